"""What a report leaves out, and what its disclosure gets wrong."""

from datetime import date, timedelta

from generator.demo.seeded_random import SeededRandom
from tests.check.faults.draft import SIDES, Draft, NoRoom, Path, chosen
from tests.check.faults.mutator import fault

_MEASURED = "measured-indicators-have-their-percent"
_ISSUED, _ORDER = "published-after-evaluation", "dates-are-in-order"
_DAY = timedelta(days=1)


@fault("named-annexes-are-present")
def an_annex_was_not_attached(draft: Draft, luck: SeededRandom) -> Path:
    annexes = draft.body.get("annexes", [])
    if not annexes or any(annex["present"] != "true" for annex in annexes):
        raise NoRoom
    place = luck.randrange(len(annexes))
    for key in ("figures", "as_of"):
        del annexes[place][key]
    return draft.put(("annexes", place, "present"), "false")


@fault("party-scores-are-stated")
def no_party_has_its_score_printed(draft: Draft, _: SeededRandom) -> Path:
    scores = draft.body["result"]["scores"]
    if "not_disclosed" in scores.values():
        raise NoRoom
    for party in scores:
        scores[party] = "not_applicable" if scores[party] == "not_applicable" else "not_disclosed"
    return ("result", "scores")


@fault("party-scores-are-stated")
def one_party_has_no_score_printed(draft: Draft, luck: SeededRandom) -> Path:
    scores = draft.body["result"]["scores"]
    if "not_disclosed" in scores.values():
        raise NoRoom
    draft.put(("result", "scores", luck.choice(draft.scheme.weights).party.value), "not_disclosed")
    return ("result", "scores")


def _hidden(draft: Draft, key: str) -> Path:
    if draft.body["result"][key] == "not_disclosed":
        raise NoRoom
    return draft.put(("result", key), "not_disclosed")


@fault("total-is-stated")
def the_total_is_not_printed(draft: Draft, _: SeededRandom) -> Path:
    return _hidden(draft, "total")


@fault("grade-is-stated")
def the_grade_is_not_printed(draft: Draft, _: SeededRandom) -> Path:
    return _hidden(draft, "grade")


@fault("satisfaction-is-stated")
def satisfaction_is_not_told(draft: Draft, _: SeededRandom) -> Path:
    for row in draft.stated("satisfaction"):
        if row.record is not None:
            raise NoRoom
        draft.get(row.path[:-1]).remove(row.figure)
    return ("sections",)


@fault("every-area-has-findings")
def nothing_is_said_of_one_area(draft: Draft, luck: SeededRandom) -> Path:
    place = luck.randrange(len(draft.body["areas"]))
    section, _ = draft.section(f"area-{place + 1}")
    for side in SIDES:
        section.pop(side)
    return ("areas", place, "name")


@fault("every-party-speaks")
def one_party_does_not_speak(draft: Draft, luck: SeededRandom) -> Path:
    section, _ = draft.section(luck.choice(("supervisor", "purchaser")))
    del section["party"]
    return ("sections",)


@fault("concerns-are-raised")
def no_concern_is_raised(draft: Draft, _: SeededRandom) -> Path:
    for section in draft.body["sections"]:
        section.pop("concern", None)
    return ("sections",)


def _days(draft: Draft, *path: str) -> date:
    given = draft.get(path)
    if given == "not_disclosed":
        raise NoRoom
    return date.fromisoformat(given)


@fault(_ISSUED)
def published_before_it_was_issued(draft: Draft, luck: SeededRandom) -> Path:
    issued = _days(draft, "issued") - luck.randint(1, 8) * _DAY
    draft.put(("disclosure", "written"), "not_disclosed")
    return draft.put(("disclosure", "published"), issued)


@fault(_ISSUED, _ISSUED)
def published_in_the_year_before(draft: Draft, _: SeededRandom) -> Path:
    day = _days(draft, "disclosure", "published")
    return draft.put(("disclosure", "published"), day.replace(year=day.year - 1, day=1))


@fault(_ISSUED)
def written_before_it_was_evaluated(draft: Draft, luck: SeededRandom) -> Path:
    _days(draft, "disclosure", "written")
    return draft.put(("disclosure", "written"), _days(draft, "evaluated") - luck.randint(1, 40) * _DAY)


@fault(_ISSUED)
def written_after_it_was_published(draft: Draft, luck: SeededRandom) -> Path:
    published = _days(draft, "disclosure", "published")
    draft.put(("disclosure", "written"), published + luck.randint(1, 40) * _DAY)
    return ("disclosure", "published")


@fault("keywords-are-given")
def no_keyword_is_given(draft: Draft, _: SeededRandom) -> Path:
    del draft.body["disclosure"]["keywords"]
    return ("disclosure",)


@fault(_MEASURED)
def one_indicator_of_many_has_no_percentage(draft: Draft, luck: SeededRandom) -> Path:
    _, path = draft.section("delivery")
    visits = {"phone-visits", "home-visits"}
    able = [row for row in draft.rows() if row.path[:2] == path and row.indicator in visits and not row.area]
    bare = chosen(luck, [row for row in able if row.number("percent") is not None])
    if any(row.number("percent") is row.number("target") is None for row in draft.rows() if row.path[:2] == path):
        raise NoRoom
    for annex in draft.body.get("annexes", []):
        annex["figures"] = [row for row in annex.get("figures", []) if row.get("indicator") != bare.indicator]
    for row in draft.rows():
        if row.indicator == bare.indicator and (row.number("percent") is not None or row.number("target") is not None):
            if row.record is not None:
                raise NoRoom
            row.figure.pop("percent", None)
            row.figure.pop("target", None)
    return bare.at("actual")
