"""Every check there is, in one flat list. A check that is not here does not exist."""

from generator.check.agreement import alike, units, wholes
from generator.check.agreement import prose_and_figures as figures
from generator.check.arithmetic import areas, grades, pairs, parts, percents, shares
from generator.check.arithmetic import differences_in_prose as differences
from generator.check.arithmetic import shares_in_prose as prose_shares
from generator.check.arithmetic import sums_in_prose as prose_sums
from generator.check.claims import files, general, team
from generator.check.coherence import households_in_prose as households
from generator.check.coherence import lists, persons, respectively
from generator.check.coherence import lists_in_prose as prose_lists
from generator.check.completeness import disclosure, measured, stated
from generator.check.names import communities, projects, terms
from generator.check.periods import dates, kinds, staffing_months
from generator.check.registry import Check

CHECKS: tuple[Check, ...] = (
    *grades.CHECKS,
    *percents.CHECKS,
    *areas.CHECKS,
    *parts.CHECKS,
    *pairs.CHECKS,
    *shares.CHECKS,
    *alike.CHECKS,
    *wholes.CHECKS,
    *units.CHECKS,
    *persons.CHECKS,
    *lists.CHECKS,
    *dates.CHECKS,
    *staffing_months.CHECKS,
    *kinds.CHECKS,
    *general.CHECKS,
    *team.CHECKS,
    *files.CHECKS,
    *communities.CHECKS,
    *projects.CHECKS,
    *terms.CHECKS,
    *stated.CHECKS,
    *measured.CHECKS,
    *disclosure.CHECKS,
    *figures.CHECKS,
    *differences.CHECKS,
    *prose_sums.CHECKS,
    *prose_shares.CHECKS,
    *households.CHECKS,
    *prose_lists.CHECKS,
    *respectively.CHECKS,
)
