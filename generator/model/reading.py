"""One value of a data file, from its text: each reader gives it, or raises Unreadable with expectation and cure."""

import re
import unicodedata
from datetime import date

from generator.model.fault import InvalidText, quoted

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SLUG_LIMIT = 64  # characters; a slug becomes part of file names and addresses
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LOOSE_DAY = re.compile(r"([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})[日号]?")
_YEARS = range(1949, 2101)  # outside it, a digit was mistyped
_FULL_WIDTH = {ord(wide): unicodedata.normalize("NFKC", wide) for wide in "０１２３４５６７８９．％，－＋／"}
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]")
_UNSEEN_IN_LINES = re.compile(f"(?!\n){_UNSEEN.pattern}")
NOT_A_TEXT = frozenset(("", "null", "Null", "NULL", "~", "None", "N/A", "n/a", "/", "／", "-", "—", "——"))
_URL = re.compile(r"https?://[^\s<>\"'\\]+")
_MAIL = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


def half_width(text: str) -> str:
    """The text without outer blanks, its digits half-width; a full-width digit, sign or point is refused."""
    narrow = text.translate(_FULL_WIDTH)
    if narrow != text:
        raise InvalidText(f"数字和符号应使用半角字符，得到{quoted(text)}；请改为{quoted(narrow)}")
    return text.strip()


def text(entry: str) -> str:
    """A line of text that is neither empty nor a mark for nothing."""
    if not entry.strip():
        raise InvalidText("不能为空；请补上内容，原文没有写的请整行删去")
    if entry.strip() in NOT_A_TEXT:
        raise InvalidText(f"应为文字，得到{quoted(entry)}；请补上内容，原文没有写的请整行删去")
    if "\n" in entry.strip():
        raise InvalidText("应写在一行里，得到的内容分成了几行；请去掉中间的换行")
    return _seen(entry.strip(), _UNSEEN)


def prose(entry: str) -> str:
    """Text of any length and any number of lines; may be empty."""
    return _seen(entry.strip(), _UNSEEN_IN_LINES)


def _seen(entry: str, unseen: re.Pattern[str]) -> str:
    if bad := unseen.search(entry):
        raise InvalidText(f"含有看不见的字符 U+{ord(bad[0]):04X}；请删去后重新输入")
    return entry


def slug(entry: str) -> str:
    """`phone-visits`: small letters, digits and hyphens."""
    if not _SLUG.fullmatch(entry):
        raise InvalidText(f"代号只能由小写字母、数字和连字符组成（如 phone-visits），得到{quoted(entry)}；请改写")
    if len(entry) > _SLUG_LIMIT:
        raise InvalidText(f"代号应不超过 {_SLUG_LIMIT} 个字符，得到 {len(entry)} 个；请缩短")
    return entry


def day(entry: str) -> date:
    """`2024-08-23`, in the calendar."""
    if not _DAY.fullmatch(entry):
        raise InvalidText(f"应为日期 年-月-日（如 2024-08-23），得到{quoted(entry)}{_as_day(entry)}")
    return _in_calendar(entry, entry)


def since(entry: str) -> str:
    """`2015`, `2015-07` or `2015-07-01`, in the calendar."""
    stated = entry.strip()
    match = re.fullmatch(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?", stated)
    if match is None:
        raise InvalidText(f"应为年、年-月或年-月-日（如 2015、2015-07），得到{quoted(entry)}{_as_day(entry)}")
    year, month, number = match.groups(default="01")
    _in_calendar(f"{year}-{month}-{number}", stated)
    return stated


def _in_calendar(iso: str, entry: str) -> date:
    try:
        calendar_day = date.fromisoformat(iso)
    except ValueError:
        raise InvalidText(f"日历上没有{quoted(entry)}；请核对年、月、日") from None
    if calendar_day.year not in _YEARS:
        raise InvalidText(f"年份应在 {_YEARS[0]} 到 {_YEARS[-1]} 之间，得到{quoted(entry)}；请核对")
    return calendar_day


def _as_day(entry: str) -> str:
    """The cure, where a day is recognisable in another form."""
    match = _LOOSE_DAY.fullmatch("".join(unicodedata.normalize("NFKC", entry).split()))
    return f"；请改为 {match[1]}-{match[2]:0>2}-{match[3]:0>2}" if match else "；请照此格式改写"


def whole(entry: str) -> int:
    """`11`: a count without sign or decimals."""
    if not re.fullmatch(r"[0-9]{1,9}", half_width(entry)):
        raise InvalidText(f"应为不带小数和单位的整数（如 11），得到{quoted(entry)}；请只写数字")
    return int(entry)


def truth(entry: str) -> bool:
    """`true` or `false`, nothing else."""
    if entry not in {"true", "false"}:
        raise InvalidText(f"应为 true（是）或 false（否），得到{quoted(entry)}；请改为其中之一")
    return entry == "true"


def sha256(entry: str) -> str:
    """64 hexadecimal digits."""
    if not re.fullmatch(r"[0-9a-f]{64}", entry):
        cure = "可用 gongshi new --source 填写，或用命令 sha256sum（Windows：certutil -hashfile 文件 SHA256）算出"
        raise InvalidText(f"应为 64 位小写十六进制的 SHA-256 校验值，得到{quoted(entry)}；{cure}")
    return entry


def url(entry: str) -> str:
    """An address on the web; `javascript:` and the like would run in a reader's browser."""
    if not _URL.fullmatch(entry):
        raise InvalidText(f"应为以 https:// 或 http:// 开头的网址，得到{quoted(entry)}；请照地址栏抄录")
    return entry


def contact(entry: str) -> str:
    """A mail or web address."""
    if not _URL.fullmatch(entry) and not _MAIL.fullmatch(entry):
        raise InvalidText(f"应为邮箱（如 name@example.org）或以 https:// 开头的网址，得到{quoted(entry)}；请改写")
    return entry
