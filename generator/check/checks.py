"""Every check there is, in one flat list. A check that is not here does not exist."""

from generator.check import (
    agreement,
    areas,
    arithmetic,
    claims,
    coherence,
    completeness,
    disclosure,
    grades,
    kinds,
    lists,
    naming,
    pairs,
    parts,
    periods,
    shares,
    staffing_months,
    team_claims,
    wholes,
)
from generator.check.registry import Check

CHECKS: tuple[Check, ...] = (
    *grades.CHECKS,
    *arithmetic.CHECKS,
    *areas.CHECKS,
    *parts.CHECKS,
    *pairs.CHECKS,
    *shares.CHECKS,
    *agreement.CHECKS,
    *wholes.CHECKS,
    *coherence.CHECKS,
    *lists.CHECKS,
    *periods.CHECKS,
    *staffing_months.CHECKS,
    *kinds.CHECKS,
    *claims.CHECKS,
    *team_claims.CHECKS,
    *naming.CHECKS,
    *completeness.CHECKS,
    *disclosure.CHECKS,
)
