"""Slips between mid-term and final."""

from datetime import date

from generator.demo.seeded_random import SeededRandom
from tests.check.faults.draft import Draft, NoRoom, Path, chosen
from tests.check.faults.mutator import fault

_NAMED, _PERIOD = "kind-is-named-consistently", "kind-fits-period"


def _words(draft: Draft) -> tuple[str, str]:
    return ("末期", "中期") if draft.is_final else ("中期", "末期")


@fault(_NAMED)
def title_names_the_other_kind(draft: Draft, _: SeededRandom) -> Path:
    right, wrong = _words(draft)
    return draft.put(("title",), draft.body["title"].replace(right, wrong))


@fault(_NAMED)
def original_names_the_other_kind(draft: Draft, _: SeededRandom) -> Path:
    right, wrong = _words(draft)
    return draft.put(("source", "title"), draft.body["source"]["title"].replace(right, wrong))


@fault(_NAMED)
def a_section_names_the_other_kind(draft: Draft, luck: SeededRandom) -> Path:
    right, wrong = _words(draft)
    place = luck.randrange(len(draft.body["sections"]))
    title = draft.body["sections"][place]["title"]
    draft.put(("sections", place, "title"), right + title)
    draft.keep_as_right()
    return draft.put(("sections", place, "title"), wrong + title)


@fault(_NAMED)
def an_annex_names_the_other_kind(draft: Draft, luck: SeededRandom) -> Path:
    _, wrong = _words(draft)
    place = chosen(luck, list(range(len(draft.body.get("annexes", [])))))
    number, title = draft.body["annexes"][place]["title"].split(" ")
    return draft.put(("annexes", place, "title"), f"{number} {wrong}{title}")


@fault(_NAMED)
def the_period_is_named_by_the_other_kind(draft: Draft, _: SeededRandom) -> Path:
    right, wrong = _words(draft)
    draft.put(("assessed", "printed_as"), f"{right}考核期")
    draft.keep_as_right()
    return draft.put(("assessed", "printed_as"), f"{wrong}考核期")


@fault(_PERIOD)
def the_whole_report_is_called_by_the_other_kind(draft: Draft, _: SeededRandom) -> Path:
    right, wrong = _words(draft)
    for path in (("title",), ("source", "title")):
        draft.put(path, draft.get(path).replace(right, wrong))
    return draft.put(("kind",), "midterm" if draft.is_final else "final")


@fault(_PERIOD, _NAMED)
def the_kind_is_recorded_wrongly(draft: Draft, _: SeededRandom) -> Path:
    return draft.put(("kind",), "midterm" if draft.is_final else "final")


@fault(_PERIOD)
def a_final_report_begins_half_a_year_late(draft: Draft, _: SeededRandom) -> Path:
    if not draft.is_final or any(row.part for row in draft.rows() if row.in_annex):
        raise NoRoom
    begin = date.fromisoformat(draft.body["assessed"]["begin"])
    later = begin.month + 6
    draft.put(("assessed", "begin"), begin.replace(year=begin.year + (later - 1) // 12, month=(later - 1) % 12 + 1))
    draft.put(("assessed", "months"), "not_disclosed")
    return ("kind",)
