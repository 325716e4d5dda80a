"""A copy of a clean report as its file gives it (text, lists and dicts), with what it takes to put a slip into it."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeVar

from generator.demo.quantity_ledger import percent
from generator.demo.seeded_random import SeededRandom
from generator.model.catalogue import Catalogue
from generator.model.report import Report
from generator.model.scheme import Scheme

Option = TypeVar("Option")
Part = dict[str, Any]
Path = tuple[str | int, ...]
SIDES = ("praise", "concern")
ASPECTS = ("target", "actual", "percent")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")


class NoRoom(Exception):  # noqa: N818 - says what there is not
    """The report offers no room for this slip."""


@dataclass(frozen=True, slots=True)
class Row:
    """A figure with its place; `record` is the finding it stands in."""

    figure: Part
    path: Path
    area: str | None
    record: Part | None

    @property
    def indicator(self) -> str | None:
        found: str | None = self.figure.get("indicator")
        return found

    @property
    def part(self) -> str | None:
        found: str | None = self.figure.get("part")
        return found

    @property
    def in_annex(self) -> bool:
        return self.path[0] == "annexes"

    @property
    def is_measured(self) -> bool:
        """Whether target, actual and percent are all printed."""
        return all(self.number(aspect) is not None for aspect in ASPECTS)

    def number(self, aspect: str) -> Decimal | None:
        found = _NUMBER.match(self.figure.get(aspect, ""))
        return Decimal(found[0]) if found else None

    def at(self, aspect: str) -> Path:
        return (*self.path, aspect)


@dataclass(frozen=True, slots=True)
class Said:
    """A finding with its place."""

    record: Part
    path: Path
    section: Part

    @property
    def area(self) -> str | None:
        found: str | None = self.section.get("area")
        return found


class Draft:
    """The copy. `right` is kept where something had to be added that is right as it stands, before it goes wrong."""

    def __init__(self, body: Part, report: Report, catalogue: Catalogue) -> None:
        self.body = copy(body)
        self.report = report
        self.catalogue = catalogue
        self.right: Part | None = None

    @property
    def scheme(self) -> Scheme:
        return self.catalogue.schemes[self.report.body.scheme]

    @property
    def is_final(self) -> bool:
        return bool(self.body["kind"] == "final")

    @property
    def communities(self) -> list[str]:
        return [name for area in self.body["areas"] for name in area["communities"]]

    def keep_as_right(self) -> None:
        """What was added so far is right."""
        self.right = copy(self.body)

    def get(self, path: Path) -> Any:  # noqa: ANN401 - a text, a list or a dict
        found: Any = self.body
        for step in path:
            found = found[step]
        return found

    def put(self, path: Path, value: object) -> Path:
        self.get(path[:-1])[path[-1]] = written(value)
        return path

    def section(self, name: str) -> tuple[Part, Path]:
        for index, section in enumerate(self.body["sections"]):
            if section["id"] == name:
                return section, ("sections", index)
        raise NoRoom

    def annex(self, name: str) -> tuple[Part, Path]:
        for index, annex in enumerate(self.body.get("annexes", [])):
            if annex["id"] == name and annex["present"] == "true":
                return annex, ("annexes", index)
        raise NoRoom

    def findings(self, *sides: str) -> Iterator[Said]:
        for index, section in enumerate(self.body["sections"]):
            for side in sides or SIDES:
                for order, record in enumerate(_list(section.get(side))):
                    yield Said(record, ("sections", index, side, order), section)

    def rows(self) -> Iterator[Row]:
        """Every figure, in the order in which the report gives them."""
        for index, section in enumerate(self.body["sections"]):
            base: Path = ("sections", index)
            area = section.get("area")
            for side in SIDES:
                for order, record in enumerate(_list(section.get(side))):
                    yield from _rows(record, (*base, side, order), area, record)
            yield from _rows(section, base, area, None)
        for index, annex in enumerate(self.body.get("annexes", [])):
            yield from _rows(annex, ("annexes", index), None, None)

    def stated(self, indicator: str, area: str | None = None, part: str | None = None) -> list[Row]:
        """Every statement of one quantity."""
        return [row for row in self.rows() if (row.indicator, row.area, row.part) == (indicator, area, part)]

    def value(self, indicator: str, otherwise: int, area: str | None = None) -> int:
        """What the report says somewhere, else a number to be added."""
        known = (row.number("actual") for row in self.stated(indicator, area))
        return int(next((value for value in known if value is not None), otherwise))

    def add_figures(self, section: str, *figures: Mapping[str, object]) -> list[Row]:
        """Figures at the end of a section."""
        home, path = self.section(section)
        told = home.setdefault("figures", [])
        told.extend(written(figure) for figure in figures)
        first = len(told) - len(figures)
        return [
            Row(figure, (*path, "figures", first + place), home.get("area"), None)
            for place, figure in enumerate(told[first:])
        ]

    def add_finding(self, section: str, summary: str, *figures: Mapping[str, object], **keys: object) -> Said:
        """One more item of praise, whose original words are its summary."""
        home, path = self.section(section)
        record = {"summary": summary, "topics": ["management"], "figures": list(figures), "text": summary, **keys}
        home["praise"].append(written(record))
        return Said(home["praise"][-1], (*path, "praise", len(home["praise"]) - 1), home)

    def add_sentence(self, luck: SeededRandom, sentence: str, *, area: bool = False, side: str = "praise") -> Path:
        """A sentence more in the original words of a finding, of the station or of an area."""
        able = [said for said in self.findings(side) if bool(said.area) is area and said.record.get("text")]
        said = chosen(luck, able)
        said.record["text"] += sentence
        return (*said.path, "text")

    def rewrite(self, record: Part, old: str, new: str) -> None:
        """Another number in the words of a finding, wherever they say it."""
        number = re.compile(rf"(?<![0-9.]){re.escape(old)}(?![0-9.])")
        for key in ("summary", "text"):
            record[key], count = number.subn(new, record[key])
            if count != 1:
                raise NoRoom

    def change(self, row: Row, aspect: str, new: object) -> Path:
        """One statement with its words says something else."""
        if row.record is not None:
            self.rewrite(row.record, row.figure[aspect].rstrip("%"), str(new).rstrip("%"))
        row.figure[aspect] = str(new)
        return row.at(aspect)

    def restate(self, indicator: str, actual: object, area: str | None = None) -> None:
        """Every statement of a quantity says something else, its percentages recomputed."""
        rows = self.stated(indicator, area)
        target = next((value for row in rows if (value := row.number("target"))), None)
        for row in rows:
            if row.number("actual") is not None:
                self.change(row, "actual", actual)
            if row.number("percent") is not None:
                if target is None:
                    raise NoRoom
                self.change(row, "percent", percent(Decimal(str(actual)), target))

    def recompute(self, row: Row) -> None:
        """The percentage of a row that prints its target."""
        target, actual = row.number("target"), row.number("actual")
        if target and actual is not None and row.number("percent") is not None:
            row.figure["percent"] = percent(actual, target)


def chosen(luck: SeededRandom, options: list[Option]) -> Option:
    """One of them, if there is any."""
    if not options:
        raise NoRoom
    return luck.choice(options)


def copy(body: Part) -> Part:
    """A report of its own: nothing in it but text, lists and dicts."""
    found: Part = json.loads(json.dumps(body))
    return found


def written(given: object) -> Any:  # noqa: ANN401 - a text, a list or a dict
    """Every value as text, as it comes from a data file."""
    if isinstance(given, Mapping):
        return {key: written(value) for key, value in given.items() if value is not None}
    if isinstance(given, (list, tuple)):
        return [written(value) for value in given]
    return str(given)


def anchors(body: Part, path: Path) -> set[str]:
    """Where on the report's page a place in the file is shown; of what stands nowhere, where one would look for it."""
    root = path[0]
    if root == "annexes":
        return {body["annexes"][path[1]]["id"]}
    if root == "source" or path == ("disclosure",):
        return {"source"}
    if root != "sections":
        return {"facts"}
    if len(path) == 1:
        return {"findings", "quantities"}
    name = body["sections"][path[1]]["id"]
    side, order = path[2:4] if len(path) > 3 else ("", 0)
    return {f"{name}-{str(side)[0]}{int(order) + 1}" if side in SIDES else name}


def _list(given: object) -> list[Part]:
    return given if isinstance(given, list) else []


def _rows(home: Part, path: Path, area: str | None, record: Part | None) -> Iterator[Row]:
    for place, figure in enumerate(home.get("figures", [])):
        yield Row(figure, (*path, "figures", place), figure.get("area", area), record)
