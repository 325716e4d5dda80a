"""What a station's own file leaves to its reports is taken from the newest that states it."""

from dataclasses import replace

import pytest

from generator.derive.identity import address_of, areas_of, operated_since
from generator.load.folder import load
from generator.model.catalogue import Station
from generator.model.station import Area
from generator.model.values import Missing, Since
from tests.site.command import MINI


@pytest.fixture(scope="module")
def station() -> Station:
    """A station whose own file says nothing, with a newer report that says nothing either, and an older one."""
    catalogue, problems = load(MINI / "data")
    assert catalogue is not None, problems
    one = next(station for station in catalogue.stations if station.latest)
    (report, *_) = one.reports
    silent = {"address": Missing.NOT_STATED, "areas": (), "operated_since": Missing.NOT_STATED}
    older = {
        "address": "云渡市某路1号",
        "areas": (Area(name="东片", communities=("甲社区",)),),
        "operated_since": Since("2015-07"),
    }
    reports = tuple(replace(report, body=report.body.model_copy(update=stated)) for stated in (silent, older))
    return replace(one, profile=one.profile.model_copy(update=silent), reports=reports)


def test_the_newest_report_that_states_it_is_believed(station: Station) -> None:
    older = station.reports[1].body
    assert (address_of(station), areas_of(station), operated_since(station)) == (
        older.address,
        older.areas,
        older.operated_since,
    )


def test_the_own_file_goes_before_the_reports(station: Station) -> None:
    own = {
        "address": "云渡市另路2号",
        "areas": (Area(name="西片", communities=("乙社区",)),),
        "operated_since": Since("2020"),
    }
    stating = replace(station, profile=station.profile.model_copy(update=own))
    assert {
        "address": address_of(stating),
        "areas": areas_of(stating),
        "operated_since": operated_since(stating),
    } == own


def test_what_nobody_states_is_not_disclosed(station: Station) -> None:
    alone = replace(station, reports=station.reports[:1])
    assert (address_of(alone), areas_of(alone), operated_since(alone)) == (
        Missing.NOT_DISCLOSED,
        (),
        Missing.NOT_DISCLOSED,
    )
