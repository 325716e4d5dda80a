"""The right side of the sheet: what the draft says, in the order of its report, each value with its lines."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.drafts.writing.marks import DraftMark, Marks
from generator.load.yaml_syntax import Plain
from generator.model.finding import Side
from generator.model.key_path import KeyPath
from generator.model.scheme import Party
from generator.model.statement import Kind, Statement
from generator.model.values import Missing

_PARTIES = {
    Party.SUPERVISOR: "监督方",
    Party.PURCHASER: "购买方",
    Party.SUPERVISION_CENTRE: "督导中心",
    Party.EVALUATOR: "第三方",
}
_HEAD = ("kind", "title", "evaluated", "issued", "scheme", "parties", "contract", "assessed", "funding", "address")
_MORE = ("operated_since", "team", "result")
_WORDS: dict[str, str] = {
    "begin": "起",
    "end": "止",
    "months": "月数",
    "total": "总额",
    "experts": "专家",
    "staff": "工作人员",
    "days": "天数",
    "supervisor": "监督方",
    "purchaser": "购买方",
    "operator": "承办方",
    "evaluator": "评估方",
}
_MISSING = "没有读到，请补上"
_ABSENT = {Missing.NOT_DISCLOSED.value: "没有读到", Missing.NOT_APPLICABLE.value: "不适用", Missing.NOT_SET.value: "/"}


@dataclass(frozen=True, slots=True)
class ReviewedValue:
    """One value: its label, its words, the lines it rests on, and why to look at it."""

    anchor: str
    label: str
    words: str
    lines: tuple[str, ...] = ()
    place: str = ""
    doubt: str | None = None
    absent: bool = False
    figures: "tuple[QuantityRow, ...]" = ()


@dataclass(frozen=True, slots=True)
class QuantityRow:
    """A quantity: name, area, target, actual, percent."""

    value: ReviewedValue
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A heading with what stands under it."""

    anchor: str
    title: str
    note: str = ""
    values: tuple[ReviewedValue, ...] = ()
    lists: tuple[tuple[str, str, tuple[ReviewedValue, ...]], ...] = ()  # title, side, items
    figures: tuple[QuantityRow, ...] = ()
    remarks: tuple[ReviewedValue, ...] = ()


@dataclass(slots=True)
class Understood:
    """Reads a draft's plain values; afterwards `values` has each of them by its path.

    `names`: ids of bodies, schemes and indicators → what people call them; `anchor_of`: the anchors, on the sheet's
    other side, of the lines a mark names.
    """

    plain: Mapping[str, Plain]
    marks: Marks
    names: Mapping[str, str]
    anchor_of: Callable[[DraftMark], tuple[str, ...]]
    values: dict[KeyPath, ReviewedValue] = field(default_factory=dict)

    def parts(self) -> list[SheetPart]:
        """Everything, in the report's order."""
        made = [SheetPart("part-facts", "基本情况", values=tuple(self._facts(_HEAD)))]
        if areas := tuple(self._areas()):
            made.append(SheetPart("part-of-areas", "片区与社区", values=areas))
        made.append(SheetPart("part-result", "评估组与结果", values=tuple(self._facts(_MORE))))
        made += [self._section(n, section) for n, section in enumerate(_groups(self.plain.get("sections")))]
        for key, title in (("recommendations", "建议"), ("feedback", "反馈")):
            items = tuple(self._remark((key, n), one) for n, one in enumerate(_groups(self.plain.get(key))))
            if items:
                made.append(SheetPart(f"part-{key}", title, remarks=items))
        made += [self._annex(n, annex) for n, annex in enumerate(_groups(self.plain.get("annexes")))]
        return made

    def _value(self, path: KeyPath, label: str, words: str, figures: tuple[QuantityRow, ...] = ()) -> ReviewedValue:
        mark = self.marks.get(path)
        doubt = mark.doubt if mark else _MISSING if not words else None
        absent = words in set(Missing)
        shown = _ABSENT.get(words, words) or _MISSING
        lines = self.anchor_of(mark) if mark else ()
        made = ReviewedValue(
            value_anchor(path), label, shown, lines, str(mark.place) if mark else "", doubt, absent, figures
        )
        self.values[path] = made
        return made

    def _facts(self, keys: tuple[str, ...]) -> Iterator[ReviewedValue]:
        for key in keys:
            title = Statement.model_fields[key].title or key
            yield from self._fact((key,), title, self.plain.get(key, ""))

    def _fact(self, path: KeyPath, title: str, value: Plain) -> Iterator[ReviewedValue]:
        if isinstance(value, dict):
            for key, part in value.items():
                yield from self._fact((*path, key), self._label(path, key, title), part)
        elif isinstance(value, str):
            words = Kind(value).label if path == ("kind",) and value in set(Kind) else self.names.get(value, value)
            yield self._value(path, title, words)

    @staticmethod
    def _label(path: KeyPath, key: str, title: str) -> str:
        if path[-1] == "scores":
            return f"{_PARTIES[Party(key)]}得分"
        if path == ("result",):
            return {"total": "总分", "grade": "等级"}.get(key, title)
        return _WORDS.get(key, title) if path == ("parties",) else f"{title}：{_WORDS.get(key, key)}"

    def _areas(self) -> Iterator[ReviewedValue]:
        for number, area in enumerate(_groups(self.plain.get("areas"))):
            communities = "、".join(map(str, area.get("communities", [])))
            yield self._value(("areas", number), str(area["name"]), communities)

    def _section(self, number: int, section: Mapping[str, Plain]) -> SheetPart:
        path: KeyPath = ("sections", number)
        party = section.get("party")
        note = [str(section[key]) for key in ("number",) if key in section]
        note += [_PARTIES[Party(str(party))]] if party else []
        note += [str(section["area"])] if "area" in section else []
        lists = []
        for side in Side:
            stated = section.get(side.value)
            items = tuple(self._remark((*path, side.value, n), one) for n, one in enumerate(_groups(stated)))
            if items or stated:
                words = side.label if items else f"{side.label}：原文写明没有"
                lists.append((words, side.value, items))
        remarks = tuple(
            self._remark((*path, "remarks", n), one) for n, one in enumerate(_groups(section.get("remarks")))
        )
        return SheetPart(
            f"part-{section['id']}",
            str(section["title"]),
            " · ".join(note),
            lists=tuple(lists),
            figures=self._figures((*path, "figures"), section.get("figures")),
            remarks=remarks,
        )

    def _annex(self, number: int, annex: Mapping[str, Plain]) -> SheetPart:
        path: KeyPath = ("annexes", number)
        note = "随文附上" if annex["present"] == "true" else "没有随文附上"
        return SheetPart(
            f"part-{annex['id']}",
            str(annex["title"]),
            note,
            figures=self._figures((*path, "figures"), annex.get("figures")),
        )

    def _remark(self, path: KeyPath, remark: Mapping[str, Plain]) -> ReviewedValue:
        """A finding, a recommendation, an answer: its words, with the figures that hang on it."""
        figures = self._figures((*path, "figures"), remark.get("figures"))
        words = str(remark.get("text") or remark.get("summary", ""))
        return self._value(path, str(remark.get("stage", "")), words, figures)

    def _figures(self, path: KeyPath, figures: "Plain | None") -> tuple[QuantityRow, ...]:
        rows = []
        for number, figure in enumerate(_groups(figures)):
            name = self.names.get(str(figure.get("indicator", "")), str(figure.get("name", "")))
            part = f"（{figure['part']}）" if "part" in figure else ""
            value = self._value((*path, number), f"{name}{part}", f"{name}{part}")
            keys = ("area", "target", "actual", "percent", "unit")
            rows.append(QuantityRow(value, tuple(_cell(figure.get(key)) for key in keys)))
        return tuple(rows)


def value_anchor(path: KeyPath) -> str:
    """`v-sections-3-praise-0`."""
    return "v-" + "-".join(map(str, path)).replace("_", "-")


def _cell(value: "Plain | None") -> str:
    return {None: "", "not_set": "/"}.get(value, str(value)) if not isinstance(value, (list, dict)) else ""


def _groups(value: "Plain | None") -> list[dict[str, Plain]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
