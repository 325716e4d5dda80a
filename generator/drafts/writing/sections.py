"""Sections and annexes of a draft as a report file has them: each with its findings, figures and remarks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from generator.drafts.writing.anchors import anchors
from generator.drafts.writing.figures import FigureLine, Figures, of_staff
from generator.drafts.writing.marks import LOOK, DraftMark, Marks, lines_of_passage
from generator.load.yaml_syntax import Plain
from generator.load.yaml_text import Comment, lines_of, one_line
from generator.model.finding import Side
from generator.model.key_path import KeyPath
from generator.understand.draft import Draft, DraftFinding, DraftIndicator, DraftPassage, DraftSection, PostMonths

_STAFF = ("到岗", "人员", "社工名单", "在岗", "配备")


@dataclass(slots=True)
class _Part:
    """A section as it is written: with findings of one area only. `whole`: the number of the draft's own section."""

    whole: int
    section: DraftSection
    findings: list[DraftFinding] = field(default_factory=list)
    figures: list[DraftIndicator] = field(default_factory=list)
    remarks: tuple[DraftPassage, ...] = ()


@dataclass(slots=True)
class SectionWriter:
    """Sections and annexes as plain values; their comments and marks are collected by path as they are made.

    `figures` writes quantities for this report; `veil` takes out what identifies a person.
    """

    draft: Draft
    figures: Figures
    veil: Callable[[str], str]
    comments: dict[KeyPath, Comment] = field(default_factory=dict)
    marks: Marks = field(default_factory=dict)

    def sections(self) -> list[Plain]:
        """All sections that hold something, in the report's order."""
        parts = [part for part in self._parts() if _holds(part)]
        names = anchors([part.section for part in parts], self.figures.areas.names)
        made = [
            self._section(part, name, ("sections", n)) for n, (part, name) in enumerate(zip(parts, names, strict=True))
        ]
        return [*made, *self._elsewhere(("sections", len(made)))]

    def annexes(self) -> list[Plain]:
        """The annexes the report names, with the figures of those that came with it."""
        return [self._annex(number) for number in range(len(self.draft.annexes))]

    def _elsewhere(self, path: KeyPath) -> list[Plain]:
        """A section of our own for quantities that stand in no section and no annex."""
        lines = [self.figures.of(one) for one in self.draft.indicators if one.section is None and one.annex is None]
        if not self.draft.annexes:
            lines += [line for rows in self.draft.staffing for line in of_staff(rows)]
        figures = self._lines(lines, (*path, "figures"))
        if not figures:
            return []
        self._remark((*path, "title"), f"{LOOK}原文没有写明这些数量属于哪一节，标题是草稿拟的")
        return [{"id": "elsewhere", "title": "表格里的数量", "figures": figures}]

    def _parts(self) -> Iterator[_Part]:
        """Sections as written; one whose findings are grouped by area becomes one for each."""
        for whole, section in enumerate(self.draft.sections):
            area = self._area(section.area)
            main = _Part(whole, replace(section, area=area), remarks=section.remarks)
            by_area: dict[str | None, _Part] = {area: main}
            for finding in self.draft.findings:
                if finding.section == whole:
                    own = self._area(finding.area) or area
                    if own not in by_area:
                        apart = replace(section, area=own, remarks=(), none_raised=frozenset())
                        by_area[own] = _Part(whole, apart)
                    by_area[own].findings.append(finding)
            main.figures = [one for one in self.draft.indicators if one.section == whole]
            yield from by_area.values()

    def _area(self, printed: str | None) -> str | None:
        return self.figures.areas.find(printed) if printed is not None else None

    def _section(self, part: _Part, anchor: str, path: KeyPath) -> Plain:
        section = part.section
        made: dict[str, Plain] = {"id": anchor}
        if section.number:
            made["number"] = one_line(section.number)
        made["title"] = self.veil(one_line(section.title)) or anchor
        if section.party:
            made["party"] = section.party.value
        if section.area:
            made["area"] = section.area
        printed = self.draft.sections[part.whole].area
        if printed is not None and section.area is None:
            self._remark((*path, "title"), f"{LOOK}“{one_line(printed)}”不在 areas 里，这里没有写 area")
        left = list(part.figures)
        for side in Side:
            findings = [one for one in part.findings if one.side is side]
            if findings:
                here = (*path, side.value)
                made[side.value] = [self._finding(one, left, section, (*here, n)) for n, one in enumerate(findings)]
            elif side in section.none_raised:
                made[side.value] = "none_raised"
        if figures := self._lines([self.figures.of(one, section.area) for one in left], (*path, "figures")):
            made["figures"] = figures
        if part.remarks:
            made["remarks"] = [self._passage(one, (*path, "remarks", n)) for n, one in enumerate(part.remarks)]
        return made

    def _finding(
        self, finding: DraftFinding, left: list[DraftIndicator], section: DraftSection, path: KeyPath
    ) -> Plain:
        """A finding with the figures that stand in its own lines, which are taken from those left."""
        made = self._passage(finding.passage, path)
        own = [one for one in left if _stands_in(one, finding.passage)]
        left[:] = [one for one in left if one not in own]
        if figures := self._lines([self.figures.of(one, section.area) for one in own], (*path, "figures")):
            made["figures"] = figures
        return made

    def _passage(self, passage: DraftPassage, path: KeyPath) -> dict[str, Plain]:
        self.comments[path] = Comment((lines_of_passage(passage),))
        self.marks[path] = DraftMark.passage(passage)
        return {"text": self.veil(lines_of(passage.text))}

    def _annex(self, number: int) -> Plain:
        annex, path = self.draft.annexes[number], ("annexes", number)
        lines = [self.figures.of(one) for one in self.draft.indicators if one.annex == number]
        lines += [line for rows in self._staff_of(number) for line in of_staff(rows)]
        figures = self._lines(lines, (*path, "figures"))
        self._remark(path, str(annex.evidence.place))
        self.marks[path] = DraftMark.of(annex.evidence)
        title = self.veil(one_line(annex.title)) or f"附件{number + 1}"  # a sheet may have no heading
        made: dict[str, Plain] = {"id": f"annex-{number + 1}", "title": title}
        made["present"] = "true" if annex.present or figures else "false"
        return made | ({"figures": figures} if figures else {})

    def _staff_of(self, number: int) -> tuple[PostMonths, ...]:
        """Staff figures hang on the annex that is named for them, else on the last that came."""
        if not self.draft.staffing:
            return ()
        annexes = self.draft.annexes
        named = [n for n, annex in enumerate(annexes) if any(word in annex.title for word in _STAFF)]
        present = [n for n, annex in enumerate(annexes) if annex.present]
        return self.draft.staffing if number == [*(named or present or [len(annexes) - 1])][-1] else ()

    def _lines(self, lines: list[FigureLine], path: KeyPath) -> list[Plain]:
        """The figures that can be recorded; of others the one that follows has a comment, else the list itself."""
        made: list[Plain] = []
        waiting: list[str] = []
        for line in lines:
            if line.figure is None:
                waiting.append(line.remark)
                continue
            self.comments[(*path, len(made))] = Comment(tuple(map(self.veil, waiting)), self.veil(line.remark) or None)
            if line.mark is not None:
                self.marks[(*path, len(made))] = line.mark
            made.append(
                {key: self.veil(value) if key in {"name", "part"} else value for key, value in line.figure.items()}
            )
            waiting = []
        if waiting:
            above = self.comments.get(path, Comment()).above
            self.comments[path] = Comment((*above, *map(self.veil, waiting)))
        return made

    def _remark(self, path: KeyPath, words: str) -> None:
        above = self.comments.get(path, Comment()).above
        self.comments[path] = Comment((*above, self.veil(words)))


def _holds(part: _Part) -> bool:
    return bool(part.findings or part.figures or part.remarks or part.section.none_raised)


def _stands_in(quantity: DraftIndicator, passage: DraftPassage) -> bool:
    if quantity.evidence.source != passage.evidence.source or quantity.evidence.place.line not in passage.lines:
        return False
    quote = "".join(quantity.evidence.quote.split())
    return not quote or quote in "".join(passage.text.split()) or len(passage.lines) > 1
