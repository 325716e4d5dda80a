"""Printed names and the names the project knows."""

from pathlib import Path

import pytest

from generator.drafts.bodies import Bodies, entry
from generator.drafts.known import KnownData
from generator.language.name_matching import Areas, IndicatorIndex
from generator.model.catalogue import Role

KNOWN = KnownData.read(Path(__file__).parents[2] / "data")
INDICATORS = IndicatorIndex(KNOWN.indicators)


@pytest.mark.parametrize(
    ("name", "unit", "meant"),
    [
        ("电访", None, "phone-visits"),
        ("电话访问", "次", "phone-visits"),
        (" 入户 探访 ", None, "home-visits"),
        ("专业个案接案数", "个", "casework-opened"),
        ("建档（份）", None, "case-files"),
        ("建档", "户", "case-file-households"),
        ("小组人次", "人次", "group-attendances"),
        ("党建-微心愿", None, "small-wishes"),
        ("完成电访", None, "phone-visits"),
        ("社区花园", "处", None),
        ("访", None, None),
        ("", None, None),
    ],
)
def test_indicators_are_found_by_name_and_unit(name: str, unit: str | None, meant: str | None) -> None:
    indicator = INDICATORS.find(name, unit)
    assert (indicator.id if indicator else None) == meant


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("片区一", "片区一"),
        ("片区1", "片区一"),
        ("第一片区", "片区一"),
        ("片区 二", "片区二"),
        ("2片区", "片区二"),
        ("片区三", None),
        ("全站", None),
    ],
)
def test_areas_are_found_however_they_are_numbered(printed: str, meant: str | None) -> None:
    assert Areas(("片区一", "片区二")).find(printed) == meant


@pytest.mark.parametrize("printed", ["片区11", "第十一片区", "片区十一", "11片区"])
def test_areas_above_ten_are_numbered_in_digits_or_numerals_too(printed: str) -> None:
    assert Areas(("片区一", "片区十", "片区十一")).find(printed) == "片区十一"


def test_areas_with_names_of_their_own() -> None:
    areas = Areas(("东片区", "西片区", "A片区"))
    assert [areas.find(name) for name in ("东片", "西片区", "A 片区", "北片区")] == ["东片区", "西片区", "A片区", None]
    assert areas.aliases(["东片", "东片区", "东片"]) == {"东片区": ["东片"], "西片区": [], "A片区": []}


def test_new_bodies_get_an_id_by_their_sound() -> None:
    bodies = Bodies(KNOWN)
    known = KNOWN.organisations[0]
    assert bodies.id_of(known.name, Role.OPERATOR) == known.id
    assert bodies.id_of("榕渚市松涧区清禾社会工作服务中心", Role.OPERATOR) == "qinghe"
    assert bodies.id_of("榕渚市青荷社会工作服务中心", Role.OPERATOR) == "qinghe-2", "alike in sound, not in name"
    assert bodies.id_of("榕渚市松涧区清禾社会工作服务中心", Role.EVALUATOR) == "qinghe"
    assert bodies.id_of("<script>", Role.OPERATOR) == "jigou"
    lines = [entry(body) for body in bodies.added]
    assert lines[0] == "- {id: qinghe, name: 榕渚市松涧区清禾社会工作服务中心, roles: [operator, evaluator]}"
