"""Positions kept beside the record say the same as the document they are taken from, in little memory."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.load.folder import load
from generator.load.yaml_syntax import Node, parse
from generator.model.key_path import KeyPath

ROOT = Path(__file__).resolve().parents[2]
REPORTS = sorted((ROOT / "data" / "stations").rglob("*.yml"))


def paths(node: Node, above: KeyPath = ()) -> Iterator[KeyPath]:
    yield above
    for step, part in (node.parts or {}).items():
        yield from paths(part, (*above, step))


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_every_value_has_its_place(path: Path) -> None:
    document = parse(path.read_text("utf-8"), path.name)
    positions = document.positions()
    every = list(paths(document.root))
    assert len(every) == len(positions.steps)
    for steps in every:
        assert positions.of(steps) == document.place(steps)
        assert positions.of((*steps, "nowhere")) == document.place((*steps, "nowhere"))
        assert positions.of((*steps, 10_000, "summary")) == document.place((*steps, 10_000, "summary"))


def test_a_value_takes_some_twenty_bytes() -> None:
    document = parse(max(REPORTS, key=lambda path: path.stat().st_size).read_text("utf-8"), "report.yml")
    positions = document.positions()
    size = sum(map(sys.getsizeof, (positions.steps, positions.ends, positions.lines, positions.columns)))
    assert size < 25 * len(positions.steps)


def test_the_catalogue_knows_the_places_of_every_report() -> None:
    catalogue, _ = load(ROOT / "data")
    assert catalogue is not None
    assert {report.file for report in catalogue.reports} <= catalogue.positions.keys()
