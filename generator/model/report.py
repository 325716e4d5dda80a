"""An evaluation report (评估报告): what its file says, place by place.

Whatever a report states hangs on the place where it is stated: a finding in its section, a figure in its finding,
section or annex. A quantity stated three times is three figures, so that places which disagree stand side by side and
nothing is corrected silently.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.figure import Figure
from generator.model.finding import FindingRecord, Side
from generator.model.key_path import KeyPath
from generator.model.scheme import Party
from generator.model.section import Annex, Section
from generator.model.statement import Statement
from generator.model.values import Missing, StatedPeriod


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding with its place: what pages, exports and search show."""

    id: str
    side: Side
    order: int
    section: Section
    record: FindingRecord

    @property
    def area(self) -> str | None:
        """The area the section speaks of."""
        return self.section.area

    @property
    def party(self) -> Party | None:
        """Who says it."""
        return self.section.party

    @property
    def place(self) -> str:
        """`三 监督方评估 · 需要关注第 2 条`."""
        return self.section.place_of(self.side, self.order)


@dataclass(frozen=True, slots=True)
class PlacedFigure:
    """A figure with its place: `anchor` on the report's page, `place` for people, `path` into the YAML."""

    figure: Figure
    place: str
    anchor: str
    area: str | None
    as_of: StatedPeriod
    path: KeyPath


@dataclass(frozen=True, slots=True)
class Report:
    """A report with its identity. `id` is the file stem, `<year>-<kind>`."""

    district: str
    station: str
    id: str
    file: str
    body: Statement

    @property
    def key(self) -> str:
        """`liwan/huadi/2024-final`: unique, and the page's address."""
        return f"{self.district}/{self.station}/{self.id}"

    @property
    def station_key(self) -> str:
        """`liwan/huadi`."""
        return f"{self.district}/{self.station}"

    @property
    def year(self) -> int:
        """The year of the evaluation date."""
        return self.body.evaluated.year

    def findings(self) -> Iterator[Finding]:
        """All findings in the report's order, praise before concern in each section."""
        for section in self.body.sections:
            for side in Side:
                for order, record in enumerate(section.findings_on(side), start=1):
                    yield Finding(section.anchor(side, order), side, order, section, record)

    def figures(self) -> Iterator[PlacedFigure]:
        """Every figure with its place, in the report's order, annexes last."""
        for s, section in enumerate(self.body.sections):
            base: KeyPath = ("sections", s)
            for side in Side:
                for order, finding in enumerate(section.findings_on(side), start=1):
                    where = section.place_of(side, order)
                    anchor = section.anchor(side, order)
                    yield from _placed(finding.figures, section, where, anchor, (*base, side.value, order - 1))
            yield from _placed(section.figures, section, section.place, section.id, base)
            for r, remark in enumerate(section.remarks):
                yield from _placed(remark.figures, section, section.place, section.id, (*base, "remarks", r))
        for a, annex in enumerate(self.body.annexes):
            yield from _placed(annex.figures, annex, annex.place, annex.id, ("annexes", a))


def _placed(
    figures: tuple[Figure, ...], within: Section | Annex, place: str, anchor: str, base: KeyPath
) -> Iterator[PlacedFigure]:
    inherited_area = within.area if isinstance(within, Section) else None
    for index, figure in enumerate(figures):
        as_of = within.as_of if figure.as_of is Missing.NOT_STATED else figure.as_of
        yield PlacedFigure(figure, place, anchor, figure.area or inherited_area, as_of, (*base, "figures", index))
