"""The words of indicator tables: which cell says what a column holds, and what is measured how."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from generator.language.cell_values import UNITS, is_value
from generator.language.folding import compact


class ColumnRole(StrEnum):
    """What a column of numbers holds."""

    TARGET = "target"
    ACTUAL = "actual"
    PERCENT = "percent"


class HeadingKind(StrEnum):
    """What a cell of a heading speaks of."""

    ROLE = "role"
    AREA = "area"  # 服务片区: the column names areas
    NAME = "name"  # 协议内容: the column names indicators
    UNIT = "unit"
    WORKERS = "workers"  # 投入社工人数: a plain count beside the indicators
    IDLE = "idle"  # 序号, 备注
    MEASURE = "measure"  # 节数 below 小组
    NOUN = "noun"  # 入户探访
    PLACE = "place"  # 片区1, 合计


@dataclass(frozen=True, slots=True)
class Head:
    """A cell of a heading, understood. `measure` is the part of a name that a column adds: 接案, 节数, 人次."""

    kind: HeadingKind
    role: ColumnRole | None = None
    noun: str = ""
    measure: str = ""
    counted: bool = False  # a word of counting stands here: 个数, 次数, 节数
    unit: str | None = None
    owed: bool = False  # besides its role it names the contract: 协议完成量


_TARGET = (
    "应当?完成|需完成|须完成|计划完成|要求完成|预计完成|拟完成|应达到?|应服务|应做|应"
    "|协议|合同|指标|目标|计划|任务|要求|约定|规定|考核"
)
_ACTUAL = "实际|完成|达成|实施|实做|实有|已|累计"
_PERCENT = "百分比|完成比例|百分率|完成率|达标率|达成率|实现率|完成比|比例|比率|占比|进度|完成度|率|%"
_SPAN = "全年度?|年度|本年度?|本期|本周期|评估期内?|周期内?|期内|中期|末期|截至目前"
_NUMBER = "数量|总数|总量|量化?|数|值|情况|额|结果|总"
_MEASURES = {
    "接案": ("接案", None),
    "开案": ("开案", None),
    "结案": ("结案", None),
    "节次": ("节数", "节"),
    "节": ("节数", "节"),
    "人次": ("人次", "人次"),
    "户次": ("户次", "户次"),
    "人数": ("人数", "人"),
    "户数": ("户数", "户"),
    "场次": ("", "场次"),
    "小时": ("时数", "小时"),
    "时数": ("时数", "小时"),
    **{unit: ("", unit) for unit in "次场个份户人名支例篇项条件宗批家"},
}
_MEASURE = "|".join(_MEASURES)
_ANY = rf"(?:{_PERCENT}|{_TARGET}|{_ACTUAL}|{_SPAN}|{_MEASURE}|{_NUMBER}|[的/])"
_TOKEN = re.compile(rf"(?P<percent>{_PERCENT})|(?P<target>{_TARGET})|(?P<actual>{_ACTUAL})|(?P<measure>{_MEASURE})")
_TAIL = re.compile(rf"^(?P<noun>.*?)(?P<tail>{_ANY}++)$")
_FRONT = re.compile(
    rf"^(?P<front>(?:应当?完成|需完成|计划完成|计划|协议|合同|指标|目标|{_ACTUAL}|{_SPAN})+)(?P<rest>.{{2,}})$"
)
_COUNTED = re.compile(rf"^(?P<noun>.*?)(?P<tail>(?:{_MEASURE})(?:{_NUMBER})?|数量|总数)$")
_HOLLOW = {"服务", "参与", "参加", "受益", "开展", "活动", "覆盖", "累计", "举办", "总", "服务总", "服务活动"}
"""Words before a word of counting that name nothing themselves: 服务人次, 参与人次."""
_UNIT = re.compile(r"[（(](?:单位[:：])?([^()（）]{1,3}|[^()（）]/[^()（）])[)）]$")
_WHOLE_UNIT = re.compile(f"{UNITS}|%|个/次")

_AREA = re.compile(
    r"(?:所属|所在|服务|责任)?(?:片区|区域|社工点|服务点|服务站点|站点|点位|社区|村居|村\(居\)|片)(?:名称|划分|名)?"
    r"|(?:片区|社工点)/(?:社区|社工点|片区)"
)
_NAME = re.compile(
    r"(?:量化|考核|协议|服务|指标|项目|工作|任务|评估|具体|一级|二级|三级){0,3}"
    r"(?:内容|名称|项目|指标项|指标|类别|类型|类|事项|子项|领域|板块|形式|项)(?:名称|类别|内容)?"
)
_IDLE = re.compile(
    r"序号|编号|序|备注.*|说明|情况说明|.{0,6}原因.{0,4}|佐证.{0,6}|差额|差距|差值|超额.{0,3}|未完成.{0,4}|剩余.{0,4}|得分|分值|评分|权重"
)
_WORKER = re.compile(
    r"(?:投入|配备|配置|现有|实际投入|负责|服务)?(?:的)?(?:社工|人员|社工人员|工作人员|专职社工|社会工作者)(?:总)?(?:人数|数量|数|人员)?|投入人数"
)
_HEAD_AT_MOST = 40  # a longer text is no heading
_PLAIN = {
    HeadingKind.AREA: _AREA,
    HeadingKind.UNIT: re.compile("(?:计量|数量)?单位"),
    HeadingKind.IDLE: _IDLE,
    HeadingKind.WORKERS: _WORKER,
}
_TOTAL = re.compile(
    r"(?:总计|合计|共计|总数|全站|汇总|合计数|总和|小计|整体|全街|全镇|总)(?:数|合计|总计)?|(?:社工站|全站|全街|全镇|街道|各片区|项目)(?:总计|合计|汇总|整体)"
)
_NUMBERED = "第?[一二三四五六七八九十\\d]{1,3}|[A-Za-z]|[甲乙丙丁戊己]"
_PLACE = re.compile(
    rf"(?:(?:{_NUMBERED}|[东南西北中]{{1,2}}部?)号?(?:大|服务)?(?:片区?|社工点|服务点|区域)"
    rf"|(?:社工|服务)?(?:片区|社工点|服务点|区域|片)[-(]?(?:{_NUMBERED}|[①-⑩])\)?(?:片区)?"
    r"|[一-鿿、]{1,10}片区?(?:\(.{1,20}\))?)"
)
_NO_PLACE = re.compile(r"(?:服务|所属|所在|责任|各|每个|全部)?(?:片区?|区域)|.*(?:名片|图片|照片|卡片|影片|视频短片)")
_SERVICE = re.compile(
    r"建档|电访|电话|探访|个案|小组|活动|志愿|骨干|队伍|培训|走访|宣传|心愿|调研|组织|资源|慈善|热线|社区|党建|会议|讲座|咨询|转介|维系|培育|服务"
)


_KNOWN = re.compile(
    r"(?:困难群众和特殊群体|困难群众|特殊群体|服务对象)?建档(?:立卡)?|(?:电话|入户|家庭|上门|联合|社区)?(?:探访|访问|走访)|电访"
    r"|(?:专业|咨询|重点|危机|一般|普通|支持性|辅导)?个案(?:辅导|服务|工作|管理|咨询)?|(?:专业|兴趣|互助|支持|成长|治疗|教育|社区|社工|志愿者)?小组(?:工作|活动|服务)?"
    r"|(?:大型|中型|小型|中小型|大中型|常规|主题|户外|党建|志愿|节庆)?(?:社区)?(?:宣传|教育)?活动|社区(?:教育|调研|宣传|服务|导赏)|(?:政策|外展|热线|公益)宣传"
    r"|(?:志愿者|社区组织|社会组织|社区骨干|骨干|居民)?(?:培训|培育)|(?:红棉)?(?:守护)?热线(?:服务)?|(?:党建)?微心愿|(?:社区)?资源(?:链接|维系|整合)"
    r"|(?:新增|发展)?志愿(?:者|者骨干|队伍|者队伍|服务)|转介(?:服务)?|讲座|工作坊|课程"
)


def is_known(words: str) -> bool:
    """Whether a compact text is a whole name of something stations do, as far as is known here."""
    return bool(_KNOWN.fullmatch(words))


@lru_cache(maxsize=4096)
def head(text: str) -> Head:
    """What a cell of a heading says: 片区 is an AREA, 入户探访 a NOUN, 协议指标量 the ROLE of a target."""
    words, unit = without_unit(compact(text))
    if len(words) > _HEAD_AT_MOST:
        return Head(HeadingKind.NOUN, noun=words, unit=unit)
    if words in {"指标", "项目", "指标名称", "内容"} or _NAME.fullmatch(words):
        return Head(HeadingKind.NAME, ColumnRole.TARGET if words.endswith("指标") else None)
    for kind, pattern in _PLAIN.items():
        if pattern.fullmatch(words):
            return Head(kind, noun=words if kind is HeadingKind.WORKERS else "")
    if is_total(words) or is_place(words):
        return Head(HeadingKind.PLACE)
    return _measured(words, unit)


def _measured(words: str, unit: str | None) -> Head:
    tail = _TAIL.match(words)
    role = _role(tail["tail"]) if tail else None
    if tail and role and not (tail["noun"] and tail["tail"] in {"率", "比例", "比率", "占比"}):
        return _role_head(role, tail["noun"], tail["tail"], unit)
    front = _FRONT.match(words)
    role = _role(front["front"]) if front else None
    if front and role and _SERVICE.search(front["rest"]):
        counted = _COUNTED.match(front["rest"])
        noun, rest = (counted["noun"], counted["tail"]) if counted else (front["rest"], "")
        return replace(_role_head(role, noun, rest, unit), owed=role is ColumnRole.ACTUAL and _owes(front["front"]))
    counted = _COUNTED.match(words)
    if counted and (not counted["noun"] or counted["noun"] in _HOLLOW):
        measure, own = _measure(counted["tail"]) or ("", None)
        return Head(HeadingKind.MEASURE, None, "", measure, counted=True, unit=unit or own)
    return Head(HeadingKind.NOUN, noun=words, unit=unit)


def _role_head(role: ColumnRole, noun: str, tail: str, unit: str | None) -> Head:
    counted = _measure(tail)
    measure, own = counted or ("", None)
    name = "" if noun in _HOLLOW else noun
    owed = role is ColumnRole.ACTUAL and _owes(tail)
    return Head(HeadingKind.ROLE, role, name, measure, counted is not None, unit or own, owed)


def _measure(tail: str) -> tuple[str, str | None] | None:
    return next((_MEASURES[token["measure"]] for token in _TOKEN.finditer(tail) if token["measure"]), None)


def _owes(tail: str) -> bool:
    return any(token["target"] for token in _TOKEN.finditer(tail))


def _role(tail: str) -> ColumnRole | None:
    kinds = [token.lastgroup for token in _TOKEN.finditer(tail)]
    if "percent" in kinds:
        return ColumnRole.PERCENT
    if "actual" in kinds:
        return ColumnRole.ACTUAL
    return ColumnRole.TARGET if "target" in kinds else None


def without_unit(words: str) -> tuple[str, str | None]:
    """A compact name without the unit in brackets behind it, and the unit: 电访（次）."""
    match = _UNIT.search(words)
    if match and is_unit(match[1]) and match.start():
        return words[: match.start()], None if match[1] == "%" else match[1]
    return words, None


def is_unit(words: str) -> bool:
    """Whether a compact text is a unit and nothing else: 人次, 个/次."""
    return bool(_WHOLE_UNIT.fullmatch(words))


def is_total(words: str) -> bool:
    """Whether a compact label stands for the whole station."""
    return bool(_TOTAL.fullmatch(words))


def is_place(words: str) -> bool:
    """Whether a compact label names an area."""
    return bool(_PLACE.fullmatch(words)) and not _NO_PLACE.fullmatch(words)


def is_service(words: str) -> bool:
    """Whether a compact text speaks of something a station does."""
    return bool(_SERVICE.search(words)) and not is_value(words)
