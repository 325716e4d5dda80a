"""Every mutator there is, in one flat list."""

from tests.check.faults import (
    claims,
    coherence,
    completeness,
    dates,
    grades,
    kinds,
    lists,
    naming,
    percents,
    prose,
    shares,
    statements,
    sums,
)
from tests.check.faults.mutator import Mutator

MUTATORS: tuple[Mutator, ...] = (
    *grades.FAULTS,
    *percents.FAULTS,
    *sums.FAULTS,
    *shares.FAULTS,
    *statements.FAULTS,
    *coherence.FAULTS,
    *lists.FAULTS,
    *dates.FAULTS,
    *kinds.FAULTS,
    *claims.FAULTS,
    *naming.FAULTS,
    *completeness.FAULTS,
    *prose.FAULTS,
)
