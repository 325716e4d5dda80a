"""Words that promise more than the figures hold."""

from decimal import Decimal

from generator.demo.seeded_random import SeededRandom
from tests.check.faults.draft import Draft, NoRoom, Path, Row, chosen
from tests.check.faults.mutator import fault

_EACH = "one-file-for-each-household"
_GENERAL, _ALL_BUT, _STABLE, _WORRIED, _COVERED = (
    "general-claim-fits-figures",
    "all-but-claim-fits-figures",
    "stable-team-fits-retention",
    "stable-team-is-no-concern",
    "full-coverage-fits-case-files",
)
_COMPLETED = (
    "各项指标均已完成。",
    "社工站圆满完成各项服务指标。",
    "各项服务指标全部达标。",
    "全年完成了协议约定的各项服务指标。",
    "所有指标任务顺利完成。",
)
_EXCEEDED = ("社工站超额完成各项指标。", "各项指标均超额完成。", "协议各项服务指标已全部超额完成。")
_CALLED_STABLE = ("社工队伍稳定。", "人员配备合要求，队伍稳定。", "社工团队较为稳定，工作有序。")


def _measured(draft: Draft, area: str | None = None) -> list[Row]:
    """Rows with a percentage of what the contract asks for, as such claims mean it."""
    found = []
    for row in draft.rows():
        entry = draft.catalogue.indicators.get(row.indicator or "")
        apart = entry is None or entry.unit == "%" or entry.group in {"staffing", "people", "station"}
        if row.area == area and not row.part and row.number("percent") is not None and not apart:
            found.append(row)
    return found


def _is_short(draft: Draft, area: str | None = None, least: int = 100) -> bool:
    return any((row.number("percent") or 0) < least for row in _measured(draft, area))


def _remark(draft: Draft, words: str) -> Path:
    """Something more in the general words of the section on delivery."""
    section, path = draft.section("delivery")
    section["remarks"][0]["summary"] = f"{words}{section['remarks'][0]['summary']}"
    return (*path, "remarks", 0, "summary")


def _words(draft: Draft, luck: SeededRandom, sentence: str, *, area: bool = False) -> Path:
    """A sentence more in the words of a finding that names no figures."""
    able = [said for said in draft.findings("praise") if bool(said.area) is area and not said.record.get("figures")]
    said = chosen(luck, [said for said in able if _is_short(draft, said.area)])
    said.record["text"] += sentence
    return (*said.path, "text")


@fault(_GENERAL)
def everything_is_called_completed(draft: Draft, luck: SeededRandom) -> Path:
    if not draft.is_final or not _is_short(draft):
        raise NoRoom
    return _remark(draft, luck.choice(_COMPLETED))


@fault(_GENERAL)
def everything_is_called_exceeded(draft: Draft, luck: SeededRandom) -> Path:
    if not draft.is_final or not _is_short(draft):
        raise NoRoom
    return _remark(draft, luck.choice(_EXCEEDED))


@fault(_GENERAL)
def everything_is_called_completed_in_a_finding(draft: Draft, luck: SeededRandom) -> Path:
    if not draft.is_final:
        raise NoRoom
    return _words(draft, luck, luck.choice(_COMPLETED))


@fault(_GENERAL)
def everything_of_an_area_is_called_exceeded(draft: Draft, luck: SeededRandom) -> Path:
    return _words(draft, luck, luck.choice(_EXCEEDED), area=True)


@fault(_GENERAL)
def everything_is_called_exceeded_at_midterm(draft: Draft, luck: SeededRandom) -> Path:
    if draft.is_final or not _is_short(draft):
        raise NoRoom
    return _remark(draft, luck.choice(_EXCEEDED))


@fault(_GENERAL)
def everything_is_called_on_schedule(draft: Draft, _: SeededRandom) -> Path:
    if draft.is_final or not _is_short(draft, least=35):
        raise NoRoom
    return _remark(draft, "各项指标均达到中期进度要求。")


@fault(_ALL_BUT)
def more_than_the_excepted_is_short(draft: Draft, luck: SeededRandom) -> Path:
    short = [row for row in _measured(draft) if (row.number("percent") or 0) < 88 and row.path[0] == "sections"]
    if not draft.is_final or len({row.indicator for row in short}) < 2:
        raise NoRoom
    excepted = draft.catalogue.indicators[luck.choice(short).indicator or ""].name
    return _remark(draft, f"除{excepted}外，其余指标基本完成。")


def _retention(draft: Draft) -> Decimal:
    return chosen(SeededRandom(), draft.stated("retention")).number("percent") or Decimal(0)


@fault(_STABLE, _STABLE)
def a_team_that_changed_is_called_stable(draft: Draft, luck: SeededRandom) -> Path:
    if _retention(draft) >= 80:
        raise NoRoom
    return draft.add_sentence(luck, luck.choice(_CALLED_STABLE))


@fault(_STABLE, "share-follows-from-its-parts")
def retention_is_low_though_the_team_is_called_stable(draft: Draft, luck: SeededRandom) -> Path:
    if _retention(draft) < 80:
        raise NoRoom
    path = draft.add_sentence(luck, luck.choice(_CALLED_STABLE))
    draft.keep_as_right()
    for row in draft.stated("retention"):
        draft.change(row, "percent", "60.00%")
    return path


@fault(_WORRIED)
def a_team_called_stable_is_also_a_worry(draft: Draft, luck: SeededRandom) -> Path:
    if _retention(draft) < 80:
        raise NoRoom
    path = draft.add_sentence(luck, luck.choice(_CALLED_STABLE))
    draft.keep_as_right()
    said = next(said for said in draft.findings("concern") if not said.area)
    said.record["topics"] = ["retention"]
    said.record["text"] += luck.choice(("社工流失较多，交接不清。", "有几名社工离职，人员变动频繁。"))
    return path


@fault(_COVERED)
def full_coverage_is_claimed_of_fewer_files(draft: Draft, luck: SeededRandom) -> Path:
    if draft.stated("priority-persons"):
        raise NoRoom
    due = luck.randint(200, 500)
    said = draft.add_finding(
        "supervisor",
        f"一人一案应建{due}份、实建{due}份，困难群众建档全覆盖。",
        {"indicator": "care-plans", "target": due, "actual": due},
    )
    draft.keep_as_right()
    done = due - luck.randint(1, 40)
    for key in ("summary", "text"):
        said.record[key] = said.record[key].replace(f"实建{due}", f"实建{done}")
    draft.put((*said.path, "figures", 0, "actual"), done)
    return (*said.path, "summary")


@fault(_COVERED, _COVERED)
def full_coverage_is_claimed_of_more_persons(draft: Draft, luck: SeededRandom) -> Path:
    if draft.stated("priority-persons"):
        raise NoRoom
    persons = luck.randint(200, 500)
    _, whole = draft.add_figures(
        "overall",
        {"indicator": "care-plans", "actual": persons},
        {"indicator": "priority-persons", "actual": persons},
    )
    said = draft.add_finding("overall", luck.choice(("困难群众建档率达100%。", "服务对象做到应建尽建。")))
    draft.keep_as_right()
    draft.put(whole.at("actual"), persons + luck.randint(1, 40))
    return (*said.path, "summary")


@fault(_EACH)
def files_are_by_head_though_said_to_be_by_household(draft: Draft, luck: SeededRandom) -> Path:
    homes = luck.randint(20, 60)
    place = draft.communities[0]
    said = draft.add_finding(
        "supervisor",
        f"{place}应建档{homes}户，实建{homes}份，做到一户一档。",
        {"indicator": "case-file-households", "part": place, "target": homes},
        {"indicator": "case-files", "part": place, "actual": homes},
    )
    draft.keep_as_right()
    files = homes + luck.randint(1, 6)
    for key in ("summary", "text"):
        said.record[key] = said.record[key].replace(f"实建{homes}份", f"实建{files}份")
    draft.put((*said.path, "figures", 1, "actual"), files)
    return (*said.path, "text")
