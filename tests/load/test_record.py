"""Plain values → records: what was written comes back equal; whatever else stands there is refused, never a crash."""

import copy
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from generator.load.problem import Refused
from generator.load.record import to_record
from generator.load.text import decode
from generator.load.yaml_syntax import parse
from generator.model.catalogue import Indicators, Site, Term
from generator.model.finding import Side
from generator.model.pronunciation import Pronunciation
from generator.model.scheme import Party, Scheme
from generator.model.statement import Kind, Statement
from generator.model.station import Profile
from generator.model.synonym import Synonyms
from generator.model.values import Missing, Text

BASE = Path(__file__).parent / "base"
STATEMENT = TypeAdapter(Statement)
FILES: dict[str, TypeAdapter[Any]] = {
    "site.yml": TypeAdapter(Site),
    "indicators.yml": TypeAdapter(Indicators),
    "glossary.yml": TypeAdapter(tuple[Term, ...]),
    "pronunciations.yml": TypeAdapter(tuple[Pronunciation, ...]),
    "synonyms.yml": TypeAdapter(tuple[Synonyms, ...]),
    "schemes/sample-2020.yml": TypeAdapter(Scheme),
    "stations/yangli/xiaoxi/station.yml": TypeAdapter(Profile),
    "stations/yangli/xiaoxi/2024-final.yml": STATEMENT,
}


def accepted(kind: Any) -> Callable[[str], bool]:  # noqa: ANN401 - any annotation
    adapter: TypeAdapter[Any] = TypeAdapter(kind)

    def holds(text: str) -> bool:
        try:
            adapter.validate_python(text)
        except ValidationError:
            return False
        return True

    return holds


TEXT = st.text("小溪街社工：，、“”abz019 #'\"-&*!{}[]%@`|>\\:?~.", min_size=1, max_size=12).filter(accepted(Text))
SLUG = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4})?", fullmatch=True)
DAY = st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 1, 1))
MISSING = st.sampled_from([word.value for word in Missing])
NUMBER = st.from_regex(r"(约|近)? ?([0-9]{1,6}|[0-9]{1,3},[0-9]{3})(\.[0-9]{1,2})?[万亿]?(多|余)?", fullmatch=True)
PERCENT = st.from_regex(r"-?[0-9]{1,5}(\.[0-9]{1,2})?(%|（原文无%）)", fullmatch=True)
PERIOD = st.one_of(DAY.map(str), DAY.map(lambda day: str(day)[:7]), DAY.map(lambda day: str(day)[:4]))
Drawn = dict[str, Any]


def group(required: dict[str, st.SearchStrategy[Any]], **optional: st.SearchStrategy[Any]) -> st.SearchStrategy[Drawn]:
    return st.fixed_dictionaries(required, optional=optional)


def several(item: st.SearchStrategy[Any], least: int = 0) -> st.SearchStrategy[list[Any]]:
    return st.lists(item, min_size=least, max_size=2)


FIGURE = st.one_of(
    group(
        {"indicator": SLUG, "actual": NUMBER | MISSING.filter(lambda word: word != "not_stated")},
        target=NUMBER | MISSING,
        percent=PERCENT | MISSING,
        part=TEXT,
        area=TEXT,
        as_of=PERIOD | MISSING,
        note=TEXT,
    ),
    group({"name": TEXT, "unit": TEXT, "percent": PERCENT}, target=NUMBER | MISSING),
)
FINDING = group(
    {"summary": TEXT},
    topics=st.lists(SLUG, max_size=3, unique=True),
    names=several(TEXT),
    figures=several(FIGURE),
    text=st.text("原文 \n,。#:'\"", max_size=20),
)
FINDINGS = several(FINDING) | st.just("none_raised")
SECTION = group(
    {"title": TEXT},
    number=TEXT,
    party=st.sampled_from([party.value for party in Party]),
    area=TEXT,
    as_of=PERIOD | MISSING,
    praise=FINDINGS,
    concern=FINDINGS,
    figures=several(FIGURE),
    remarks=several(group({"summary": TEXT}, figures=several(FIGURE))),
)
SPAN = st.tuples(DAY, DAY).map(lambda days: {"begin": str(min(days)), "end": str(max(days))})
PHASE = st.builds(lambda span, rest: {**span, **rest}, SPAN, group({"name": TEXT, "amount": NUMBER | MISSING}))


def numbered(items: list[Drawn], prefix: str) -> list[Drawn]:
    return [{"id": f"{prefix}{number}", **item} for number, item in enumerate(items)]


STATEMENTS = group(
    {
        "kind": st.sampled_from([kind.value for kind in Kind]),
        "title": TEXT,
        "evaluated": DAY.map(str),
        "scheme": SLUG,
        "parties": group({"supervisor": TEXT, "purchaser": TEXT, "operator": SLUG, "evaluator": SLUG}),
        "contract": SPAN,
        "funding": group({"total": NUMBER | MISSING}, phases=several(PHASE), place=TEXT),
        "result": group(
            {"total": NUMBER | MISSING, "grade": TEXT | MISSING},
            scores=group({}, evaluator=NUMBER | MISSING, supervision_centre=NUMBER | MISSING),
        ),
        "sections": several(SECTION, least=1).map(lambda items: numbered(items, "s")),
        "source": group({"title": TEXT, "format": TEXT, "sha256": st.just("0a" * 32), "method": TEXT}),
    },
    issued=DAY.map(str) | MISSING,
    assessed=SPAN,
    address=TEXT | MISSING,
    operated_since=PERIOD | MISSING,
    areas=st.lists(TEXT, max_size=3, unique=True).map(lambda names: [{"name": n, "communities": [n]} for n in names]),
    team=group({}, experts=NUMBER | MISSING),
    recommendations=several(group({"summary": TEXT}, topics=several(SLUG).map(lambda slugs: slugs[:1]))),
    feedback=several(group({"stage": TEXT, "summary": TEXT}, by=several(TEXT))) | MISSING,
    annexes=several(group({"title": TEXT, "present": st.just("true")}, figures=several(FIGURE))).map(
        lambda items: numbered(items, "a")
    ),
)


@given(STATEMENTS)
def test_a_statement_written_as_yaml_comes_back_equal(drawn: Drawn) -> None:
    statement = STATEMENT.validate_python(drawn)
    text = yaml.safe_dump(statement.model_dump(mode="json", exclude_none=True), allow_unicode=True, sort_keys=False)
    assert to_record(parse(text, "some.yml"), STATEMENT) == statement


@given(STATEMENTS, st.sampled_from(Side))
def test_every_figure_knows_its_place_in_the_file(drawn: Drawn, side: Side) -> None:
    text = yaml.safe_dump(drawn, allow_unicode=True, sort_keys=False)
    document = parse(text, "some.yml")
    statement = to_record(document, STATEMENT)
    for s, section in enumerate(statement.sections):
        for f, _ in enumerate(section.findings_on(side)):
            line, _column = document.place(("sections", s, side.value, f, "summary"))
            assert "summary:" in text.split("\n")[line - 1]


ODD: st.SearchStrategy[Any] = st.one_of(
    st.sampled_from(
        ["", "null", "~", "/", "none_raised", "not_set", "not_sett", "-1", "1e9", "9" * 40, "一\n二", "\x00"]
    ),
    st.text(max_size=5),
    st.just([]),
    st.just({}),
    st.just([[]]),
    st.just({"id": "x"}),
    st.just(["a", "a"]),
    st.just([{"name": {}}]),
)


def spots(plain: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:  # noqa: ANN401 - any YAML
    steps = plain.items() if isinstance(plain, dict) else enumerate(plain) if isinstance(plain, list) else ()
    return [path, *(spot for step, part in steps for spot in spots(part, (*path, step)))]


@st.composite
def damaged(draw: st.DrawFn, name: str) -> object:
    """A valid file with a few values replaced, dropped or misnamed."""
    tree: Any = [copy.deepcopy(parse((BASE / name).read_text("utf-8"), name).plain)]
    for _ in range(draw(st.integers(1, 4))):
        path = draw(st.sampled_from(spots(tree)[1:] or [(0,)]))
        within = tree
        for step in path[:-1]:
            within = within[step]
        match draw(st.sampled_from(["replace", "drop", "misname"])):
            case "drop" if len(path) > 1:
                del within[path[-1]]
            case "misname" if isinstance(within, dict):
                within[draw(st.text(max_size=6))] = within.pop(path[-1])
            case _:
                within[path[-1]] = copy.deepcopy(draw(ODD))
    return tree[0]


@pytest.mark.parametrize("name", FILES)
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused_at_its_place(name: str, data: st.DataObject) -> None:
    text = yaml.safe_dump(data.draw(damaged(name)), allow_unicode=True, sort_keys=False)
    try:
        to_record(parse(decode(text.encode(), name), name), FILES[name])
    except Refused as refusal:
        lines = text.split("\n")
        for problem in refusal.problems:
            assert str(problem).isprintable()
            assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
