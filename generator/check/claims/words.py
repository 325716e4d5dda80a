"""The small vocabulary by which general claims are known; what is denied, wished for or limited is no claim."""

import re
from collections.abc import Iterator

_FILL = r"(?:的|服务|工作|项目|协议|合同|本年度|全年|年度|任务|约定|规定|既定|考核|评估|量化|产出){0,3}"
_ALL = r"(?:各项|各类|各个|全部|所有|各)"
_WHOLE = rf"(?:(?:^|[，：])(?:片区|社工站|站点|本年度|全年|年度|协议|服务|工作|合同|项目|的){{0,3}}|{_ALL}{_FILL})"
_ADVERB = r"(?:也|均|都|全部|已经|已|能够|能|可|按时|按期|如期|按质按量|保质保量|顺利|圆满|全面|100%|，){0,4}"
_NOT_JUST = r"(?!情况|较|良好|得|率|度|进|比|量|数|质|百分|过半|一半|约|近|了?[0-9一二三四五六七八九])"

EXCEEDED = re.compile(
    rf"超额完成了?{_FILL}{_ALL}{_FILL}(?:任务)?指标"
    rf"|{_WHOLE}指标(?:任务|量|要求|数)?(?:也|均|都|全部|已经|已|全面|，){{0,3}}超额完成{_NOT_JUST}"
)
COMPLETED = re.compile(
    rf"{_ALL}{_FILL}指标(?:任务|量|要求|数)?{_ADVERB}(?:完成|达标|达成){_NOT_JUST}"
    rf"|(?<!超额)完成了?{_FILL}{_ALL}{_FILL}指标(?!的?[0-9])"
)
ON_SCHEDULE = re.compile(rf"{_WHOLE}指标(?:任务|量|要求|数)?{_ADVERB}(?:达到|符合|跟上|按)[^，。；]{{0,6}}进度")
ALL_BUT = re.compile(
    r"(?:除|只有|仅有?)(?P<excepted>[^。；]{2,60}?)(?:其余|其他|其它|别的)[^，。；]{0,8}指标[^，。；]{0,4}(?:完成|达到|达标)"
)
COVERED = re.compile(
    r"建档率(?:均|都|也)?(?:已)?(?:达到|达|为|是)?了?100(?:\.0+)?%|全部建档|建档(?!对象)[^，。；]{0,4}全覆盖|全覆盖建档|应建尽建|建档100(?:\.0+)?%"
)
STABLE = re.compile(r"(?:队伍|团队|人员|社工)[^，。；、0-9]{0,6}稳定(?!性|在岗|发展|地|开展|推进|运行|就业|问题|工作)")
UNSTABLE = re.compile(
    r"(?:队伍|团队|人员|社工|员工)[^，。；]{0,10}(?:稳定|流失|离职|变动|流动|更替)|稳岗率[^，。；]{0,12}(?:下滑|下降|偏低|较低|未达|没达|不足)"
)

_NO_CLAIM = re.compile(
    r"未|没有|没能|不(?!断|同|仅)|尚|难以|建议|希望|期望|期待|确保|争取|力争|推动|督促|督导员|加快|促进|是否|能否|以便|"
    r"大部分|大多|多数|部分|多项|个别|若干|基本(?!情况)|接近|几乎|主要(?!求)|其余|其他|其它|别的|除|"
    r"注重|重视|关注|维护|有利|有助|欠|须|应当|应该|需(?!求)|有待|待提|保持|保证|保障|为了|加强|提高|更|"
    r"上[期年次]|往年|上一|去年|如果|要(?!求)"
)
# A claim about one kind of work or one project is no general claim.
_SPECIFIC = re.compile(
    r"个案|小组|活动|志愿|党建|建档|探访|电访|长者|青少年|未成年|家庭|残疾|特色|五社|慈善|培训|到岗|人员|该项目|核心|重点"
)
_BREAK = re.compile(r"[，、：]")
_SENTENCE = re.compile(r"[^。！；;]+")
_LENGTH = 30  # characters of a quotation


def general_claims(words: str, pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """(quotation, sentence) of each claim that speaks of no single kind of work."""
    return ((said, whole) for said, whole in claims(words, pattern) if not _SPECIFIC.search(said))


def claims(words: str, pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """(quotation, sentence) of each claim of a kind; only the clause of the claim itself can take it back."""
    for sentence in _SENTENCE.findall(words):
        for match in pattern.finditer(sentence):
            begin = max((b.end() for b in _BREAK.finditer(sentence, 0, match.start() + 1)), default=0)
            clause = sentence[begin : match.end()]
            if not _NO_CLAIM.search(clause):
                yield clause.lstrip("，、："), sentence


def exceptions(words: str) -> Iterator[tuple[str, str]]:
    """(quotation, what is excepted) of each `除……外，其余指标基本完成`."""
    for sentence in _SENTENCE.findall(words):
        for match in ALL_BUT.finditer(sentence):
            quoted = match[0]
            yield (quoted if len(quoted) <= _LENGTH else f"……{quoted[-_LENGTH:]}"), match["excepted"]
