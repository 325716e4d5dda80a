"""Measured quantities as a report file has them: an indicator of the catalogue, or a name with its unit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.drafts.writing.marks import LOOK, DraftMark
from generator.language.folding import compact, folded
from generator.language.name_matching import Areas, IndicatorIndex
from generator.load.yaml_text import one_line
from generator.model.fault import InvalidText
from generator.model.values import Number, Percent
from generator.understand.draft import DraftIndicator, PostMonths

NO_UNIT = "未印单位"
_BARE_PERCENT = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_SLASH = "/"


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One figure as it is written.

    `figure`: its keys and values, None where nothing of it can be recorded; `remark`: the comment for a person; `mark`:
    where in the documents it stands.
    """

    figure: dict[str, str] | None
    remark: str
    mark: DraftMark | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """Writes figures for one report: the catalogue it is matched against, and the areas it may name."""

    catalogue: IndicatorIndex
    areas: Areas

    def of(self, quantity: DraftIndicator, inherited: str | None = None) -> FigureLine:
        """The figure of one quantity; `inherited` is the area of the section it stands in, which is not repeated.

        A value that is no number is left out and doubted in the remark, never guessed.
        """
        indicator = self.catalogue.find(quantity.name, quantity.unit)
        doubts = [quantity.doubt] if quantity.doubt else []
        figure = {"indicator": indicator.id} if indicator else {"name": one_line(quantity.name)}
        unit = quantity.unit and one_line(quantity.unit)
        if quantity.area is not None:
            area = self.areas.find(quantity.area)
            if area is None:
                figure["part"] = one_line(quantity.area)
                doubts.append(f"“{one_line(quantity.area)}”不在 areas 里")
            elif area != inherited:
                figure["area"] = area
        if indicator is None:
            figure["unit"] = unit or NO_UNIT
        elif unit and unit != indicator.unit:
            figure["unit"] = unit
        values = dict(_values(quantity, doubts))
        place = str(quantity.evidence.place)
        if not values:
            return FigureLine(None, _remark(f"{place}“{one_line(quantity.name)}”没有可以登记的数", doubts))
        mark = DraftMark.of(quantity.evidence, "；".join(doubts) or None)
        return FigureLine(figure | values, _remark(place, doubts), mark)


def of_staff(rows: PostMonths) -> Iterator[FigureLine]:
    """A post's row of the staff table: the persons in it, then one figure a month; nobody is named."""
    mark = DraftMark.of(rows.evidence)
    held = {True: "（持证）", False: "（未持证）", None: ""}[rows.licensed]
    name = f"到岗表：{one_line(rows.post)}{held}"
    yield FigureLine({"name": f"{name}人数", "unit": "名", "actual": str(rows.persons)}, str(rows.evidence.place), mark)
    for month, persons in rows.months.items():
        figure = {"name": f"{name}到岗", "part": _month(month), "unit": "人次", "actual": str(persons)}
        yield FigureLine(figure, "", mark)


def _month(column: str) -> str:
    """`2024-09` → `2024年9月`; any other heading as printed."""
    match = re.fullmatch(r"([0-9]{4})-([0-9]{2})", column)
    return f"{match[1]}年{int(match[2])}月" if match else one_line(column)


def _values(quantity: DraftIndicator, doubts: list[str]) -> Iterator[tuple[str, str]]:
    for key, printed in (("target", quantity.target), ("actual", quantity.actual), ("percent", quantity.percent)):
        if printed is None:
            continue
        value = _percent(printed) if key == "percent" else _number(printed, quantity.unit)
        if value is None:
            doubts.append(f"“{one_line(printed)}”不是登记得了的数")
        else:
            yield key, value


def _number(printed: str, unit: str | None) -> str | None:
    stated = folded(printed).strip()
    if stated == _SLASH:
        return "not_set"
    for form in (stated, stated.removesuffix(unit or "").strip()):
        try:
            return Number.read(form).printed
        except InvalidText:
            continue
    return None


def _percent(printed: str) -> str | None:
    stated = compact(printed)
    if stated == _SLASH:
        return "not_set"
    if _BARE_PERCENT.fullmatch(stated):
        stated += "（原文无%）"
    try:
        return Percent.read(stated).source_text
    except InvalidText:
        return None


def _remark(place: str, doubts: list[str]) -> str:
    return f"{LOOK}{place}，{'；'.join(doubts)}" if doubts else place
