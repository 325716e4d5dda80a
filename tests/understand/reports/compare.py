"""A draft beside its truth, both in the contract's JSON form: what is right, what is missing, what is too much.

A truth may mark an indicator or recommendation `optional`: a draft may hold it, whatever its figures, and need not.
Facts a truth names in `open` are not compared: the document hints at them only.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Final

from tests.understand.reports import alike

Json = Mapping[str, Any]
PARTS: Final = ("facts", "findings", "indicators", "recommendations")
DATES: Final = ("evaluated", "issued", "contract_from", "contract_to", "assessed_from", "assessed_to")
PARTIES: Final = ("supervisor", "purchaser", "operator", "evaluator")
SCORERS: Final = ("supervisor", "purchaser", "supervision_centre", "evaluator")


@dataclass(slots=True)
class Tally:
    """How many were expected, given and right, and the ones that were not."""

    expected: int = 0
    drafted: int = 0
    right: int = 0
    missed: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where nothing was expected and nothing given."""
        return 2 * self.right / (self.expected + self.drafted) if self.expected + self.drafted else 1.0

    def add(self, other: "Tally") -> None:
        self.expected += other.expected
        self.drafted += other.drafted
        self.right += other.right


Score = dict[str, Tally]


def compare(truth: Json, draft: Json) -> Score:
    """The four tallies of one report."""
    return {
        "facts": _facts(truth, draft),
        "findings": _findings(truth, draft),
        "indicators": _indicators(truth, draft),
        "recommendations": _recommendations(truth, draft),
    }


def facts_of(report: Json) -> Iterator[tuple[str, str]]:
    """Every fact of the contract by name, in the form in which two are compared; nothing where it is absent."""
    for name, alike_in in _FACTS.items():
        yield name, alike_in(report.get(name))
    for group, names, alike_in in (
        ("parties", PARTIES, alike.office),
        ("dates", DATES, alike.day),
        ("scores", SCORERS, alike.figure),
    ):
        values = report.get(group) or {}
        for name in names:
            yield f"{group}.{name}", alike_in(values.get(name))
    areas = report.get("areas") or []
    yield "areas", "、".join(alike.area(each["name"]) for each in areas)
    for each in areas:
        yield f"areas.{alike.area(each['name'])}", "、".join(alike.plain(one) for one in each["communities"])


_FACTS: Final[Mapping[str, Callable[[object], str]]] = {
    **dict.fromkeys(("kind", "district", "street", "scheme", "address", "grade"), alike.plain),
    "station": alike.station,
    "funding_yuan": alike.yuan,
    "total": alike.figure,
}


def _facts(truth: Json, draft: Json) -> Tally:
    expected, drafted = dict(facts_of(truth)), dict(facts_of(draft))
    tally = Tally()
    for name in expected | drafted:
        if name.startswith(tuple(truth.get("open", ()))):
            continue
        want, have = expected.get(name, ""), drafted.get(name, "")
        if want or have:
            tally.expected += 1
            tally.drafted += 1
            tally.right += want == have
            if want != have:
                tally.missed.append(f"{name}: expected {want or 'nothing'}, given {have or 'nothing'}")
    return tally


def _findings(truth: Json, draft: Json) -> Tally:
    def key(each: Json) -> tuple[str, ...]:
        return alike.item(each["text"]), each["side"], each.get("party") or "", alike.area(each.get("area"))

    def worded(each: Json) -> str:
        text = alike.plain(each["text"])
        cut = text if len(text) < 60 else f"{text[:28]}…{text[-28:]}"
        return f"[{each.get('party')}/{each['side']}/{each.get('area') or '-'}, line {each.get('line')}] {cut}"

    expected, drafted = truth["findings"], draft.get("findings") or []
    return _tally(expected, *_unpaired(expected, drafted, [lambda a, b: key(a) == key(b)]), worded)


def _indicators(truth: Json, draft: Json) -> Tally:
    def figures(each: Json) -> tuple[str, ...]:
        return tuple(alike.figure(each.get(name)) for name in ("target", "actual", "percent"))

    def same_numbers(a: Json, b: Json) -> bool:
        return alike.area(a.get("area")) == alike.area(b.get("area")) and figures(a) == figures(b)

    def same(a: Json, b: Json) -> bool:
        return alike.named(a["name"]) == alike.named(b["name"]) and same_numbers(a, b)

    def similar(a: Json, b: Json) -> bool:
        (one, measure), (other, measure_of_other) = alike.named(a["name"]), alike.named(b["name"])
        shared = {x + y for x, y in pairwise(one)} & {x + y for x, y in pairwise(other)}
        return bool(shared) and measure == measure_of_other and same_numbers(a, b)

    def allowed(a: Json, b: Json) -> bool:
        keys = [(alike.named(each["name"])[0], alike.area(each.get("area"))) for each in (a, b)]
        return same_numbers(a, b) or keys[0] == keys[1]

    def worded(each: Json) -> str:
        values = " | ".join(str(each.get(name)) for name in ("target", "actual", "percent"))
        return f"[{each.get('where') or '-'}] {each['name']} @{each.get('area') or '合计'}: {values}"

    required, optional = _split(truth["indicators"])
    drafted = [each for each in draft.get("indicators") or [] if any(figures(each))]
    missed, extra = _unpaired(required, drafted, [same, similar])
    _, extra = _unpaired(optional, extra, [allowed])
    return _tally(required, missed, extra, worded)


def _recommendations(truth: Json, draft: Json) -> Tally:
    def same(a: Json, b: Json) -> bool:
        return alike.item(a["text"]) == alike.item(b["text"])

    def as_items(values: Sequence[Any] | None) -> list[Json]:
        return [each if isinstance(each, Mapping) else {"text": each} for each in values or []]

    required, optional = _split(as_items(truth["recommendations"]))
    drafted = as_items(draft.get("recommendations"))
    missed, extra = _unpaired(required, drafted, [same])
    _, extra = _unpaired(optional, extra, [same])
    return _tally(required, missed, extra, lambda each: str(each["text"])[:60])


def _unpaired(
    expected: Sequence[Json], drafted: Sequence[Json], rules: Sequence[Callable[[Json, Json], bool]]
) -> tuple[list[Json], list[Json]]:
    """What is left of both when each expected one is paired with at most one given, by the strictest rule first."""
    missed, extra = list(expected), list(drafted)
    for rule in rules:
        for want in list(missed):
            have = next((each for each in extra if rule(want, each)), None)
            if have is not None:
                missed.remove(want)
                extra.remove(have)
    return missed, extra


def _tally(
    expected: Sequence[Json],
    missed: Sequence[Json],
    extra: Sequence[Json],
    worded: Callable[[Json], str],
) -> Tally:
    """What was allowed but not asked for counts neither as given nor as expected."""
    right = len(expected) - len(missed)
    return Tally(
        len(expected), right + len(extra), right, [worded(each) for each in missed], [worded(each) for each in extra]
    )


def _split(items: Sequence[Json]) -> tuple[list[Json], list[Json]]:
    return [each for each in items if not each.get("optional")], [each for each in items if each.get("optional")]
