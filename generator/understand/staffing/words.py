"""The words of staff tables. Only words listed here ever leave a row: whatever else stands in one may be a name."""

import re

from generator.language.folding import compact

_HEADINGS = {
    "post": re.compile(
        r"(?:现任|所任|担任)?(?:职位|岗位|职务|岗位名称|职位名称|岗位职务|岗位/职务|职务/岗位|职位/岗位)"
    ),
    "licence": re.compile(
        r".{0,8}(?:资格证书?|资质|资格|证书|持证情况|职业水平|持证类别|是否持证)(?:/资质|/证书|名称|情况|等级)?"
    ),
    "type": re.compile(r"(?:人员)?(?:类型|类别|社工类型)"),
    "number": re.compile(r"序号|编号|序"),
    "name": re.compile(r"(?:社工|人员|员工)?姓名"),
}
_MONTH = re.compile(r"(?:(?P<year>\d{4}|\d{2})[年./-])?(?P<month>1[0-2]|0?[1-9])月(?:份)?")
_ISO = re.compile(r"(?P<year>\d{4})[./-](?P<month>1[0-2]|0?[1-9])")
_PRESENT = re.compile(r"(?:人员|社工)?(?:到位|到岗|在岗|在职|出勤)(?:情况)?")
_OTHER_COLUMN = re.compile(r"社保|保险|工资|薪酬|薪资|公积金|购买|发放|培训|督导|小计|合计")
_TICK = re.compile(r"[√✓✔☑■●✅Vv]|是|在岗|到岗|到位|在职|有")
_CROSS = re.compile(r"[—–\-－─×xX✗✘☐□/\\○]{1,4}|否|无|离职|未到岗|未入职|不在岗|0(?:\.0+)?")
_WORDS = (
    "社会工作服务站|社工服务站|社工站|服务站|社工|社会工作|社会工作者|专职|兼职|专业|一线|驻点|片区|服务|项目|行政|财务|后勤|党建|志愿者|"
    "片长|副|正|代理?|见习|实习|资深|高级|中级|初级|助理|执行|常务|综合|站点|社区|街道|部门|人员|及|兼|/|、|负责|管理"
    "|宣传|培训|督导|点|站|第?[一二三四五六七八九]|\\d|[()（）]"
)
_POSTS = (
    "站长|主任|主管|组长|社工|社会工作者|督导|助理|干事|文员|会计|出纳|专员|负责人|经理|总监|护理员|咨询师|康复师"
    "|辅导员|工作人员|行政|财务|社工员|后勤|保洁|司机|厨师|骨干"
)
_POST = re.compile(rf"(?:{_WORDS})*(?:{_POSTS})(?:{_WORDS})*")
_POST_AT_MOST = 16
_LICENSED = re.compile(
    r"(?:助理|中级|初级|高级)?社会工作师|(?:助理|中级|初级|高级)社工师|社工师|^持证|已持证|^是$|有证"
)
_UNLICENSED = re.compile(r"非持证|未持证|无证|未取得|不持证|社会工作专业|社工专业|相关专业|培训|^无$|^否$")
_SUM = re.compile(r"小计|合计|总计|共计|有效人次|稳岗率|应到|实到")
_SAFE = re.compile(
    r"(?:类型|序号|姓名|职位|岗位|职务|资格证书?|资质|证书|合同|期限|起止|时间|人员|到位|到岗|在岗|社保|购买|工资|发放|小计|合计|总计|备注|符合|从业|年|以上|的|社工|情况"
    r"|持证|非持证|月份?|\d|每月|等|有效|人次|总数|协议|要求|服务|稳岗率|持续|数|即|及|[/、%*()（）:：.,，。√—\-]|至|截至|岗|工|小|计|证|位|保|资|发|放|购|买|备|注|类|型|非)++"
)


def column_kind(text: str) -> str | None:
    """Which column a heading is of: post, licence, type, number, name; None for any other."""
    words = compact(text)
    return next((kind for kind, pattern in _HEADINGS.items() if pattern.fullmatch(words)), None)


def month(text: str) -> tuple[int | None, int] | None:
    """Year, where printed, and month of a heading."""
    words = compact(text)
    match = _MONTH.fullmatch(words) or _ISO.fullmatch(words)
    if match is None:
        return None
    year = match["year"]
    return (int(year) if len(year or "") == 4 else 2000 + int(year) if year else None), int(match["month"])  # noqa: PLR2004


def is_presence(text: str) -> bool:
    """Whether a heading is of the column that says who was there."""
    return bool(_PRESENT.fullmatch(compact(text)))


def is_other_column(text: str) -> bool:
    """Whether a heading is of another column of the same month: insurance, pay."""
    return bool(_OTHER_COLUMN.search(compact(text)))


def tick(text: str) -> bool | None:
    """Whether a cell says present; None where it says nothing of the kind."""
    words = compact(text)
    if _TICK.fullmatch(words):
        return True
    if re.fullmatch(r"[01](?:\.\d+)?", words):
        return float(words) > 0
    return False if not words or _CROSS.fullmatch(words) else None


def is_mark(text: str) -> bool:
    """Whether a printed word is a tick or the dash in its place."""
    words = compact(text)
    return bool(re.fullmatch(r"[√✓✔☑✅]|[—–─－-]{1,4}|[×✗✘]", words))


def post(text: str) -> str | None:
    """A post as printed; None where it is not made of words for posts alone."""
    words = compact(text)
    return words if len(words) <= _POST_AT_MOST and _POST.fullmatch(words) else None


def licensed(text: str) -> bool | None:
    """Whether words of type or certificate say that the worker is licensed."""
    words = compact(text)
    if _UNLICENSED.search(words):
        return False
    return True if _LICENSED.search(words) else None


def is_sum(text: str) -> bool:
    """Whether a row adds up others."""
    return bool(_SUM.search(compact(text)))


def is_safe(text: str) -> bool:
    """Whether a line is made of the words of headings alone, so that it can be shown."""
    return bool(_SAFE.fullmatch(compact(text)))
