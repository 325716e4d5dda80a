"""Addresses of pages: the relative way between any two leads there, for the browser and for the file alike."""

import re
from posixpath import dirname, join, normpath
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.folder import load
from generator.model.catalogue import Role
from generator.render import links
from tests.site.command import MINI

HOST = "https://gongshi.example/a/b/"
slugs = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)
addresses = st.lists(slugs, max_size=4).map(lambda parts: "".join(f"{part}/" for part in parts))
anchors = st.one_of(st.just(""), slugs.map("#{}".format), st.just("#报告错误"))


@given(addresses, addresses, anchors)
def test_the_way_leads_to_its_target_under_any_prefix(source: str, target: str, anchor: str) -> None:
    way = links.relative(source, target + anchor)

    assert urljoin(HOST + source, way) == HOST + target + anchor
    assert way.partition("#")[0].endswith("/")
    assert not way.startswith("/")


@given(addresses, addresses, anchors)
def test_the_way_between_the_files_is_the_same(source: str, target: str, anchor: str) -> None:
    path, hash_mark, fragment = links.relative_file(source, target + anchor).partition("#")

    assert normpath(join(dirname(f"{source}index.md"), path)) == f"{target}index.md"
    assert hash_mark + fragment == anchor


@pytest.mark.parametrize(
    ("source", "target", "way"),
    [
        ("", "", "./"),
        ("", "liwan/", "liwan/"),
        ("liwan/huadi/", "", "../../"),
        ("liwan/huadi/2024-final/", "liwan/huadi/", "../"),
        ("liwan/huadi/", "liwan/huadi/#content", "./#content"),
    ],
)
def test_the_way_is_short(source: str, target: str, way: str) -> None:
    assert links.relative(source, target) == way


def test_addresses_are_those_that_were_published() -> None:
    """The contract of docs; a change here breaks links on other people's pages."""
    catalogue, _ = load(MINI / "data")
    assert catalogue is not None
    (station, *_) = (station for station in catalogue.stations if station.id == "luzhou")
    assert station.latest is not None
    made = [
        links.HOME,
        links.district("qinglan"),
        links.district_year("qinglan", 2024),
        links.station(station),
        links.report(station.latest),
        links.year(2024),
        links.organisation(Role.OPERATOR, "tongzhou"),
        links.organisation(Role.EVALUATOR, "pingheng"),
        links.indicator("phone-visits"),
        links.topic("visits"),
        links.scheme("yundu-2023"),
    ]
    assert made == [
        "",
        "qinglan/",
        "qinglan/2024/",
        "qinglan/luzhou/",
        "qinglan/luzhou/2024-final/",
        "years/2024/",
        "operators/tongzhou/",
        "evaluators/pingheng/",
        "indicators/phone-visits/",
        "topics/visits/",
        "schemes/yundu-2023/",
    ]
    assert all(re.fullmatch(r"([a-z0-9-]+/)*", address) for address in made)
