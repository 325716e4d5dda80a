"""The one indicator of many that has no percentage."""

from generator.check.completeness.measured import measured_indicators_have_their_percent
from tests.check.making import Part, annex, case, outcomes, section, value_at

MEASURED = (
    "home-visits",
    "casework-opened",
    "casework-sessions",
    "groups",
    "group-sessions",
    "large-activities",
    "small-activities",
    "new-volunteers",
)


def rows(*more: Part, measured: tuple[str, ...] = MEASURED) -> list[Part]:
    return [*({"indicator": slug, "actual": 50, "percent": "50%"} for slug in measured), *more]


BARE: Part = {"indicator": "phone-visits", "actual": 1877}


def test_the_only_one_without_is_found() -> None:
    made = case(section(figures=rows(BARE)))
    [found], _ = outcomes(measured_indicators_have_their_percent, made)
    assert value_at(made, found.stands[0].path).printed == "1877"
    assert "电访" in found.message


def test_all_of_them_measured_count() -> None:
    assert outcomes(measured_indicators_have_their_percent, case(section(figures=rows()))) == ([], 1)


def silent(*parts: Part) -> bool:
    return outcomes(measured_indicators_have_their_percent, case(*parts))[0] == []


def test_contracts_without_such_a_target_are_left_alone() -> None:
    assert silent(section(figures=rows({"indicator": "casework-closed", "actual": 30})))
    assert silent(section(figures=rows({"indicator": "small-wishes", "actual": 30})))  # nothing like it is measured
    assert silent(section(figures=rows(BARE, {"indicator": "activities", "actual": 30})))  # not the only one
    assert silent(section(figures=rows(BARE, measured=MEASURED[:5])))  # too few to stand out
    assert silent(section(figures=rows({**BARE, "part": "中秋"})))


def test_a_target_told_elsewhere_is_enough() -> None:
    assert silent(
        section(figures=rows(BARE)), annex({"indicator": "phone-visits", "target": "not_set", "actual": 1877})
    )
