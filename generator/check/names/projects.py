"""Projects, papers and bodies under two spellings."""

import re
from collections.abc import Iterator

from generator.check.discrepancy import Agreed, Discrepancy, Outcome, Stand
from generator.check.names.spelling import difference, is_slip, nearly_equal, plain, transposed
from generator.check.names.uses import LISTED_AS, QUOTED, Use, names
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck
from generator.model.key_path import KeyPath

_CHAPTER = Chapter(CheckSubject.NAMES, 2)
_LEAST = 6  # characters of a name that a single other one makes suspicious
_LEAST_BESIDE = 4  # the same, where the report itself prints both in one paragraph
_PATTERN = re.compile(r"一.一.")  # 一户一档, 一人一案: a family of names
_SHOWN = 3
_INNER = str.maketrans("“”", "‘’")


@_CHAPTER.check()
def names_are_spelt_alike(report: ReportUnderCheck) -> Iterator[Outcome]:
    """同一个项目、文件、组织前后写法相同。
    六个字以上、在两处只差一个字的名称列出来；方位、序号、年份、级别不同的，和同一段里并列的，当作两样东西。同一段里原文另印作别的字，而登记说明记下了的，四个字以上就列；相邻两字前后颠倒的，也是四个字以上就列。
    """
    used = _project_names(report)
    pairs = 0
    for one, other in nearly_equal(name for name in used if len(name) >= _LEAST):
        first, second = used[one], used[other]
        if not is_slip(one, other) or first.anchors & second.anchors:
            continue
        pairs += 1
        yield _two_names(*_by_use(first, second))
    for one, other in transposed(name for name in used if len(name) >= _LEAST_BESIDE):
        pairs += 1
        yield _two_names(*_by_use(used[one], used[other]), what="两个字前后颠倒")
    for rare, common in _printed_otherwise(report):
        pairs += 1
        yield _two_names(rare, common)
    repeated = sum(len(use.anchors) > 1 for use in used.values())
    if repeated and not pairs:
        yield Agreed(repeated)


def _by_use(first: Use, second: Use) -> tuple[Use, Use]:
    """The rarer name and the commoner one; of two alike the later counts as the rarer."""
    return (first, second) if len(first.stands) < len(second.stands) else (second, first)


def _two_names(rare: Use, common: Use, what: str = "差一个字") -> Discrepancy:
    left, right = difference(plain(rare.printed), plain(common.printed))
    return Discrepancy(
        f"两处名称{what}：{_shown(rare)}，{_shown(common)}",
        (*rare.stands[:_SHOWN], *common.stands[:_SHOWN]),
        rare.printed,
        None,
        f"相差：{left or '（无）'} / {right or '（无）'}",
    )


def _shown(use: Use) -> str:
    return f"“{use.printed.translate(_INNER)}”"


def _project_names(report: ReportUnderCheck) -> dict[str, Use]:
    """Names of projects, papers and bodies by their spelling without marks; communities have their list."""
    uses: dict[str, Use] = {}
    known = {*report.areas, *(c for area in report.body.areas for c in area.communities)}

    def put(printed: str, place: str, anchor: str, path: KeyPath) -> None:
        if printed not in known and not LISTED_AS.search(printed):
            stands = uses.setdefault(plain(printed), Use(printed)).stands
            if all(stand.anchor != anchor for stand in stands):
                stands.append(Stand(printed, place, anchor, path))

    for passage, path, name in names(report):
        put(name, passage.place, passage.anchor, path)
    for passage in report.passages:
        for match in QUOTED.finditer(passage.words):
            put(match["name"], passage.place, passage.anchor, passage.path)
    parties = report.body.parties
    put(parties.supervisor, "监督方", "facts", ("parties", "supervisor"))
    put(parties.purchaser, "购买方", "facts", ("parties", "purchaser"))
    return uses


def _printed_otherwise(report: ReportUnderCheck) -> Iterator[tuple[Use, Use]]:
    """Names that a note says are printed otherwise in the same paragraph."""
    common: dict[str, list[Use]] = {}
    for passage, path, name in names(report):
        if len(plain(name)) >= _LEAST_BESIDE:
            common.setdefault(passage.anchor, []).append(Use(name, [Stand(name, passage.place, passage.anchor, path)]))
    for placed in report.figures:
        for match in QUOTED.finditer(placed.figure.note or ""):
            name = plain(match["name"])
            if len(name) < _LEAST_BESIDE or _PATTERN.fullmatch(name):
                continue
            other = next((use for use in common.get(placed.anchor, ()) if is_slip(name, plain(use.printed))), None)
            if other is not None:
                stand = Stand(match["name"], placed.place, placed.anchor, (*placed.path, "note"))
                yield Use(match["name"], [stand]), other
