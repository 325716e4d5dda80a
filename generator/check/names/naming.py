"""One thing under two names: communities against the report's own list, projects and papers against each other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.check.case import Case
from generator.check.discrepancy import Agreed, Discrepancy, Outcome, Path, Stand, fact
from generator.check.names.spelling import MEANT, difference, is_slip, nearly_equal, plain
from generator.check.reading.passages import Passage
from generator.check.registry import Subject, check

_SUFFIX = "社区"
_LISTED_AS = re.compile(r"(?:社区|居委会?|村)$")
_MENTIONED = re.compile(r"(?<=[\u4e00-\u9fff]{2})社区")
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
_QUOTED = re.compile(r"[《“](?P<name>[^《》“”]{3,40})[》”]")
_LEAST = 6  # characters of a name that a single other one makes suspicious
_LEAST_BESIDE = 4  # the same, where the report itself prints both in one paragraph
_PATTERN = re.compile(r"一.一.")  # 一户一档, 一人一案: a family of names
_SHOWN = 3
_INNER = str.maketrans("“”", "‘’")


@dataclass(slots=True)
class _Use:
    """A name as printed, and where."""

    printed: str
    stands: list[Stand] = field(default_factory=list)

    @property
    def anchors(self) -> set[str]:
        """The paragraphs it stands in."""
        return {stand.anchor for stand in self.stands}


@check(Subject.NAMES)
def communities_are_named_as_listed(case: Case) -> Iterator[Outcome]:
    """社区的名称与报告列出的名单相同。
    不在名单里的社区名，如果只同名单里的一个差一个字，或多出、少了一两个字，就列出来。东西南北、一二三等方位和序号不同的当作两个社区；和谁都不像的，可能本来就在别处，不列。
    """
    listed = {
        community: (a, c) for a, area in enumerate(case.body.areas) for c, community in enumerate(area.communities)
    }
    if not listed:
        return
    for name, use in _mentions(case).items():
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
        where = fact(known, f"{case.areas[area]}列出的社区", "areas", area, "communities", place)
        yield Discrepancy(
            f"“{name}”不在报告列出的社区里，列出的是“{known}”",
            (*use.stands[:_SHOWN], where),
            name,
            known,
        )


def _stem(name: str) -> str:
    return _LISTED_AS.sub("", name)


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


def _mentions(case: Case) -> dict[str, _Use]:
    """The communities that names, parts and sentences speak of."""
    found: dict[str, _Use] = {}
    for passage, path, name in _names(case):
        if name.endswith(_SUFFIX) and len(name) > len(_SUFFIX) + 1 and not _QUOTED.search(name):
            found.setdefault(name, _Use(name)).stands.append(Stand(name, passage.place, passage.anchor, path))
    for placed in case.figures:
        part = placed.figure.part or ""
        if part.endswith(_SUFFIX) and len(part) > len(_SUFFIX) + 1:
            stand = Stand(part, placed.place, placed.anchor, (*placed.path, "part"))
            found.setdefault(part, _Use(part)).stands.append(stand)
    stems = frozenset(_stem(community) for area in case.body.areas for community in area.communities)
    for passage in case.passages:
        for name in _in_text(passage.words, stems):
            if passage.anchor not in found.get(name, _Use(name)).anchors:
                found.setdefault(name, _Use(name)).stands.append(passage.quoting(name))
    return found


def _in_text(words: str, stems: frozenset[str]) -> Iterator[str]:
    """What may be names of communities in running text: a listed one or nearly so, else what marks set apart."""
    for end in _MENTIONED.finditer(words):
        window = words[max(end.start() - _BACK, 0) : end.start()]
        tails = [window[place:] for place in range(len(window) - 1)]
        meant = next((tail for tail in tails if tail in stems), None)
        meant = meant or next((tail for tail in tails if len(tail) >= _IN_TEXT and _is_slip_of_any(tail, stems)), None)
        if meant is None and _SET_APART.match(words, end.start()):
            before = _BEFORE.search(words, max(end.start() - _BACK, 0), end.start())
            meant = before["stem"] if before and before["stem"][-1] not in _NOT_A_NAME else None
        if meant is not None:
            yield meant + _SUFFIX


def _is_slip_of_any(tail: str, stems: frozenset[str]) -> bool:
    """Whether one character, not the first, is another one than in a listed name."""
    alike = (stem for stem in stems if len(stem) == len(tail) and stem[0] == tail[0])
    return tail.isalpha() and any(is_slip(tail, stem) for stem in alike)


def _names(case: Case) -> Iterator[tuple[Passage, Path, str]]:
    """The names that findings record, with their paths."""
    for passage in case.passages:
        if passage.record is not None and passage.path[-1] == passage.record.words_key:
            for index, name in enumerate(passage.record.names):
                yield passage, (*passage.path[:-1], "names", index), name


@check(Subject.NAMES)
def names_are_spelt_alike(case: Case) -> Iterator[Outcome]:
    """同一个项目、文件、组织前后写法相同。
    六个字以上、在两处只差一个字的名称列出来；方位、序号、年份、级别不同的，和同一段里并列的，当作两样东西。同一段里原文另印作别的字，而登记说明记下了的，四个字以上就列。
    """
    used = _project_names(case)
    pairs = 0
    for one, other in nearly_equal(name for name in used if len(name) >= _LEAST):
        first, second = used[one], used[other]
        if not is_slip(one, other) or first.anchors & second.anchors:
            continue
        pairs += 1
        rare, common = sorted((first, second), key=lambda use: len(use.stands))
        if len(first.stands) == len(second.stands):
            rare, common = second, first
        yield _two_names(rare, common)
    for rare, common in _beside(case):
        pairs += 1
        yield _two_names(rare, common)
    repeated = sum(len(use.anchors) > 1 for use in used.values())
    if repeated and not pairs:
        yield Agreed(repeated)


def _two_names(rare: _Use, common: _Use) -> Discrepancy:
    left, right = difference(plain(rare.printed), plain(common.printed))
    return Discrepancy(
        f"两处名称差一个字：{_shown(rare)}，{_shown(common)}",
        (*rare.stands[:_SHOWN], *common.stands[:_SHOWN]),
        rare.printed,
        None,
        f"相差：{left or '（无）'} / {right or '（无）'}",
    )


def _shown(use: _Use) -> str:
    return f"“{use.printed.translate(_INNER)}”"


def _project_names(case: Case) -> dict[str, _Use]:
    """Names of projects, papers and bodies by their spelling without marks; communities have their list."""
    found: dict[str, _Use] = {}
    known = {*case.areas, *(c for area in case.body.areas for c in area.communities)}

    def put(printed: str, place: str, anchor: str, path: Path) -> None:
        if printed not in known and not _LISTED_AS.search(printed):
            stands = found.setdefault(plain(printed), _Use(printed)).stands
            if all(stand.anchor != anchor for stand in stands):
                stands.append(Stand(printed, place, anchor, path))

    for passage, path, name in _names(case):
        put(name, passage.place, passage.anchor, path)
    for passage in case.passages:
        for match in _QUOTED.finditer(passage.words):
            put(match["name"], passage.place, passage.anchor, passage.path)
    parties = case.body.parties
    put(parties.supervisor, "监督方", "facts", ("parties", "supervisor"))
    put(parties.purchaser, "购买方", "facts", ("parties", "purchaser"))
    return found


def _beside(case: Case) -> Iterator[tuple[_Use, _Use]]:
    """Names that a note says are printed otherwise in the same paragraph."""
    common: dict[str, list[_Use]] = {}
    for passage, path, name in _names(case):
        if len(plain(name)) >= _LEAST_BESIDE:
            common.setdefault(passage.anchor, []).append(_Use(name, [Stand(name, passage.place, passage.anchor, path)]))
    for placed in case.figures:
        for match in _QUOTED.finditer(placed.figure.note or ""):
            name = plain(match["name"])
            if len(name) < _LEAST_BESIDE or _PATTERN.fullmatch(name):
                continue
            other = next((use for use in common.get(placed.anchor, ()) if is_slip(name, plain(use.printed))), None)
            if other is not None:
                stand = Stand(match["name"], placed.place, placed.anchor, (*placed.path, "note"))
                yield _Use(match["name"], [stand]), other


@check(Subject.NAMES)
def report_names_its_own_place(case: Case) -> Iterator[Outcome]:
    """标题、购买方和监督方写的是本街、本区。
    标题写某街某镇社工站、购买方写某街办事处或镇政府、监督方写某区的，应是这个社工站所在的街镇和区。
    """
    body, street = case.body, case.station.profile.street.removesuffix("道")
    own = case.station.district.name
    others = [d.name for d in case.catalogue.districts.values() if d.name != own]
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


CHECKS = (communities_are_named_as_listed, names_are_spelt_alike, report_names_its_own_place)
