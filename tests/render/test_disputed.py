"""写法不一 on a report's page: a tag where a check says that places differ in one quantity, nowhere else."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.check.agreement.alike import same_quantity_is_stated_alike
from generator.check.registry import CheckSubject
from generator.check.run import Disagreement, Examined, examine
from generator.demo.city import write
from generator.demo.shared_files import read_shared_files
from generator.derive.quantities import Quantity, quantities
from generator.load.folder import load
from generator.model.catalogue import Catalogue
from generator.model.report import Report
from generator.model.statement import Statement
from generator.render.pages.report.verification import verification
from tests.check.faults.city import City
from tests.check.faults.every import MUTATORS
from tests.check.making import annex, case, finding, outcomes, section

ROOT = Path(__file__).parents[2]
TWO_QUANTITIES = "part-is-within-whole"
"""The one check of agreement that holds figures of two quantities against each other."""


def disputed(report: Report, catalogue: Catalogue, examined: Examined) -> list[Quantity]:
    checked = verification(examined)
    return [quantity for quantity in quantities(report, catalogue.indicators) if checked.is_disputed(quantity)]


def behind(report: Report, catalogue: Catalogue, examined: Examined) -> list[Quantity]:
    """The quantities whose figures a finding of agreement names, found by the places alone."""
    places = {
        stand.path[: stand.path.index("figures") + 2]
        for one in examined.disagreements
        if one.check.subject is CheckSubject.AGREEMENT and one.check.id != TWO_QUANTITIES
        for stand in one.discrepancy.stands
        if "figures" in stand.path
    }
    return [
        quantity
        for quantity in quantities(report, catalogue.indicators)
        if any(placed.path in places for placed in quantity.statements)
    ]


def catalogue_of(folder: Path) -> Catalogue:
    catalogue, problems = load(folder)
    assert catalogue is not None, problems
    return catalogue


@pytest.mark.parametrize("folder", ["data", "tests/site/mini/data"])
def test_a_tag_stands_for_a_finding_and_a_finding_has_its_tag(folder: str) -> None:
    catalogue = catalogue_of(ROOT / folder)
    verdict = examine(catalogue)
    tags = 0
    for report in catalogue.reports:
        examined = verdict.of(report)
        marked = disputed(report, catalogue, examined)
        assert [q.label for q in marked] == [q.label for q in behind(report, catalogue, examined)], report.key
        tags += len(marked)
    assert tags


def slipped(city: City) -> Iterator[tuple[str, Report, Catalogue, Examined]]:
    """A report with each slip that a check of agreement is about."""
    wanted = {"same-quantity-is-stated-alike", "target-is-not-quoted-as-actual", "persons-are-told-from-attendances"}
    for mutator in MUTATORS:
        if mutator.check not in wanted:
            continue
        for report in city.catalogue.reports:
            fault = mutator.apply(city.body(report), report, city.catalogue)
            if fault is not None:
                changed = replace(report, body=Statement.model_validate(fault.body))
                yield mutator.name, changed, city.catalogue, city.examine(report, fault.body)
                break


def test_clean_reports_have_no_tag_and_slips_have_theirs(tmp_path: Path) -> None:
    write(10, 2, tmp_path, read_shared_files(ROOT / "data"))
    city = City(tmp_path, catalogue_of(tmp_path))
    verdict = examine(city.catalogue)
    for report in city.catalogue.reports:
        assert disputed(report, city.catalogue, verdict.of(report)) == [], report.key
    slips = list(slipped(city))
    assert len(slips) >= 5
    for name, report, catalogue, examined in slips:
        marked = disputed(report, catalogue, examined)
        assert marked, name
        assert marked == behind(report, catalogue, examined), name


@pytest.mark.parametrize(
    ("one", "other", "tagged"),
    [
        ({"actual": 66}, {"actual": 46}, True),
        ({"actual": 66}, {"actual": "约 66"}, False),
        ({"actual": 66, "unit": "人"}, {"actual": 46, "unit": "份"}, False),
        ({"actual": 12}, {"actual": 412}, False),  # what a finding says of a part only
    ],
)
def test_what_a_check_leaves_alone_has_no_tag(
    one: dict[str, object], other: dict[str, object], *, tagged: bool
) -> None:
    quantity = {"indicator": "case-files"}
    made = case(section(praise=[finding({**quantity, **one})]), annex({**quantity, **other}))
    check = same_quantity_is_stated_alike
    disagreements = (Disagreement(check, made.record, one, None) for one in outcomes(check, made)[0])
    examined = Examined(tuple(disagreements), Counter())
    assert bool(disputed(made.record, made.catalogue, examined)) is tagged
