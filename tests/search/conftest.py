"""Catalogues whose names are looked up, and the browser that looks them up."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser

from generator.demo import city
from generator.demo.shared_files import read_shared_files
from generator.load.folder import load
from generator.model.catalogue import Catalogue, Station
from generator.model.station import Area, Profile
from generator.search.names.index import script
from tests.search.browser import Lookup

ROOT = Path(__file__).parents[2]
Streets = dict[str, dict[str, list[str]]]
"""District → street → its communities."""
Populate = Callable[[Streets], Catalogue]


def _read(data: Path) -> Catalogue:
    catalogue, problems = load(data)
    assert catalogue is not None, problems
    return catalogue


@pytest.fixture(scope="session")
def real() -> Catalogue:
    """The record this repository publishes."""
    return _read(ROOT / "data")


@pytest.fixture(scope="session")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """A city of 24 stations; the benchmark has 200."""
    folder = tmp_path_factory.mktemp("invented")
    city.write(24, 1, folder, read_shared_files(ROOT / "data"))
    return _read(folder)


@pytest.fixture(scope="session")
def populate(real: Catalogue) -> Populate:
    """Makes a catalogue of streets without reports, with the real districts and readings."""

    def make(streets: Streets) -> Catalogue:
        by_name = {district.name: district for district in real.districts.values()}
        stations = [
            Station(by_name[district], f"s{number}", "", _profile(street, communities), ())
            for district, members in streets.items()
            for number, (street, communities) in enumerate(members.items())
        ]
        return replace(real, stations=tuple(stations))

    return make


def _profile(street: str, communities: list[str]) -> Profile:
    areas = (Area(name="片区", communities=tuple(communities)),) if communities else ()
    return Profile(name=f"广州市{street}社工服务站", street=street, areas=areas)


@pytest.fixture(scope="session")
def guangzhou(populate: Populate) -> Catalogue:
    """Every street and town of Guangzhou, without reports."""
    listed = yaml.safe_load((Path(__file__).parent / "guangzhou.yml").read_text(encoding="utf-8"))
    return populate({district: {street: [] for street in names.split()} for district, names in listed.items()})


@pytest.fixture
def look_up(chromium: Browser) -> Iterator[Callable[[Catalogue], Lookup]]:
    """Opens the lookup of a catalogue in a page of its own."""
    context = chromium.new_context()
    yield lambda catalogue: Lookup(context.new_page(), script(catalogue))
    context.close()
