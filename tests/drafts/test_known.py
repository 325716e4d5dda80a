"""What is known of the data: all of it for drafts, as much as reads for new files."""

import shutil
from pathlib import Path

import pytest

from generator.drafts.known import KnownData
from generator.model.fault import UserError

BASE = Path(__file__).parents[1] / "load" / "base"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return shutil.copytree(BASE, tmp_path / "data")


def test_of_data_that_reads_both_know_the_same(data: Path) -> None:
    strict, lenient = KnownData.read(data), KnownData.read_readable(data)
    assert strict.catalogues == lenient.catalogues
    assert strict.stations == lenient.stations
    assert strict.streets["yangli/xiaoxi"] == "小溪街"


@pytest.mark.parametrize("name", ["topics.yml", "organisations.yml", "indicators.yml"])
def test_a_catalogue_that_does_not_read_stops_drafts_only(data: Path, name: str) -> None:
    (data / name).write_text("[", "utf-8")
    with pytest.raises(UserError, match=name):
        KnownData.read(data)
    assert KnownData.read_readable(data).streets["yangli/xiaoxi"] == "小溪街"


def test_a_station_that_does_not_read_is_passed_over(data: Path) -> None:
    (data / "stations/yangli/xiaoxi/station.yml").write_text("[", "utf-8")
    assert "yangli/xiaoxi" not in KnownData.read(data).streets
    assert "yangli/xiaoxi" not in KnownData.read_readable(data).streets


def test_nothing_is_known_without_districts(data: Path) -> None:
    (data / "districts.yml").unlink()
    for read in (KnownData.read, KnownData.read_readable):
        with pytest.raises(UserError, match="先要读得出"):
            read(data)
        with pytest.raises(UserError, match="没有数据文件夹"):
            read(data / "nowhere")
