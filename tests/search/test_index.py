import gzip
import json
import re
from dataclasses import replace

import pytest

from generator.demo.names import DISTRICTS
from generator.model.catalogue import Catalogue
from generator.search.names import homophones
from generator.search.names.index import index, roads, script
from generator.search.names.simplified import pairs_into, simplified
from tests.search.conftest import Populate
from tests.search.forms import names_of

MOST_BYTES = 35  # a name, packed


@pytest.mark.parametrize("which", ["real", "guangzhou", "invented"])
def test_the_index_is_small(which: str, request: pytest.FixtureRequest) -> None:
    catalogue: Catalogue = request.getfixturevalue(which)

    assert len(gzip.compress(script(catalogue), 9)) <= MOST_BYTES * len(list(names_of(catalogue)))


def test_the_index_is_a_script_that_sets_one_global(real: Catalogue) -> None:
    text = script(real).decode()
    match = re.fullmatch(r"self\.gongshiNames=(\{.*\})\n", text)

    assert match is not None
    assert json.loads(match[1]) == index(real)


def test_every_character_of_every_name_has_a_sound(invented: Catalogue) -> None:
    made = index(invented)
    known = {character for character, _ in re.findall(r"([^a-z/])([a-z/]+)", made["sounds"])}

    assert {character for name in names_of(invented) for character in name.text} <= known
    assert len(DISTRICTS) == len(made["districts"])


def test_a_reading_of_the_record_comes_before_that_of_the_dictionary(populate: Populate, real: Catalogue) -> None:
    catalogue = populate({"黄埔区": {"长洲街": []}, "南沙区": {"东涌镇": []}, "番禺区": {"石碁镇": []}})

    assert "长chang/zhang" in index(catalogue)["sounds"]
    assert "涌chong/yong" in index(catalogue)["sounds"]
    assert "番pan/fan" in index(catalogue)["sounds"]
    without = index(replace(catalogue, pronunciations=()))["sounds"]
    assert "涌yong" in without
    assert real.pronunciations


def test_a_station_without_a_report_says_why_and_one_without_a_grade_says_so(invented: Catalogue) -> None:
    rows = {f"{invented.stations[at].key}": row for at, row in enumerate(index(invented)["stations"])}
    for station in invented.stations:
        grade, when = rows[station.key][3:5]
        if station.latest is None:
            assert station.profile.absence is not None
            assert (grade, when) == (station.profile.absence.kind.label, "")
        else:
            assert when == f"{station.latest.body.evaluated:%Y-%m}{station.latest.body.kind.label}"


def test_the_table_of_forms_holds_only_what_leads_to_a_name() -> None:
    assert pairs_into("漖") == ""
    assert set(pairs_into("东华").split(",")) >= {"東=东", "華=华"}
    assert all(pair[2] in "东华" for pair in pairs_into("东华").split(","))
    assert simplified("東漖衞滙") == "东漖卫汇"


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("广州市荔湾区花地大道中瓦土地直街12号之一106", ("花地大道中", "瓦土地直街")),
        ("荔湾区鹤翔里大院", ("鹤翔里",)),
        ("海珠区江南大道南883号二楼", ("江南大道南",)),
        ("广州市海珠区花地街瀛洲六街43号", ("瀛洲六街",)),
        ("海珠区花地街道南边路5号", ("南边路",)),
        ("花地街某大楼三层", ()),
    ],
)
def test_roads_are_read_off_an_address(address: str, named: tuple[str, ...]) -> None:
    assert roads(address, "花地街") == named


def test_the_table_of_sounds_covers_the_common_characters_in_order() -> None:
    runs = re.findall(r"([a-z]+)([0-9]+)", homophones.script().decode().partition('"')[2])

    assert sum(int(length) for _, length in runs) == len(homophones.common()) == 3755
    assert homophones.common()[:3] + homophones.common()[-1] == "啊阿埃座"
