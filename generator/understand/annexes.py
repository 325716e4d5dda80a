"""Where the running text ends and the annexes begin, and which annexes a report names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.language.folding import compact
from generator.readers.document import Block, Line, Place, Table
from generator.understand.draft import DraftAnnex, Evidence
from generator.understand.outline.line_kinds import is_side_heading
from generator.understand.outline.numbering import NumberStyle, leading_number
from generator.understand.outline.paragraphs import Paragraph

_LABEL = re.compile(r"附(?:件|表|录)[一二三四五六七八九十\d]*(?:[-－—.]\d+)?[:：]?")
_TITLE = re.compile(
    r"(?:附(?:件|表)[\d一二三四五六]*(?:-\d+)?[:.、]?)?[^，。；,;]{4,60}(?:统计表|情况表|一览表|汇总表|明细表)(?:\(.{0,60}\))?"
)
_LISTED = re.compile(r"^(?:附件[:：]?)?[-—\s]*(?:\d{1,2}[.．、]|附件\d+[:：.])?\s*")
_AHEAD = 60  # lines after a title in which its table has to begin
_CELLS = re.compile(r"\t|√|(?:(?:^|\s)(?:[\d.,]+%?|/)(?=\s|$).*?){3}")
_ROWS = 2


@dataclass(frozen=True, slots=True)
class AnnexPart:
    """An annex that came with the document: its title lines and what follows each time they are printed."""

    title: str
    titles: tuple[Line, ...]
    pieces: tuple[tuple[Block, ...], ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All that stands in it."""
        return tuple(block for piece in self.pieces for block in piece)


def split(blocks: Sequence[Block], *, is_workbook: bool = False) -> tuple[tuple[Block, ...], tuple[AnnexPart, ...]]:
    """The running text, and the annexes after it. Of a workbook, sheets without running text are annexes."""
    if is_workbook:
        return _split_sheets(blocks)
    text = [at for at, block in enumerate(blocks) if isinstance(block, Line) and _is_text(block)]
    first = text[-1] + 1 if text else 0
    begins = next((at for at in range(first, len(blocks)) if _begins_annexes(blocks, at)), len(blocks))
    return tuple(blocks[:begins]), tuple(_merged(_parts(blocks[begins:])))


def _split_sheets(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[AnnexPart, ...]]:
    written = {block.place.sheet for block in blocks if isinstance(block, Line) and _is_text(block)}
    body, parts = split([block for block in blocks if _place(block).sheet in written])
    return body, (*parts, *_merged(_parts([block for block in blocks if _place(block).sheet not in written])))


def _is_text(line: Line) -> bool:
    """Whether a line belongs to the running text for certain: annexes have no findings and no numbered headings."""
    begins = leading_number(line.text)
    return is_side_heading(line.text) or (
        begins is not None and begins.style is NumberStyle.HAN and "\t" not in line.text
    )


def _begins_annexes(blocks: Sequence[Block], at: int) -> bool:
    block = blocks[at]
    if not isinstance(block, Line) or not _is_title(block):
        return False
    ahead = blocks[at + 1 : at + 1 + _AHEAD]
    if any(isinstance(other, Table) for other in ahead[:3]):
        return True
    rows = [other for other in ahead if isinstance(other, Line) and _CELLS.search(other.text.strip(" "))]
    return len(rows) >= _ROWS and not any(_is_sentence(other) for other in ahead[:3])


def is_title(text: str) -> bool:
    """Whether a line of a list of annexes names one: 2.…统计表."""
    words = compact(_LISTED.sub("", text))
    return bool(words) and bool(_TITLE.fullmatch(words) or words.endswith("表"))


def _is_title(line: Line) -> bool:
    words = compact(line.text)
    is_listed = words.startswith("附件:") or leading_number(line.text) is not None
    return not is_listed and bool(_LABEL.fullmatch(words) or _TITLE.fullmatch(words))


def _is_sentence(block: Block) -> bool:
    return isinstance(block, Line) and "\t" not in block.text and block.text.rstrip().endswith(("。", "；"))


def _parts(blocks: Sequence[Block]) -> Iterator[AnnexPart]:
    titles: list[Line] = []
    inner: list[Block] = []
    for block in blocks:
        is_title = isinstance(block, Line) and (_is_title(block) or (titles and not inner and _is_period(block)))
        if inner and (is_title or _place(block).sheet != _place(inner[-1]).sheet):
            yield _part(titles, inner)
            titles, inner = [], []
        if isinstance(block, Line) and is_title:
            titles.append(block)
        else:
            inner.append(block)
    if titles or inner:
        yield _part(titles, inner)


def _is_period(line: Line) -> bool:
    """（2024年9月10日至2025年2月28日） under a title."""
    return bool(re.fullmatch(r"[（(].{6,60}[)）]", compact(line.text)))


def _part(titles: list[Line], inner: list[Block]) -> AnnexPart:
    words = " ".join(line.text.strip() for line in titles if not _is_period(line))
    sheet = _place((*titles, *inner)[0]).sheet
    return AnnexPart(words or sheet or "附件", tuple(titles), (tuple(inner),))


def _merged(parts: Iterator[AnnexPart]) -> Iterator[AnnexPart]:
    """A title printed again on the next page goes on with the same annex."""
    kept: dict[str, AnnexPart] = {}
    for part in parts:
        key = compact(part.title)
        known = kept.get(key)
        kept[key] = (
            part if known is None else AnnexPart(known.title, known.titles + part.titles, known.pieces + part.pieces)
        )
    return iter(kept.values())


def named(paragraphs: Sequence[Paragraph], parts: Sequence[AnnexPart], source: str) -> tuple[DraftAnnex, ...]:
    """The annexes a report lists at its end, then those that came without being listed."""
    present = {part.title: part for part in parts}
    annexes = []
    for order, (title, paragraph) in enumerate(_listed(paragraphs), 1):
        came = next((known for known in present if is_same_title(title, known)), None)
        present.pop(came or "", None)
        evidence = Evidence(paragraph.text, paragraph.place, source)
        annexes.append(DraftAnnex(f"附件{order} {title}", came is not None, evidence))
    for title, part in present.items():
        annexes.append(
            DraftAnnex(title, present=True, evidence=Evidence(title, _place((*part.titles, *part.blocks)[0]), source))
        )
    return tuple(annexes)


def _listed(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[str, Paragraph]]:
    """The titles in a list of annexes; one broken over two lines has its end in a line without a number."""
    waiting: tuple[str, Paragraph] | None = None
    for paragraph in paragraphs:
        title = _LISTED.sub("", paragraph.text).strip()
        if waiting and not paragraph.number:
            waiting = (waiting[0] + title, waiting[1])
        else:
            if waiting:
                yield waiting
            waiting = (title, paragraph)
        if waiting[0].endswith("表"):
            yield waiting
            waiting = None
    if waiting and waiting[0]:
        yield waiting


def _place(block: Block) -> Place:
    return block.place if isinstance(block, Line) else block.rows[0][0].place


def is_same_title(listed: str, title: str) -> bool:
    """Whether two titles name one annex, apart from its number and the period in brackets."""
    plain = [
        re.sub(r"附(?:件|表)[\d一二三四五六]*(?:-\d+)?|[\s()（）:：]|\d{4}年.*$", "", text) for text in (listed, title)
    ]
    return bool(plain[0]) and (plain[0] in plain[1] or plain[1] in plain[0])
