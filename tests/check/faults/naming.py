"""Names that are misspelt, or those of another place."""

import re

from generator.demo.seeded_random import SeededRandom
from tests.check.faults.draft import Draft, NoRoom, Path, chosen
from tests.check.faults.mutator import fault
from tests.check.faults.slips import misspelt

_RULES, _FUND, _TERMS = "rules-are-named-as-issued", "community-fund-is-named-alike", "terms-keep-their-order"
_LISTED, _ALIKE, _OWN = "communities-are-named-as-listed", "names-are-spelt-alike", "report-names-its-own-place"
_SUFFIX = "社区"
_LONG = 3  # characters of a community's name before 社区 that running text has to have
_LEAST = 6  # characters of a name


def _misspelt(draft: Draft, luck: SeededRandom) -> tuple[str, str]:
    """A community with its misspelt name, which cannot be taken for that of another one."""
    long = [name for name in draft.communities if name.endswith(_SUFFIX) and len(name) >= _LONG + len(_SUFFIX)]
    name = chosen(luck, long)
    wrong = misspelt(name, luck, begin=1, spare=len(_SUFFIX))
    if sum(_is_like(known, wrong) for known in draft.communities) != 1:
        raise NoRoom
    return name, wrong


def _is_like(known: str, wrong: str) -> bool:
    if len(known) != len(wrong):
        return wrong.startswith(known.removesuffix(_SUFFIX))
    return sum(a != b for a, b in zip(known, wrong, strict=True)) <= 1


@fault(_LISTED)
def a_community_is_misspelt_in_the_words(draft: Draft, luck: SeededRandom) -> Path:
    name, wrong = _misspelt(draft, luck)
    path = draft.add_sentence(luck, f"活动办到{name}，居民反映良好。")
    draft.keep_as_right()
    return draft.put(path, draft.get(path).replace(f"办到{name}", f"办到{wrong}"))


@fault(_LISTED)
def a_community_is_misspelt_in_passing(draft: Draft, luck: SeededRandom) -> Path:
    name, wrong = _misspelt(draft, luck)
    told = re.compile(f"(?<=[，在以据]){name}(?=先行试点|走访时|居民反映|的)")
    said = chosen(luck, [said for said in draft.findings() if told.search(said.record["summary"])])
    for key in ("summary", "text"):
        said.record[key] = told.sub(wrong, said.record[key])
    return (*said.path, "summary")


@fault(_LISTED)
def a_community_is_misspelt_in_a_table(draft: Draft, luck: SeededRandom) -> Path:
    name, wrong = _misspelt(draft, luck)
    [row] = draft.add_figures("overview", {"indicator": "care-plans", "part": name, "actual": luck.randint(9, 60)})
    draft.keep_as_right()
    return draft.put(row.at("part"), wrong)


@fault(_LISTED)
def a_community_has_a_character_too_many_among_the_names(draft: Draft, luck: SeededRandom) -> Path:
    name, _ = _misspelt(draft, luck)
    said = chosen(luck, [said for said in draft.findings() if not said.record.get("names")])
    said.record["names"] = [name]
    draft.keep_as_right()
    return draft.put((*said.path, "names", 0), f"{name[:-2]}瑶{_SUFFIX}")


@fault(_ALIKE, leads=False)
def a_project_is_misspelt(draft: Draft, luck: SeededRandom) -> Path:
    named: dict[str, int] = {}
    for said in draft.findings():
        for name in said.record.get("names", []):
            named[name] = named.get(name, 0) + 1
    able = [said for said in draft.findings() if len(said.record.get("names", [])) == 1]
    able = [said for said in able if len(said.record["names"][0]) >= _LEAST and named[said.record["names"][0]] > 1]
    said = chosen(luck, able)
    name = said.record["names"][0]
    wrong = misspelt(name, luck, spare=0)
    said.record["names"] = [wrong]
    for key in ("summary", "text"):
        said.record[key] = said.record[key].replace(name, wrong)
    return (*said.path, "names", 0)


@fault(_ALIKE, leads=False)
def a_paper_is_misspelt_in_the_words(draft: Draft, luck: SeededRandom) -> Path:
    draft.add_sentence(luck, "站里定有《红棉守护热线办法》。", side="concern")
    path = draft.add_sentence(luck, "社工按《红棉守护热线办法》接听。")
    draft.keep_as_right()
    wrong = misspelt("红棉守护热线办法", luck)
    return draft.put(path, draft.get(path).replace("按《红棉守护热线办法》", f"按《{wrong}》"))


@fault(_ALIKE)
def a_name_is_printed_otherwise_beside_itself(draft: Draft, luck: SeededRandom) -> Path:
    name = "暖巷同行队"
    said = draft.add_finding(
        "supervisor",
        f"社工带领“{name}”服务街坊，集中培训2次。",
        {"indicator": "team-building", "part": "集中", "actual": 2, "note": f"原文另有一处写作“{name}”"},
        names=[name],
    )
    return draft.put((*said.path, "figures", 0, "note"), f"原文另有一处写作“{misspelt(name, luck)}”")


@fault(_OWN)
def title_names_another_street(draft: Draft, luck: SeededRandom) -> Path:
    other = _other_street(draft, luck)
    own = draft.catalogue.station_of(draft.report).profile.street
    return draft.put(("title",), draft.body["title"].replace(own, other))


@fault(_OWN)
def purchaser_is_of_another_street(draft: Draft, luck: SeededRandom) -> Path:
    other = _other_street(draft, luck)
    own = draft.catalogue.station_of(draft.report).profile.street
    path = ("parties", "purchaser")
    return draft.put(path, draft.get(path).replace(own, other))


@fault(_OWN)
def supervisor_is_of_another_district(draft: Draft, luck: SeededRandom) -> Path:
    own = draft.catalogue.station_of(draft.report).district.name
    other = chosen(luck, [d.name for d in draft.catalogue.districts.values() if d.name != own])
    path = ("parties", "supervisor")
    return draft.put(path, draft.get(path).replace(own, other))


def _other_street(draft: Draft, luck: SeededRandom) -> str:
    own = draft.catalogue.station_of(draft.report).profile.street
    others = {s.profile.street for s in draft.catalogue.stations if s.profile.street[-1] == own[-1]} - {own}
    if not others:
        raise NoRoom
    return luck.choice(sorted(others))


@fault(_LISTED)
def a_community_is_named_as_a_road(draft: Draft, luck: SeededRandom) -> Path:
    areas = [(place, area) for place, area in enumerate(draft.body["areas"], start=1) if len(area["communities"]) > 2]
    place, area = chosen(luck, areas)
    known = list(area["communities"])
    said = draft.add_finding(f"area-{place}", "社工常到片区各处走访。", names=known)
    draft.keep_as_right()
    lost = luck.randrange(len(known))
    return draft.put((*said.path, "names", lost), f"{known[lost].removesuffix(_SUFFIX)}{luck.choice('路街')}")


@fault(_ALIKE, leads=False)
def two_characters_of_a_name_change_places(draft: Draft, luck: SeededRandom) -> Path:
    draft.add_finding("supervisor", "旧衣新用做得有声色。", names=["旧布翻新活动"])
    said = draft.add_finding("overall", "旧布翻新带动街坊参与。", names=["旧布翻新活动"])
    draft.keep_as_right()
    return draft.put((*said.path, "names", 0), luck.choice(("布旧翻新活动", "旧布新翻活动")))


@fault(_RULES)
def a_rule_is_named_with_a_character_lost(draft: Draft, luck: SeededRandom) -> Path:
    law = chosen(luck, [law.title for law in draft.scheme.laws if law.title.endswith("办法")])
    path = draft.add_sentence(luck, f"到岗符合《{law}》。")
    draft.keep_as_right()
    place = luck.randrange(4, len(law) - 3)
    return draft.put(path, draft.get(path).replace(law, law[:place] + law[place + 1 :]))


@fault(_FUND)
def a_fund_is_called_a_foundation(draft: Draft, luck: SeededRandom) -> Path:
    street = draft.catalogue.station_of(draft.report).profile.street.removesuffix("道")[:-1]
    draft.add_sentence(luck, "社区慈善基金的用途已经公示。")
    said = draft.add_finding("supervisor", "基金运作良好。", names=[f"暖心{street}社区慈善基金"])
    draft.keep_as_right()
    return draft.put((*said.path, "names", 0), f"暖心{street}社区慈善基金会")


@fault(_TERMS)
def two_halves_of_a_term_change_places(draft: Draft, luck: SeededRandom) -> Path:
    for _ in range(2):
        draft.add_sentence(luck, "社工摸清困难群众和特殊群体的情况。")
    path = draft.add_sentence(luck, "社工常去看望困难群众和特殊群体的家人。")
    draft.keep_as_right()
    words = draft.get(path)
    return draft.put(path, words.replace("看望困难群众和特殊群体的", "看望困难群体和特殊群众的"))
