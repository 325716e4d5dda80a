"""One HTML file per draft: the text on one side, what was understood on the other, what to look at on top."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.drafts.review import source
from generator.drafts.review.source import Link, SourceText
from generator.drafts.review.understood import ReviewedValue, Understood, value_anchor
from generator.drafts.writing.marks import DraftMark
from generator.drafts.writing.statement import Written
from generator.model.key_path import KeyPath
from generator.privacy.masking import Veil
from generator.understand.draft import Draft, State

_HERE = Path(__file__).parent
_SIDES = {"praise": "肯定", "concern": "关注"}


@dataclass(frozen=True, slots=True)
class SheetRemark:
    """What checking the draft found; `path`: of the value it is about, if it is about one."""

    severity: str
    message: str
    path: KeyPath | None = None


@dataclass(frozen=True, slots=True)
class _Look:
    """One thing a person has to look at."""

    anchor: str
    label: str
    why: str


def sheet(draft: Draft, written: Written, remarks: Sequence[SheetRemark], names: Mapping[str, str], veil: Veil) -> str:
    """The file's text, one HTML page that needs no other file. Nothing in it identifies a person.

    `names`: ids of bodies, schemes and indicators → what people call them.
    """
    documents = {document.name: number for number, document in enumerate(draft.documents)}

    def lines_of(mark: DraftMark) -> tuple[str, ...]:
        return tuple(source.anchor(documents.get(mark.source, 0), line) for line in mark.lines)

    understood = Understood(written.plain, written.marks, names, lines_of)
    parts = understood.parts()
    texts = source.texts(draft, veil, _links(understood.values))
    left = [row for text in texts for row in text.rows if row.state is State.LEFT]
    looks = [_Look(one.anchor, _label(path, one), one.doubt) for path, one in understood.values.items() if one.doubt]
    title = str(written.plain["title"]) or "没有读到标题的草稿"
    return (
        _environment()
        .get_template("sheet.html")
        .render(
            title=title,
            texts=texts,
            parts=parts,
            remarks=[(one, _target(one.path, understood.values)) for one in remarks],
            looks=looks,
            left=left,
            personal=_kinds(draft),
            aside=_asides(texts),
            warnings=[veil(words) for words in draft.warnings],
            states={state.value: state for state in State},
            style=_file("sheet.css"),
            script=_file("sheet.js"),
        )
        + "\n"
    )


def _links(values: Mapping[KeyPath, ReviewedValue]) -> dict[str, list[Link]]:
    """Line → the values that rest on it, those that are named alike once."""
    links: dict[str, dict[str, Link]] = {}
    for path, value in values.items():
        for line in value.lines:
            label = _label(path, value)
            links.setdefault(line, {}).setdefault(label, Link(value.anchor, label))
    return {line: list(by_label.values()) for line, by_label in links.items()}


def _label(path: KeyPath, value: ReviewedValue) -> str:
    """How one side names a value of the other: `肯定 2`, `指标`, `总分`."""
    if "figures" in path:
        return f"数量：{value.label}"
    if path[0] == "sections":
        kind, number = path[-2], path[-1]
        return f"{_SIDES.get(str(kind), '说明')} {int(number) + 1}"
    if path[0] in {"recommendations", "feedback"}:
        return f"{'建议' if path[0] == 'recommendations' else '反馈'} {int(path[-1]) + 1}"
    return value.label or "附件"


def _target(path: KeyPath | None, values: Mapping[KeyPath, ReviewedValue]) -> str | None:
    """The nearest value at or above this place of the draft."""
    while path:
        if path in values:
            return value_anchor(path)
        path = path[:-1]
    return None


def _kinds(draft: Draft) -> list[tuple[str, int]]:
    counts: dict[str, int] = {}
    for one in draft.personal:
        counts[one.kind] = counts.get(one.kind, 0) + 1
    return list(counts.items())


def _asides(texts: Sequence[SourceText]) -> list[tuple[str, int]]:
    counts: dict[str, int] = {}
    for text in texts:
        for row in text.rows:
            if row.state is State.ASIDE:
                counts[row.why] = counts.get(row.why, 0) + 1
    return sorted(counts.items())


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_HERE), undefined=StrictUndefined, autoescape=True, trim_blocks=True, lstrip_blocks=True
    )


@cache
def _file(name: str) -> Markup:
    return Markup((_HERE / name).read_text("utf-8"))  # noqa: S704 - our own file
