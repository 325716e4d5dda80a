"""Plain counts told in running text inside a table: 建档总户数851户, 户籍人口（2.8万人）."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.language.folding import compact, folded

_COUNT = re.compile(
    r"(?P<noun>[一-鿿/、]{0,40}?)[(（:：]?\s*(?:共|约|为|达|共计|累计)?\s*(?P<number>\d[\d,]*(?:\.\d+)?\s*(?:万|多|余)?)\s*"
    r"(?P<unit>人次|户次|万元|小时|[人户名个次场份支元宗件])(?![一-鿿]{0,2}(?:年|月|日))"
)
_BEHIND = re.compile(r"[一-鿿]{2,20}?(?=已经|[，,；;。、(（]|$)")
_FRONT = re.compile(
    r"^(?:(?:评估|服务)?(?:期?末月|期末|期内|期间|周期内)|本街道?|本镇|社工站|通过社工专业服务|通过专业服务|本|年度|截至|目前|共|已|累计|为困难群众和特殊群体(?=建档)"
    r"|所在街道/镇|所在镇街|所在街道|所在镇|其中|合计|总计|的|以及|及|和)+"
)
_NUMBERS = re.compile(r"\d[\d,.]*\s*万?\s*(?:人次|户次|万元|[人户名个次场份支元])")
_VERB = re.compile(
    r"(?:推动|开展|举办|联动|覆盖|服务|完成|链接|走进|组织|成立|提供|支持|协助|发放|共|有|为|在|对|向|与|第|每|近|约|达|等)$"
)
"""Words that end so are no noun: what is counted stands behind the number."""
_LONG = 20


@dataclass(frozen=True, slots=True)
class PrintedCount:
    """A count with the characters it rests on."""

    name: str
    actual: str
    unit: str
    start: int
    end: int


def tells_counts(text: str) -> bool:
    """Whether a cell or line is running text that states counts."""
    return len(text) >= _LONG and bool(re.search(r"[，,；;。]", text)) and bool(_NUMBERS.search(text))


def counts(text: str) -> Iterator[PrintedCount]:
    """The counts of a text, in order: the noun before the number, or where there is none, the noun behind it."""
    for match in _COUNT.finditer(text):
        printed = folded(match["noun"] or "")
        noun = _FRONT.sub("", printed)
        start, end = match.start() + len(printed) - len(noun), match.end()
        if len(noun) < len("建档") or _VERB.search(noun):
            behind = _BEHIND.match(text, end)
            if behind is None:
                continue
            noun, start, end = behind[0], match.start("number"), behind.end()
        number = compact(match["number"])
        yield PrintedCount(noun, number, match["unit"], start, end)
