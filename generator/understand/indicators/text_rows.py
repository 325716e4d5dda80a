"""Printed rows under a heading: words, then values, with names that break over lines."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.language.folding import compact
from generator.language.printed_rows import Token, tokens
from generator.language.table_words import ColumnRole, is_place, is_total, is_unit
from generator.readers.document import Line
from generator.understand.indicators.alignment import align
from generator.understand.indicators.cells_to_indicator import Labels, NamedIndicator, Origin, Piece, indicator_of
from generator.understand.indicators.columns import Slot
from generator.understand.indicators.naming import label
from generator.understand.indicators.text_heading import PrintedHeading, PrintedStrip

_CATEGORY = re.compile(
    r"总体服务|志愿(?:服务|者)|党建(?:引领|工作)?|五社联动|(?:基础|专业|社区|常规|核心|特色|应急|公共|其他|重点|兜底|困难群众|个性化|支持性)+(?:服务|项目)?|.{2,8}(?:类|方面|领域)"
)
_NUMBERED = re.compile(r"[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]")
_BROKEN = "名称断成几行，由上下几行拼成，请对照原表"
_SPARSE = "这一行有空格，数量按百分比推定归列，请对照原表"
_GUESSED = "表头没能读全，列名按常见次序推定，请对照原表"


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A row as printed, with the lines of words right before it that may begin its name, and those after it."""

    line: Line
    before: tuple[Line, ...] = ()
    after: tuple[Line, ...] = ()
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class _Item:
    """Words and the values behind them."""

    words: tuple[str, ...]
    values: tuple[Token, ...]


def read(
    layout: PrintedHeading, rows: Sequence[PrintedRow], origin: Origin
) -> Iterator[tuple[PrintedRow, list[NamedIndicator]]]:
    """Each row with its indicators, none where it does not fit `layout`, the heading it stands under."""
    if layout.by_area:
        layout = _fitting(layout, rows)
    for row in rows:
        yield row, list(_by_area(layout, row, origin) if layout.by_area else _by_name(layout, row, origin))


def items(line: Line, *, numbered: bool = False) -> list[_Item]:
    """The words and values of a row by turns; a running number in front is dropped."""
    runs: list[tuple[list[str], list[Token]]] = [([], [])]
    for token in tokens(line.text):
        if not token.is_value and runs[-1][1]:
            runs.append(([], []))
        runs[-1][1 if token.is_value else 0].append(token if token.is_value else token.text)  # type: ignore[arg-type]
    made = [_Item(tuple(words), tuple(values)) for words, values in runs if words or values]
    if numbered:
        made = list(_without_numbers(made))
    if (
        len(made) > 1
        and not made[0].words
        and len(made[0].values) == 1
        and (numbered or is_place(compact(made[1].words[0])))
    ):
        made = made[1:]
    return made


def _without_numbers(made: Sequence[_Item]) -> Iterator[_Item]:
    """志愿服务 4 社区走访 12 11: the 4 is the running number of the row."""
    held: tuple[str, ...] = ()
    for at, item in enumerate(made):
        if at + 1 < len(made) and len(item.values) == 1 and item.values[0].text.isdecimal():
            held = (*held, *item.words)
            continue
        yield _Item((*held, *item.words), item.values)
        held = ()


def own_words(line: Line) -> bool:
    """Whether a row begins with words of its own."""
    return bool((made := items(line)) and made[0].words)


def _joined(lines: Sequence[Line]) -> str:
    return "".join(compact(line.text) for line in lines)


def _by_area(layout: PrintedHeading, row: PrintedRow, origin: Origin) -> Iterator[NamedIndicator]:
    made = items(row.line)
    values = [token for item in made for token in item.values]
    area = _joined(row.before) + "".join(compact(word) for word in made[0].words)
    own = "".join(compact(word) for word in made[0].words)
    if own and (is_place(own) or is_total(own) or not is_place(area)):
        area = own
    slots = layout.strips[0].slots
    aligned = align([token.text for token in values], slots)
    if aligned is None or not area or len(made) > 2:  # noqa: PLR2004 - words at the end are a remark
        return
    sparse = None if len(values) == layout.width and aligned.sure else _SPARSE
    if len(values) < layout.width and aligned.sure:
        sparse = None
    labels = Labels(area, (), None, layout.before[-1:])
    for slot, places in zip(slots, aligned.slots, strict=True):
        pieces = {role: Piece(values[at].text, row.line.place) for role, at in places.items()}
        if one := indicator_of(slot, pieces, labels, origin, layout.doubt or sparse):
            yield one


def _by_name(layout: PrintedHeading, row: PrintedRow, origin: Origin) -> Iterator[NamedIndicator]:
    numbered = any(strip.numbered for strip in layout.strips)
    queue = items(row.line, numbered=numbered)
    category = layout.before[-1:]
    strips = list(layout.strips)
    first = True
    for item in queue:
        words, values = list(item.words), list(item.values)
        own_category, doubt = category, row.doubt
        if first and row.before:
            lead = _joined(row.before)
            if words and (_CATEGORY.fullmatch(lead) or _NUMBERED.match(lead)):
                own_category = (label(lead)[0],)
            else:
                words = [lead, *words]
        if first and row.after:
            words = [*words, _joined(row.after)]
            doubt = _BROKEN
        first = False
        while values:
            strip = strips.pop(0) if strips else layout.strips[-1]
            width = sum(len(slot.columns) for slot in strip.slots)
            if not width:  # a list without columns takes no values; without another one the rest stays unread
                if strips:
                    continue
                break
            yield from _named(strip, (words, values[:width]), own_category, row, origin, doubt)
            words, values = [], values[width:]


def _named(  # noqa: PLR0913, PLR0917 - one row's parts
    strip: PrintedStrip,
    item: tuple[list[str], list[Token]],
    category: tuple[str, ...],
    row: PrintedRow,
    origin: Origin,
    doubt: str | None,
) -> Iterator[NamedIndicator]:
    words, values = item
    unit = None
    if strip.has_unit and len(words) > 1 and is_unit(compact(words[-1])):
        *words, unit = words
    if strip.names > 1 and len(words) > 1:
        names: tuple[str, ...] = (label("".join(words[:-1]))[0], label(words[-1])[0])
    else:
        text, own = label("".join(words))
        names, unit = ((text,) if text else ()), unit or own
    if not names and not strip.names:
        names, category = category, ()
    aligned = align([token.text for token in values], strip.slots)
    if not names or aligned is None:
        return
    if len(values) < sum(len(slot.columns) for slot in strip.slots) and not aligned.sure:
        doubt = doubt or _SPARSE
    area = names[-1] if is_place(names[-1]) or is_total(names[-1]) else None
    if area is not None:
        names, category = category, ()
    for slot, places in zip(strip.slots, aligned.slots, strict=True):
        pieces = {role: Piece(values[at].text, row.line.place) for role, at in places.items()}
        if one := indicator_of(slot, pieces, Labels(area, names, unit, category), origin, doubt):
            yield one


def _fitting(layout: PrintedHeading, rows: Sequence[PrintedRow]) -> PrintedHeading:
    """The heading, or where its columns do not fit the rows, columns by the shape of the rows."""
    widths = Counter(sum(len(item.values) for item in items(row.line)) for row in rows)
    usual = max(widths, key=lambda width: (widths[width], width))
    if usual <= layout.width and (usual == layout.width or not layout.doubt):
        return layout
    return _by_shape(layout, usual) or layout


def _by_shape(layout: PrintedHeading, width: int) -> PrintedHeading | None:
    slots = layout.strips[0].slots
    workers = [slot for slot in slots if not slot.measured]
    nouns = list(dict.fromkeys(slot.nouns for slot in slots if slot.measured and slot.nouns))
    usual = {"个案": ("接案", "节数", "结案"), "小组": ("", "节数", "人次"), "活动": ("", "人次")}
    planned = [(noun, measure) for noun in nouns for measure in _measures(noun[-1], usual)]
    for size in (3, 2):
        if len(workers) + size * len(planned) == width:
            roles = [ColumnRole.TARGET, ColumnRole.ACTUAL, ColumnRole.PERCENT][:size]
            built = [
                Slot({role: at for at, role in enumerate(roles)}, noun, measure=measure) for noun, measure in planned
            ]
            return replace(layout, strips=(PrintedStrip((*workers, *built), 0),), doubt=_GUESSED)
    return None


def _measures(noun: str, usual: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    if "咨询" in noun:
        return ("",)
    return next((measures for word, measures in usual.items() if word in noun), ("",))
