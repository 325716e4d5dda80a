"""Slips put into clean reports of an invented city: each is found by the check that is about it, at its place.

`pytest tests/check/test_faults.py -s` prints for each kind of slip how many were found, and what else spoke up.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

import pytest

from generator.check.checks import CHECKS
from generator.check.discrepancy import Severity
from generator.check.run import Disagreement, Examined, examine
from generator.demo.seeded_random import SeededRandom
from generator.model.report import Report
from tests.check.faults.city import City
from tests.check.faults.draft import Part, Path, anchors
from tests.check.faults.every import MUTATORS
from tests.check.faults.mutator import Fault, Mutator

EACH = 4
LEAST = 200


def made(city: City, mutator: Mutator) -> Iterator[tuple[Report, Fault]]:
    """The slip in some reports that offer room for it, always the same ones."""
    reports = list(city.catalogue.reports)
    SeededRandom(mutator.name).shuffle(reports)
    count = 0
    for report in reports:
        fault = mutator.apply(city.body(report), report, city.catalogue)
        if fault is not None:
            yield report, fault
            count += 1
            if count == EACH:
                return


def asking(examined: Examined) -> list[Disagreement]:
    """What readers are to look at."""
    return [found for found in examined.disagreements if found.check.severity is not Severity.NOTICE]


def told(found: Iterable[Disagreement]) -> list[str]:
    """Complaints in few words."""
    return [f"{one.check.id} {one.discrepancy.stands[0].path} {one.discrepancy.message}" for one in found]


def points(found: Disagreement, place: Path, *, leads: bool) -> bool:
    stands = found.discrepancy.stands
    return place in {stand.path for stand in (stands[:1] if leads else stands)}


def test_every_check_has_its_slips() -> None:
    """A check that no slip can reach would be listed here with its reason; there is none."""
    assert {check.id for check in CHECKS} == {mutator.check for mutator in MUTATORS}
    assert len({mutator.name for mutator in MUTATORS}) == len(MUTATORS)
    assert EACH * len(MUTATORS) >= LEAST


def test_nothing_is_found_in_clean_reports(city: City) -> None:
    reports = city.catalogue.reports
    assert len(reports) >= LEAST
    verdict = examine(city.catalogue)
    for report in reports:
        examined = verdict.of(report)
        assert told(asking(examined)) == []
        assert {found.check.id for found in examined.disagreements} == absences(city.body(report)), report.key


def absences(body: Part) -> set[str]:
    """Of what a report leaves out, by the checks that say so."""
    result = body["result"]
    left_out = {
        "named-annexes-are-present": any(annex["present"] == "false" for annex in body.get("annexes", [])),
        "party-scores-are-stated": "not_disclosed" in result["scores"].values(),
        "total-is-stated": result["total"] == "not_disclosed",
        "grade-is-stated": result["grade"] == "not_disclosed",
    }
    return {check for check, is_so in left_out.items() if is_so}


@pytest.mark.parametrize("mutator", MUTATORS, ids=lambda mutator: mutator.name)
def test_a_slip_is_found_where_it_is(city: City, mutator: Mutator) -> None:
    faults = list(made(city, mutator))
    besides: Counter[str] = Counter()
    for report, fault in faults:
        where = f"{report.key} {fault.place}"
        if fault.right is not None:
            right = city.examine(report, fault.right)
            assert told(asking(right)) == [], where
            assert right.agreed[mutator.check] > 0, where
        examined = city.examine(report, fault.body)
        about = [found for found in examined.disagreements if found.check.id == mutator.check]
        assert any(points(found, fault.place, leads=mutator.leads) for found in about), (where, told(about))
        if mutator.leads:
            assert anchors(fault.body, fault.place) & {found.anchor for found in about}, where
        others = Counter(found.check.id for found in asking(examined) if found.check.id != mutator.check)
        assert others.keys() <= mutator.also, (where, told(asking(examined)))
        assert len(about) == 1 or mutator.check in mutator.also, (where, told(about))
        besides += others
    print(f"{mutator.check:45} {mutator.name:55} {len(faults)} found", *(f"+ {n} {c}" for c, n in besides.items()))  # noqa: T201
    assert len(faults) == EACH
