"""Lists of names told in words with their count: 三个计划“甲”“乙”“丙”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.discrepancy import Agreed, Discrepancy, Outcome
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck
from generator.language.flat_text import spaced
from generator.language.numerals import count_of

_CHAPTER = Chapter(CheckSubject.AGREEMENT, 1, reads_prose=True)
_NUMBER = r"(?<![第每同任某另逐这那之前后近约余多几数星0-9.%])(?P<count>[0-9]{1,2}|[二两三四五六七八九十]{1,3})"
_NOUN = (
    r"(?:[^，、；。：（）“”《》0-9的]{0,4}(?:社区|片区|村|社工点|站点|计划|项目|方面|领域|部分|层面|层级|维度|平台|小组|队伍|志愿队|组织"
    r"|地图|制度|品牌|主题|环节|阶段|原则|板块|系列|课程|指标|手册|机制|步骤|基金|服务队))"
)
_COUNTED = rf"{_NUMBER}(?P<unit>[个项大类种支份本张幅])(?P<noun>{_NOUN})"
_RUN = r"(?P<run>(?:[“《][^“”《》。]{1,40}[”》](?:、|和|及|与|以及)?){2,}+)"
_FORMS = (
    (
        re.compile(r"：.*、"),
        re.compile(
            rf"{_COUNTED}(?:分别)?(?:为|是|包括|即)?：(?P<list>[^，；。：（）“”《》]*、[^，；。：（）“”《》]*)(?=[。；]|$)"
        ),
    ),
    (
        re.compile(r"（.*、"),
        re.compile(rf"{_COUNTED}（(?P<list>[^，；。：（）“”《》]*、[^，；。：（）“”《》]*)）"),
    ),
    (
        re.compile(r"（.*、"),
        re.compile(
            rf"(?:队伍?|组织|基金|计划|项目|社区|品牌|小组|平台){_NUMBER}(?P<unit>[个项支])"
            r"（(?P<list>[^，；。：（）“”《》]*、[^，；。：（）“”《》]*)）"
        ),
    ),
    (
        re.compile(r"[”》]"),
        re.compile(rf"(?<![、和及与”》]){_RUN}{_NUMBER}(?P<unit>[个项大类种支份本张幅])(?P<noun>{_NOUN})"),
    ),
    (
        re.compile(r"[”》]"),
        re.compile(rf"{_COUNTED}[：（，]?(?:分别)?(?:为|是|即)?{_RUN}(?!等)"),
    ),
    (
        re.compile(r"社区.*社区"),
        re.compile(
            r"(?<![^，；。：]、)(?<![和及与])(?P<names>(?:[^，、；。：（）和及与]{1,10}社区(?:、|和|及|与)){1,12}[^，、；。：（）和及与]{1,10}社区)"
            rf"(?:这|共|合计)?{_NUMBER}(?P<unit>个)(?P<noun>社区)"
        ),
    ),
)
_HINT = re.compile(r"[0-9二两三四五六七八九十][个项大类种支份本张幅]")
_ITEM = re.compile(r"[“《][^“”《》]+[”》]")
_AND = re.compile(r"和|及|与")
_OPEN = re.compile(r"等$|^(?:如|例如|含|包括|其中|详见|见)|一是|其一|首先")
_SLACK = 4  # a list that lacks more than a quarter of its count is a choice of examples


@dataclass(frozen=True, slots=True)
class _List:
    stated: int
    least: int
    most: int
    at: int
    to: int
    printed: str

    @property
    def fits(self) -> bool:
        return self.least <= self.stated <= self.most

    @property
    def sure(self) -> bool:
        off = min(abs(self.stated - self.least), abs(self.stated - self.most))
        return off <= max(1, self.stated // _SLACK)


def _lists(words: str) -> Iterator[_List]:
    for sentence in re.finditer(r"[^。！？]+", words):
        if not _HINT.search(sentence[0]):
            continue
        for sign, form in _FORMS:
            if not sign.search(sentence[0]):
                continue
            for match in form.finditer(words, *sentence.span()):
                listed = _listed(match)
                if listed is not None:
                    yield listed


def _listed(match: re.Match[str]) -> _List | None:
    groups = match.groupdict()
    stated = count_of(groups["count"])
    if stated is None or stated < 2:  # noqa: PLR2004
        return None
    if run := groups.get("run"):
        least = most = len(_ITEM.findall(run))
    elif names := groups.get("names"):
        least = most = names.count("社区")
        if len(re.split("、|和|及|与", names)) != least:
            return None
    else:
        listed = groups["list"]
        if _OPEN.search(listed):
            return None
        least = listed.count("、") + 1
        most = least + len(_AND.findall(listed))
    printed = f"{groups['count']}{groups['unit']}{groups.get('noun') or ''}"
    return _List(stated, least, most, match.start(), match.end(), printed)


@_CHAPTER.check()
def prose_lists_match_their_counts(report: ReportUnderCheck) -> Iterator[Outcome]:
    """文字里写“几个”，后面列出的名称就有几个。
    只核对紧挨着个数、用顿号或引号书名号列出的名称；带“等”“如”的和相差很多的是举例，不核对。
    """
    for passage in report.distinct_passages:
        flat = passage.reading.flat
        for listed in _lists(flat.words):
            if listed.fits:
                yield Agreed()
            elif listed.sure:
                yield Discrepancy(
                    spaced(f"原文写“{listed.printed}”，列出的是{listed.least}个"),
                    (passage.quoting(flat.quote(listed.at, listed.to)),),
                    str(listed.stated),
                    str(listed.least),
                )
