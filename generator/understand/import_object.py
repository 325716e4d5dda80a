"""A draft → the object other programs read (`gongshi import --format json`). Its form is fixed: see docs/import.md.

Numbers are strings as printed after NFKC, dates ISO; what the documents do not say is None. No text leaves unveiled.
"""

from collections.abc import Iterable, Iterator, Sequence

from generator.language.folding import folded
from generator.model.fault import InvalidText
from generator.model.scheme import Party
from generator.model.values import Number
from generator.privacy.masking import Veil
from generator.understand.draft import Draft, DraftFinding, DraftIndicator, Fact, Said

Object = dict[str, object]

_PARTIES = {
    "supervisor": Fact.SUPERVISOR,
    "purchaser": Fact.PURCHASER,
    "operator": Fact.OPERATOR,
    "evaluator": Fact.EVALUATOR,
}
_DATES = (
    Fact.EVALUATED,
    Fact.ISSUED,
    Fact.CONTRACT_FROM,
    Fact.CONTRACT_TO,
    Fact.ASSESSED_FROM,
    Fact.ASSESSED_TO,
)


def as_object(draft: Draft, veil: Veil) -> Object:
    """The draft in the fixed form, keys in the fixed order."""

    def fact(name: Fact) -> str | None:
        value = draft.fact(name)
        return None if value is None else veil(value)

    return {
        "source": " + ".join(document.name for document in draft.documents),
        "kind": fact(Fact.KIND),
        "district": fact(Fact.DISTRICT),
        "street": fact(Fact.STREET),
        "station": fact(Fact.STATION),
        "parties": {name: fact(of) for name, of in _PARTIES.items()},
        "dates": {name.value: draft.fact(name) for name in _DATES},
        "funding_yuan": yuan(draft.fact(Fact.FUNDING)),
        "address": draft.fact(Fact.ADDRESS),
        "areas": [
            {"name": veil(area.name.value), "communities": [veil(said.value) for said in area.communities]}
            for area in draft.areas
        ],
        "scheme": draft.fact(Fact.SCHEME),
        "scores": {party.value: _printed(_value(draft.scores.get(party))) for party in Party},
        "total": _printed(draft.fact(Fact.TOTAL)),
        "grade": fact(Fact.GRADE),
        "findings": [_finding(item, draft, veil) for item in draft.findings],
        "indicators": [_indicator(item, draft, veil) for item in draft.indicators if item.measured],
        "recommendations": [veil(passage.text) for passage in draft.recommendations],
        "personal_information": [{"kind": one.kind, "line": one.place.line} for one in draft.personal],
        "warnings": [veil(words) for words in warnings(draft)],
    }


def yuan(funding: str | None) -> str | None:
    """`240万` → `2400000`; None where no amount is printed or it cannot be read."""
    if funding is None:
        return None
    try:
        value = Number.read(amount(funding)).value
    except InvalidText:
        return None
    return format(value.normalize(), "f")


def amount(funding: str) -> str:
    """`人民币 240 万元整` → `240 万`: what stands before the unit."""
    printed = folded(funding).replace("人民币", "").strip()
    return printed.removesuffix("整").removesuffix("元").strip()


def warnings(draft: Draft) -> Iterator[str]:
    """What a person should look at: what was told in understanding, then every doubt with its place."""
    yield from draft.warnings
    said: list[Said | None] = [*draft.facts.values(), *draft.scores.values()]
    said += [one for area in draft.areas for one in (area.name, *area.communities)]
    yield from (f"{one.evidence.place}：{one.doubt}" for one in said if one is not None and one.doubt)
    yield from (f"{one.evidence.place}：{one.doubt}" for one in draft.indicators if one.doubt)


def _value(said: Said | None) -> str | None:
    return said.value if said else None


def _printed(value: str | None) -> str | None:
    return None if value is None else folded(value).strip()


def _finding(item: DraftFinding, draft: Draft, veil: Veil) -> Object:
    section = draft.sections[item.section]
    return {
        "section": veil(section.title),
        "area": item.area or section.area,
        "party": section.party.value if section.party else None,
        "side": item.side.value,
        "order": item.order,
        "text": veil(item.passage.text),
        "line": item.passage.evidence.place.line,
    }


def _indicator(item: DraftIndicator, draft: Draft, veil: Veil) -> Object:
    return {
        "name": veil(item.name),
        "area": item.area,
        "target": _printed(item.target),
        "actual": _printed(item.actual),
        "percent": _printed(item.percent),
        "where": _where(item, draft, veil),
        "line": item.evidence.place.line,
    }


def _where(item: DraftIndicator, draft: Draft, veil: Veil) -> str | None:
    titles: Iterable[str] = _title(item.section, [one.title for one in draft.sections])
    titles = [*titles, *_title(item.annex, [one.title for one in draft.annexes])]
    return next((veil(title) for title in titles), None)


def _title(index: int | None, titles: Sequence[str]) -> list[str]:
    return [] if index is None else [titles[index]]
