"""Where a draft goes, and that no document chooses a path."""

import re
from dataclasses import replace
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.drafts.known import KnownData
from generator.drafts.target import target
from generator.understand.draft import Draft, Fact, Said
from tests.drafts import invented

KNOWN = KnownData.read(Path(__file__).parents[1] / "load" / "base")
SAFE = re.compile(r"[\w（）()-]{1,70}(/[a-z0-9-]+/[0-9]{4}-(midterm|final))?")


def draft(name: str = invented.NAME, **facts: str | None) -> Draft:
    changed = {Fact(key): said for key, value in facts.items() if (said := _said(value))}
    kept = {fact: said for fact, said in invented.FACTS.items() if fact.value not in facts}
    return replace(invented.report(), documents=(invented.document(name),), facts={**kept, **changed})


def _said(value: str | None) -> Said | None:
    return None if value is None else Said(value, invented.evidence("榆溪街"))


def test_a_known_district_and_a_new_street() -> None:
    aim = target(draft(), KNOWN, {})
    assert (aim.key, aim.is_new, aim.street) == ("yangli/yuxi/2024-final", True, "榆溪街")


def test_a_station_of_the_data_keeps_its_id() -> None:
    assert target(draft(street="小溪街道"), KNOWN, {}).key == "yangli/xiaoxi/2024-final"
    assert not target(draft(street="小溪街道"), KNOWN, {}).is_new


def test_streets_that_sound_alike_are_two_stations() -> None:
    assert target(draft(street="肖溪街"), KNOWN, {}).key == "yangli/xiaoxi-2/2024-final"
    assert target(draft(street="渝溪街"), KNOWN, {"yangli/yuxi": "榆溪街"}).key == "yangli/yuxi-2/2024-final"
    assert target(draft(), KNOWN, {"yangli/yuxi": "榆溪街"}).key == "yangli/yuxi/2024-final"


@pytest.mark.parametrize("missing", ["district", "evaluated", "kind"])
def test_without_its_place_it_takes_the_name_of_its_file(missing: str) -> None:
    assert target(draft("榆溪街 报告(终).pdf", **{missing: None}), KNOWN, {}).key == "榆溪街-报告(终)"


@pytest.mark.parametrize("street", ["../../<script>", "../../etc", "榆溪街/../..", "x", ".", "CON", "榆溪街\n甲"])
def test_a_hostile_street_never_becomes_a_path(street: str) -> None:
    aim = target(draft(street=street, station=street), KNOWN, {})
    assert SAFE.fullmatch(aim.key)
    assert not aim.is_placed


@given(st.text(min_size=1, max_size=90))
def test_any_file_name_gives_a_safe_one(name: str) -> None:
    key = target(draft(name, evaluated=None), KNOWN, {}).key
    assert SAFE.fullmatch(key)
    assert len(PurePosixPath(key).parts) == len(PureWindowsPath(key).parts) == 1
    assert not PureWindowsPath(key).is_reserved()


@pytest.mark.parametrize("name", ["CON.txt", "nul", "..", "...txt", "organisations.pdf", "-", "a" * 300 + ".txt"])
def test_awkward_file_names(name: str) -> None:
    key = target(draft(name, evaluated=None), KNOWN, {}).key
    assert SAFE.fullmatch(key)
    assert key.lower() not in {"con", "nul", "organisations"}
