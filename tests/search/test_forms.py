"""Every name is found however it is written: on small cities here, on a large one in benchmarks/lookup.py."""

from collections.abc import Callable

import pytest

from generator.model.catalogue import Catalogue
from tests.search.browser import Lookup
from tests.search.forms import FORMS, SLIPS, judge, names_of


@pytest.mark.parametrize("which", ["real", "guangzhou", "invented"])
def test_every_form_of_every_name_finds_its_station(
    which: str, look_up: Callable[[Catalogue], Lookup], request: pytest.FixtureRequest
) -> None:
    catalogue: Catalogue = request.getfixturevalue(which)
    lookup = look_up(catalogue)
    names = list(names_of(catalogue))
    faults = []
    for form in FORMS:
        if form == SLIPS[0]:
            lookup.hear()
        score = judge(form, names, lookup.addresses)
        if score.typed < score.asked * (0.95 if form in SLIPS else 0.99) or (score.empty and form not in SLIPS):
            faults.append((form, score))
    assert faults == []


def test_the_streets_of_the_city_are_told_apart_by_their_very_names(
    guangzhou: Catalogue, look_up: Callable[[Catalogue], Lookup]
) -> None:
    """Not even the names that only differ in their kind (新塘街, 新塘镇) are mixed up."""
    lookup = look_up(guangzhou)
    names = list(names_of(guangzhou))
    assert len(names) > 170
    for form in ("full", "full +社工站", "traditional", "pinyin with suffix"):
        score = judge(form, names, lookup.addresses)
        assert score.alone == score.asked, form
