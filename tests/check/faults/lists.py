"""Slips in how many areas, communities and funds there are."""

from generator.demo.seeded_random import SeededRandom
from tests.check.faults.draft import Draft, NoRoom, Path, chosen
from tests.check.faults.mutator import fault

_ROWS = "rows-are-numbered-without-a-gap"
_LISTS, _FUNDS = "counts-fit-lists", "funds-are-within-communities"


def _only_one(draft: Draft, indicator: str) -> Path:
    """The one place that says how many there are."""
    rows = draft.stated(indicator)
    if len(rows) != 1:
        raise NoRoom
    return rows[0].at("actual")


@fault(_LISTS)
def one_community_too_many_is_counted(draft: Draft, luck: SeededRandom) -> Path:
    return draft.put(_only_one(draft, "communities"), len(draft.communities) + luck.randint(1, 2))


@fault(_LISTS)
def communities_are_counted_one_short(draft: Draft, _: SeededRandom) -> Path:
    return draft.put(_only_one(draft, "communities"), len(draft.communities) - 1)


@fault(_LISTS)
def a_community_is_left_out_of_the_list(draft: Draft, luck: SeededRandom) -> Path:
    counted = _only_one(draft, "communities")
    area = chosen(luck, [area for area in draft.body["areas"] if len(area["communities"]) > 1])
    area["communities"].pop()
    return counted


@fault(_LISTS)
def an_area_too_many_is_counted(draft: Draft, _: SeededRandom) -> Path:
    return draft.put(_only_one(draft, "areas"), len(draft.body["areas"]) + 1)


@fault(_LISTS)
def an_area_counts_its_communities_wrong(draft: Draft, luck: SeededRandom) -> Path:
    place = luck.randrange(len(draft.body["areas"]))
    own = len(draft.body["areas"][place]["communities"])
    [row] = draft.add_figures(f"area-{place + 1}", {"indicator": "communities", "actual": own})
    draft.keep_as_right()
    return draft.put(row.at("actual"), own + 1 if own == 1 or luck.chance(0.5) else own - 1)


@fault(_FUNDS)
def more_funds_than_communities(draft: Draft, luck: SeededRandom) -> Path:
    if draft.stated("charity-funds"):
        raise NoRoom
    own = len(draft.communities)
    [row] = draft.add_figures("overall", {"indicator": "charity-funds", "actual": own})
    draft.keep_as_right()
    return draft.put(row.at("actual"), own + luck.randint(1, 9))


@fault(_FUNDS)
def more_funds_than_communities_in_a_finding(draft: Draft, luck: SeededRandom) -> Path:
    row = chosen(luck, draft.stated("charity-funds"))
    if len(draft.stated("charity-funds")) > 1:
        raise NoRoom
    return draft.change(row, "actual", len(draft.communities) + luck.randint(1, 9))


@fault(_ROWS)
def a_row_is_left_out_of_a_numbered_table(draft: Draft, luck: SeededRandom) -> Path:
    annex, path = draft.annex("annex-1")
    first, count = len(annex["figures"]), luck.randint(6, 20)
    annex["figures"] += [
        {"name": "各行到岗小计", "part": f"序号{number}", "unit": "人次", "actual": str(luck.randint(1, 6))}
        for number in range(1, count + 1)
    ]
    draft.keep_as_right()
    lost = luck.randrange(1, count - 1)
    del annex["figures"][first + lost]
    return (*path, "figures", first + lost, "part")
