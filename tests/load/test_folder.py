"""A data folder as the file system may present it: what Git cannot store is made here."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest

from generator.load import text
from generator.load.folder import load
from generator.load.problem import MOST, Problem
from generator.model.catalogue import Catalogue

REPORT = "stations/yangli/xiaoxi/2024-final.yml"


def loaded(folder: Path) -> Catalogue:
    catalogue, problems = load(folder)
    assert problems == []
    assert catalogue is not None
    return catalogue


def refused(folder: Path) -> list[Problem]:
    catalogue, problems = load(folder)
    assert catalogue is None
    assert problems
    return problems


def only(folder: Path) -> tuple[str, str]:
    """File and rule of the one problem."""
    (problem,) = refused(folder)
    assert (problem.line, problem.column) == (1, 1)
    assert "\n" not in str(problem)
    return problem.file, problem.rule


def test_base_is_valid_and_complete(data: Path) -> None:
    catalogue = loaded(data)
    assert [station.key for station in catalogue.stations] == ["yangli/nanping", "yangli/xiaoxi"]
    assert [report.id for report in catalogue.reports] == ["2024-final", "2023-midterm"]
    assert list(catalogue.indicators) == ["phone-visits", "home-visits", "retention-rate"]
    assert catalogue.stations[1].file == "data/stations/yangli/xiaoxi/station.yml"


def test_stations_go_by_district_in_the_order_of_the_catalogue(data: Path) -> None:
    shutil.move(data / "stations/yangli/nanping", data / "stations/beilin/nanping")
    assert [station.key for station in loaded(data).stations] == ["yangli/xiaoxi", "beilin/nanping"]


@pytest.mark.parametrize("line_end", [b"\r\n", b"\r"])
def test_line_ends_make_no_difference(data: Path, line_end: bytes) -> None:
    before = loaded(data)
    for path in data.rglob("*.yml"):
        path.write_bytes(path.read_bytes().replace(b"\n", line_end))
    assert loaded(data) == before


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n", b"\r"])
def test_places_are_the_same_whatever_the_line_end(data: Path, line_end: bytes) -> None:
    path = data / REPORT
    path.write_bytes(path.read_bytes().replace(b"grade: \xe4\xbc\x98", b"grade: \x00").replace(b"\n", line_end))
    (problem,) = refused(data)
    assert (problem.line, problem.column) == (27, 10)


def test_no_final_line_end_is_needed(data: Path) -> None:
    path = data / REPORT
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    loaded(data)


def test_hidden_files_and_what_is_not_ours_are_passed_over(data: Path) -> None:
    for name in (".DS_Store", "stations/.keep", "stations/yangli/.keep", "stations/yangli/xiaoxi/.2024-final.yml.swp"):
        (data / name).write_bytes(b"\x00")
    (data / "README.md").write_text("x", "utf-8")
    (data / "schema").mkdir()
    (data / "schema/site.schema.json").write_text("{", "utf-8")
    (data / "schema/site.yml").write_text("[", "utf-8")
    loaded(data)


def test_a_folder_without_stations_is_a_beginning(data: Path) -> None:
    shutil.rmtree(data / "stations")
    assert loaded(data).stations == ()


@pytest.mark.parametrize("name", ["absent", "data/site.yml", "data/site.yml/below"])
def test_data_folder_must_be_one(data: Path, name: str) -> None:
    assert data.is_dir()
    assert only(Path(name)) == (name, "missing-folder")


def test_links_are_followed(data: Path, tmp_path: Path) -> None:
    (data / REPORT).rename(tmp_path / "elsewhere.yml")
    (data / REPORT).symlink_to(tmp_path / "elsewhere.yml")
    (data / "schemes").rename(tmp_path / "schemes")
    (data / "schemes").symlink_to(tmp_path / "schemes")
    loaded(data)


def test_broken_link(data: Path) -> None:
    (data / REPORT).unlink()
    (data / REPORT).symlink_to("nowhere.yml")
    assert only(data) == (f"data/{REPORT}", "missing-file")


def test_link_to_itself(data: Path) -> None:
    (data / REPORT).unlink()
    (data / REPORT).symlink_to("2024-final.yml")
    assert only(data) == (f"data/{REPORT}", "missing-file")


def test_link_back_up_does_not_recurse(data: Path) -> None:
    (data / "stations/yangli/round").symlink_to(Path.cwd() / "data/stations", target_is_directory=True)
    assert {problem.file for problem in refused(data)} == {
        "data/stations/yangli/round/station.yml",
        "data/stations/yangli/round/yangli",
    }


def test_pipe_is_not_opened(data: Path) -> None:
    (data / "site.yml").unlink()
    os.mkfifo(data / "site.yml")
    assert only(data) == ("data/site.yml", "not-a-file")


def test_too_large_a_file_is_not_read_whole(data: Path) -> None:
    with (data / "site.yml").open("wb") as file:
        file.truncate(1 << 40)  # sparse: takes no room on the disk
    assert only(data) == ("data/site.yml", "too-large")


def test_large_file_full_of_faults_is_told_briefly(data: Path) -> None:
    (data / "glossary.yml").write_bytes(b"a: \x01\n" * (text.LIMIT // 6))
    assert len(refused(data)) == MOST + 1


@pytest.mark.parametrize("fault", [PermissionError(13, "denied"), OSError(5, "broken")])
def test_unreadable_file(data: Path, monkeypatch: pytest.MonkeyPatch, fault: OSError) -> None:
    real = Path.open

    def fake(path: Path, mode: Literal["rb"]) -> object:
        if path.name == "site.yml":
            raise fault
        return real(path, mode)

    monkeypatch.setattr(Path, "open", fake)
    assert only(data) == ("data/site.yml", "unreadable")


def test_unlistable_folder(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.iterdir

    def fake(path: Path) -> Iterator[Path]:
        if path.name == "schemes":
            raise PermissionError(13, "denied")
        return real(path)

    monkeypatch.setattr(Path, "iterdir", fake)
    assert only(data) == ("data/schemes", "unreadable")


def test_folder_that_may_not_be_entered(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.stat

    def fake(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if path.name == "station.yml" and path.parent.name == "xiaoxi":
            raise PermissionError(13, "denied")
        return real(path, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", fake)
    assert only(data) == ("data/stations/yangli/xiaoxi/station.yml", "unreadable")


@pytest.mark.parametrize("name", ["2024\n-final.yml", "\x1b[31m.yml", "a" * 255])
def test_odd_file_names_stay_on_one_line(data: Path, name: str) -> None:
    (data / "stations/yangli/xiaoxi" / name).write_text("x", "utf-8")
    file, rule = only(data)
    assert rule == "bad-file-name"
    assert file.isprintable()


def test_file_name_that_is_not_utf_8(data: Path) -> None:
    path = os.fsencode(data / "stations/yangli/xiaoxi") + b"/\xff\xfe.yml"
    with open(path, "wb"):  # noqa: PTH123 - a Path holds no bytes
        pass
    file, rule = only(data)
    assert rule == "bad-file-name"
    assert file.isprintable()


def test_complaints_name_files_from_where_one_stands(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (data / "site.yml").unlink()
    assert only(data.resolve())[0] == "data/site.yml"
    monkeypatch.chdir(data / "stations")
    assert only(Path(".."))[0] == "../site.yml"
    outside = Path.cwd().parent
    assert only(outside)[0] == f"{outside.as_posix()}/site.yml"
