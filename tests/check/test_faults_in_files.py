"""Slips written into files: `gongshi check` names the file, the line and the column that were touched."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.cli import gongshi
from generator.model.report import Report
from tests.check.faults.city import City
from tests.check.faults.draft import Part
from tests.check.faults.every import MUTATORS
from tests.check.faults.files import Edited, changes, edit

LEAST = 20
OF_THE_NAME: set["Steps"] = {("kind",), ("evaluated",)}  # a file is named after them
Steps = tuple[str | int, ...]
Value = str | Callable[[Part], str]


@pytest.fixture
def data(city: City, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The city without its stations, as `data` in the current folder."""
    shutil.copytree(city.folder, tmp_path / "data", ignore=shutil.ignore_patterns("stations"))
    monkeypatch.chdir(tmp_path)
    return Path("data")


def told(data: Path, what: str) -> list[dict[str, Any]]:
    result = CliRunner().invoke(gongshi, ["check", "--data", str(data), "--format", "json"])
    found: list[dict[str, Any]] = json.loads(result.stdout)[what]
    return found


def put(data: Path, report: Report, text: str) -> Path:
    """The one changed report of its station; the file as a complaint names it."""
    folder = data / "stations" / report.district / report.station
    folder.mkdir(parents=True)
    shutil.copy(Path(report.file).parent / "station.yml", folder)
    (folder / f"{report.id}.yml").write_text(text, "utf-8")
    return folder / f"{report.id}.yml"


def written(report: Report, values: dict[Steps, str]) -> Edited:
    return edit(Path(report.file).read_text("utf-8"), values)


def test_findings_point_at_the_line_that_was_touched(city: City, data: Path) -> None:
    reports = list(city.catalogue.reports)
    expected: dict[str, tuple[Path, tuple[int, int]]] = {}
    for mutator in MUTATORS:
        if mutator.check in expected or not mutator.leads:
            continue
        for report in reports:
            fault = mutator.apply(city.body(report), report, city.catalogue)
            try:
                values = dict(changes(city.body(report), fault.body)) if fault else {}
            except KeyError:
                continue
            if fault is not None and fault.place in values and not OF_THE_NAME & values.keys():
                edited = written(report, values)
                expected[mutator.check] = put(data, report, edited.text), edited.places[fault.place]
                reports = [other for other in reports if other.station_key != report.station_key]
                break
    assert len(expected) >= LEAST
    found = {(c["check"], c["file"], (c["line"], c["column"])) for c in told(data, "findings")}
    for check, (file, place) in expected.items():
        assert (check, file.as_posix(), place) in found, check


def year_before(*path: str) -> Callable[[Part], str]:
    """A day, one year too early."""

    def made(body: Part) -> str:
        found: Any = body
        for step in path:
            found = found[step]
        return f"{int(found[:4]) - 1}{found[4:]}"

    return made


FIGURE: Steps = ("annexes", 0, "figures")
REFUSED: list[tuple[str, Steps, Value, Steps]] = [
    # rule, what is changed, to what, where the complaint stands
    ("wrong-value", ("contract", "end"), year_before("contract", "begin"), ("contract", "end")),
    ("wrong-value", ("assessed", "end"), year_before("assessed", "begin"), ("assessed", "end")),
    ("wrong-value", ("evaluated",), "2024-02-30", ("evaluated",)),
    ("wrong-value", ("issued",), "2024年8月1日", ("issued",)),
    ("wrong-value", ("result", "total"), "not_disclose", ("result", "total")),
    ("unknown-reference", ("result", "grade"), "优良", ("result", "grade")),
    ("unknown-reference", ("scheme",), "guangzhou-2032", ("scheme",)),
    (
        "unknown-reference",
        ("parties", "operator"),
        lambda body: str(body["parties"]["evaluator"]),
        ("parties", "operator"),
    ),
    ("unknown-reference", (*FIGURE, 4, "indicator"), "case-file", (*FIGURE, 4, "indicator")),
    ("unknown-reference", (*FIGURE, 4, "area"), "片区1", (*FIGURE, 4, "area")),
    ("wrong-value", (*FIGURE, 4, "actual"), "-3", (*FIGURE, 4, "actual")),
    ("wrong-value", (*FIGURE, 5, "actual"), "１２０", (*FIGURE, 5, "actual")),
    ("wrong-value", (*FIGURE, 7, "percent"), "97.52", (*FIGURE, 7, "percent")),
    ("wrong-value", ("annexes", 0, "present"), "false", FIGURE),
    ("name-mismatch", ("kind",), lambda body: "midterm" if body["kind"] == "final" else "final", ("kind",)),
    (
        "wrong-value",
        ("areas", 0, "communities", 1),
        lambda body: str(body["areas"][0]["communities"][0]),
        ("areas", 0, "communities", 1),
    ),
    ("wrong-value", ("areas", 1, "name"), lambda body: str(body["areas"][0]["name"]), ("areas", 1, "name")),
]


def fits(body: Part, path: Steps) -> bool:
    found: Any = body
    for step in path:
        try:
            found = found[step]
        except (KeyError, IndexError):
            return False
    return bool(found != "not_disclosed")


def test_what_cannot_be_is_refused_at_its_line(city: City, data: Path) -> None:
    reports = list(city.catalogue.reports)
    expected = []
    for rule, path, value, place in REFUSED:
        report = next(report for report in reports if fits(city.body(report), path) and fits(city.body(report), place))
        reports = [other for other in reports if other.station_key != report.station_key]
        body = city.body(report)
        edited = written(report, {path: value(body) if callable(value) else value})
        file = put(data, report, edited.text)
        spot = edited.places[path] if place == path else city.document(report).place(place)
        expected.append((rule, file.as_posix(), spot))
    found = {(c["check"], c["file"], (c["line"], c["column"])) for c in told(data, "problems")}
    assert [one for one in expected if one not in found] == []


def test_an_official_site_that_does_not_name_itself_is_refused(data: Path) -> None:
    site = data / "site.yml"
    text = site.read_text("utf-8")
    site.write_text(text.replace("official: false", "official: true"), "utf-8")
    line = text[: text.index("official:")].count("\n") + 1
    found = told(data, "problems")
    assert {(c["file"], c["line"]) for c in found} == {("data/site.yml", line)}
    assert len(found) == 6
