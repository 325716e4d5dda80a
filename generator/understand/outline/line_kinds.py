"""Words by which a line shows what it is: labels of the cover, headings of praise and concern, signatures."""

import re
from collections.abc import Mapping

from generator.language.folding import compact
from generator.model.finding import Side
from generator.understand.outline.numbering import leading_number

_LABEL = re.compile(
    r"(?:项目)?(?:监督方|购买方|承办方|承接方|承办机构|承接机构|运营机构|运营方|委托方|评估方|评估机构|第三方评估机构)(?:名称)?[:：]"
    r"|(?:现场|实地)?评估(?:日期|时间)[:：]|(?:报告)?(?:出具|报告|编制|发布)(?:日期|时间)[:：]"
    r"|(?:项目|社工站|服务站|站点)(?:名称|地址)[:：]|(?:协议|合同|服务)(?:期|期限|时间|金额|经费)[:：]|项目经费[:：]"
)
_BLANK_AFTER_LABEL = re.compile(r"^\s*([\u4e00-\u9fff]{2,10})[ \t\u3000]+(?=\S)")  # 项目监督方 松涧区民政局
_SIDES = {
    Side.PRAISE: re.compile(r"值得肯定(?:的地方|的方面|之处|方面)?|肯定(?:的地方|之处|方面)"),
    Side.CONCERN: re.compile(r"需要?(?:关注|改善|改进|完善|提升|加强)(?:的地方|的方面|的问题|之处|方面)?"),
}
"""The reports' own headings."""
_OTHER_WORDS = {
    Side.PRAISE: re.compile(
        r"(?:主要|工作)?(?:亮点|优点|成绩|优势)(?:(?:与|和|及)(?:亮点|成效|经验))?|(?:主要|工作)成效(?:(?:与|和|及)亮点)?"
        r"|(?:做得|表现)(?:较?好)的(?:地方|方面)|肯定(?:与|和)(?:鼓励|表扬)"
    ),
    Side.CONCERN: re.compile(
        r"(?:值得|有待|待)(?:关注|改善|改进|完善|提升|加强)(?:的地方|的方面|的问题|之处|方面)?"
        r"|(?:主要|存在)?(?:的)?(?:主要)?(?:不足|问题)(?:之处|和不足|与不足)?(?:(?:与|和|及)(?:改进)?建议)?"
        r"|(?:改进|改善|完善|提升)(?:的地方|之处|空间|方面|建议)|意见(?:与|和|及)?(?:改进)?建议|不足(?:与|和|及)问题"
    ),
}
"""Other people's words for the same. They count only in a report that does not use its own heading for that side."""
_DATE = re.compile(
    r"(?:\d{4}年\d{1,2}月(?:\d{1,2}日)?|[二〇○零一二三四五六七八九十]{4,5}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)"
)
_BODY = re.compile(r"[\u4e00-\u9fff（）()]{4,24}(?:会|中心|院|所|公司|民政局|办事处|社)")
_TITLE = re.compile(r"(?:[^，。；]{6,60}(?:评估报告|统计表)|[中末]期评估报告)(?:[（(][^，。；]*[）)])?")
_ROW = re.compile(r"[^，。；：\d]{2,24}(?:\s+\d{1,3}(?:\.\d+)?[%％]?分?){2,4}")  # 第三方 55% 47.10
_NO_TEXT = re.compile(r"[（(]?(?:此页|本页|以下)无正文[）)]?")


def is_label(text: str) -> bool:
    """Whether the line is a labelled value of the cover, as 项目监督方：…."""
    return bool(_LABEL.match(compact(_BLANK_AFTER_LABEL.sub(r"\1：", text))))


def side_of(text: str) -> Side | None:
    """The side a heading announces in the reports' own words, whatever its number and colon."""
    return _said(text, _SIDES)


def side_in_other_words(text: str) -> Side | None:
    """The side a heading may announce in other words: 主要亮点, 存在不足."""
    return _said(text, _OTHER_WORDS)


def _said(text: str, forms: Mapping[Side, re.Pattern[str]]) -> Side | None:
    begins = leading_number(text)
    words = compact(text[begins.end :] if begins else text).strip("【】[]:")
    return next((side for side, form in forms.items() if form.fullmatch(words)), None)


def is_side_heading(text: str) -> bool:
    """Whether the line is a heading of praise or concern, and nothing but that."""
    return (side_of(text) or side_in_other_words(text)) is not None


def is_standing_alone(text: str) -> bool:
    """Whether a line is whole by itself though no stop ends it: a title, a signature, a date."""
    words = compact(text)
    return any(form.fullmatch(words) for form in (_DATE, _BODY, _TITLE, _NO_TEXT)) or bool(_ROW.fullmatch(text.strip()))


def is_no_text(text: str) -> bool:
    """（此页无正文）."""
    return bool(_NO_TEXT.fullmatch(compact(text)))
