"""Communities against the list that the report itself gives, and the place the report is about."""

import re
from collections.abc import Iterator

from generator.check.discrepancy import Agreed, Discrepancy, Outcome, Stand, fact
from generator.check.names.spelling import MEANT, difference, is_slip
from generator.check.names.uses import LISTED_AS, QUOTED, Use, names
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck

_CHAPTER = Chapter(CheckSubject.NAMES, 1)
_SUFFIX = "社区"
_MENTIONED = re.compile("社区")
_NAMED = re.compile(r"[\u4e00-\u9fff]{2}$")
_SET_APART = re.compile(r"社区(?=$|[、，。；（）“”《》的和与及共等0-9])")
_BEFORE = re.compile(
    r"(?:^[和与及在到以如同从]?|[、，。；：（）“”《》和与及在到以如同从])(?P<stem>[\u4e00-\u9fff]{2,7})$"
)
_BACK = 8  # characters before 社区 in which a name and what parts it from the words before must lie
_NOT_A_NAME = frozenset("等各个的类型为本该全这些在和与及将把对向从由所每多")
_PRAISED = re.compile(
    r".*(?:和谐|幸福|文明|平安|示范|友好|智慧|宜居|美丽|完整|书香|绿色|健康|活力|品质|特色|试点|重点|老旧|学习型)"
)
_IN_TEXT = 3  # characters of a stem in running text that another single one makes suspicious
_ADDED = 2  # characters by which a community's name may be longer: 明珠 and 明珠花园
_SHOWN = 3
_OTHER_KINDS = r"(?:路|街|村|坊|里|巷|苑|园|花园|新村|小区)"
_ENOUGH = 3  # communities of an area, all but one of which are named


@_CHAPTER.check()
def communities_are_named_as_listed(report: ReportUnderCheck) -> Iterator[Outcome]:
    """社区的名称与报告列出的名单相同。
    不在名单里的社区名，如果只同名单里的一个差一个字，或多出、少了一两个字，就列出来。东西南北、一二三等方位和序号不同的当作两个社区；和谁都不像的，可能本来就在别处，不列。
    一条意见点了本片区其余全部社区，只把一个写成同名的路、街、村、花园的，也列出。
    """
    listed = {
        community: (a, c) for a, area in enumerate(report.body.areas) for c, community in enumerate(area.communities)
    }
    if not listed:
        return
    for name, use in _mentions(report).items():
        if name in listed:
            yield Agreed()
            continue
        if _PRAISED.fullmatch(_stem(name)):
            continue
        certain = any(stand.path[-1] not in {"summary", "text"} for stand in use.stands)
        alike = [known for known in listed if _is_like(_stem(name), _stem(known), certain=certain)]
        if len(alike) != 1:
            continue
        known, (area, place) = alike[0], listed[alike[0]]
        where = fact(known, f"{report.areas[area]}列出的社区", "areas", area, "communities", place)
        yield Discrepancy(
            f"“{name}”不在报告列出的社区里，列出的是“{known}”",
            (*use.stands[:_SHOWN], where),
            name,
            known,
        )
    yield from _of_another_kind(report, listed)


def _of_another_kind(report: ReportUnderCheck, listed: dict[str, tuple[int, int]]) -> Iterator[Outcome]:
    """明心路 where all other communities of the area are named, and 明心社区 is on the list."""
    uses: dict[str, list[tuple[str, Stand]]] = {}
    areas: dict[str, str] = {}
    for passage, path, name in names(report):
        if passage.area is not None:
            areas[passage.anchor] = passage.area
            stand = Stand(name, passage.place, passage.anchor, path)
            uses.setdefault(passage.anchor, []).append((name, stand))
    for anchor, used in uses.items():
        here = next((area.communities for area in report.body.areas if area.name == areas[anchor]), ())
        lacking = [known for known in here if known not in {name for name, _ in used}]
        if len(lacking) != 1 or len(here) < _ENOUGH:
            continue
        other_kind = re.compile(rf"{re.escape(_stem(lacking[0]))}{_OTHER_KINDS}")
        for name, stand in used:
            if name not in listed and other_kind.fullmatch(name):
                area, place = listed[lacking[0]]
                where = fact(lacking[0], f"{areas[anchor]}列出的社区", "areas", area, "communities", place)
                message = f"“{name}”不在{areas[anchor]}列出的社区里，列出的是“{lacking[0]}”"
                yield Discrepancy(message, (stand, where), name, lacking[0])


def _stem(name: str) -> str:
    return LISTED_AS.sub("", name)


def _is_like(mention: str, known: str, *, certain: bool) -> bool:
    """Whether a mention can be a slip of a listed name.

    In running text (not `certain`) it may have taken in words around it, as in 明珠示范社区, and may not be longer.
    """
    left, right = difference(mention, known)
    if not certain and (mention[0] != known[0] or (left and not right)):
        return False
    if left and right:
        return is_slip(mention, known) and (certain or len(mention) >= _IN_TEXT)
    added = left or right
    return len(added) <= _ADDED and not any(c in MEANT for c in added)


def _mentions(report: ReportUnderCheck) -> dict[str, Use]:
    """The communities that names, parts and sentences speak of."""
    uses: dict[str, Use] = {}
    for passage, path, name in names(report):
        if name.endswith(_SUFFIX) and len(name) > len(_SUFFIX) + 1 and not QUOTED.search(name):
            uses.setdefault(name, Use(name)).stands.append(Stand(name, passage.place, passage.anchor, path))
    for placed in report.figures:
        part = placed.figure.part or ""
        if part.endswith(_SUFFIX) and len(part) > len(_SUFFIX) + 1:
            stand = Stand(part, placed.place, placed.anchor, (*placed.path, "part"))
            uses.setdefault(part, Use(part)).stands.append(stand)
    stems = frozenset(_stem(community) for area in report.body.areas for community in area.communities)
    known = {(name, stand.anchor) for name, use in uses.items() for stand in use.stands}
    for passage in report.passages:
        for name in _in_text(passage.words, stems):
            if (name, passage.anchor) not in known:
                known.add((name, passage.anchor))
                uses.setdefault(name, Use(name)).stands.append(passage.quoting(name))
    return uses


def _in_text(words: str, stems: frozenset[str]) -> Iterator[str]:
    """What may be names of communities in running text: a listed one or nearly so, else what marks set apart."""
    sizes = sorted({len(stem) for stem in stems}, reverse=True)
    for end in _MENTIONED.finditer(words):
        window = words[max(end.start() - _BACK, 0) : end.start()]
        if _NAMED.search(window[-2:]) is None:
            continue
        meant = next((window[-size:] for size in sizes if window[-size:] in stems), None)
        if meant is None:
            tails = (window[place:] for place in range(len(window) - _IN_TEXT + 1))
            meant = next((tail for tail in tails if _is_slip_of_any(tail, stems)), None)
        if meant is None and _SET_APART.match(words, end.start()):
            before = _BEFORE.search(words, max(end.start() - _BACK, 0), end.start())
            meant = before["stem"] if before and before["stem"][-1] not in _NOT_A_NAME else None
        if meant is not None:
            yield meant + _SUFFIX


def _is_slip_of_any(tail: str, stems: frozenset[str]) -> bool:
    """Whether one character, not the first, is another one than in a listed name."""
    alike = (stem for stem in stems if len(stem) == len(tail) and stem[0] == tail[0])
    return tail.isalpha() and any(is_slip(tail, stem) for stem in alike)


@_CHAPTER.check()
def report_names_its_own_place(report: ReportUnderCheck) -> Iterator[Outcome]:
    """标题、购买方和监督方写的是本街、本区。
    标题写某街某镇社工站、购买方写某街办事处或镇政府、监督方写某区的，应是这个社工站所在的街镇和区。
    """
    body, street = report.body, report.station.profile.street.removesuffix("道")
    own = report.station.district.name
    others = [d.name for d in report.catalogue.districts.values() if d.name != own]
    title = fact(body.title, "报告标题", "title")
    yield from _of_place(title, street, names_one=re.search(r"[街镇][“”双百工程]*社", body.title) is not None)
    purchaser = fact(body.parties.purchaser, "购买方", "parties", "purchaser")
    office = re.search(r"街道?办|镇人民政府|镇政府", body.parties.purchaser)
    yield from _of_place(purchaser, street, names_one=office is not None)
    supervisor = fact(body.parties.supervisor, "监督方", "parties", "supervisor")
    elsewhere = any(name in body.parties.supervisor for name in others)
    yield from _of_place(supervisor, own, names_one=elsewhere or own in body.parties.supervisor)


def _of_place(place: Stand, own: str, *, names_one: bool) -> Iterator[Outcome]:
    if not names_one:
        return
    if own in place.words:
        yield Agreed()
        return
    yield Discrepancy(f"{place.place}写“{place.words}”，社工站在{own}", (place,), place.words, own)
