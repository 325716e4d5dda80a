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


def text(given: str) -> str:
    """A line of text that is neither empty nor a mark for nothing."""
    if not given.strip():
        raise InvalidText("不能为空；请补上内容，原文没有写的请整行删去")
    if given.strip() in NOT_A_TEXT:
        raise InvalidText(f"应为文字，得到{quoted(given)}；请补上内容，原文没有写的请整行删去")
    if "\n" in given.strip():
        raise InvalidText("应写在一行里，得到的内容分成了几行；请去掉中间的换行")
    return _seen(given.strip(), _UNSEEN)


def prose(given: str) -> str:
    """Text of any length and any number of lines; may be empty."""
    return _seen(given.strip(), _UNSEEN_IN_LINES)


def _seen(given: str, unseen: re.Pattern[str]) -> str:
    if bad := unseen.search(given):
        raise InvalidText(f"含有看不见的字符 U+{ord(bad[0]):04X}；请删去后重新输入")
    return given


def slug(given: str) -> str:
    """`phone-visits`: small letters, digits and hyphens."""
    if not _SLUG.fullmatch(given):
        raise InvalidText(f"代号只能由小写字母、数字和连字符组成（如 phone-visits），得到{quoted(given)}；请改写")
    if len(given) > _SLUG_LIMIT:
        raise InvalidText(f"代号应不超过 {_SLUG_LIMIT} 个字符，得到 {len(given)} 个；请缩短")
    return given


def day(given: str) -> date:
    """`2024-08-23`, in the calendar."""
    if not _DAY.fullmatch(given):
        raise InvalidText(f"应为日期 年-月-日（如 2024-08-23），得到{quoted(given)}{_as_day(given)}")
    return _in_calendar(given, given)


def since(given: str) -> str:
    """`2015`, `2015-07` or `2015-07-01`, in the calendar."""
    stated = given.strip()
    found = re.fullmatch(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?", stated)
    if found is None:
        raise InvalidText(f"应为年、年-月或年-月-日（如 2015、2015-07），得到{quoted(given)}{_as_day(given)}")
    year, month, number = found.groups(default="01")
    _in_calendar(f"{year}-{month}-{number}", stated)
    return stated


def _in_calendar(iso: str, given: str) -> date:
    try:
        found = date.fromisoformat(iso)
    except ValueError:
        raise InvalidText(f"日历上没有{quoted(given)}；请核对年、月、日") from None
    if found.year not in _YEARS:
        raise InvalidText(f"年份应在 {_YEARS[0]} 到 {_YEARS[-1]} 之间，得到{quoted(given)}；请核对")
    return found


def _as_day(given: str) -> str:
    """The cure, where a day is recognisable in another form."""
    found = _LOOSE_DAY.fullmatch("".join(unicodedata.normalize("NFKC", given).split()))
    return f"；请改为 {found[1]}-{found[2]:0>2}-{found[3]:0>2}" if found else "；请照此格式改写"


def whole(given: str) -> int:
    """`11`: a count without sign or decimals."""
    if not re.fullmatch(r"[0-9]{1,9}", half_width(given)):
        raise InvalidText(f"应为不带小数和单位的整数（如 11），得到{quoted(given)}；请只写数字")
    return int(given)


def truth(given: str) -> bool:
    """`true` or `false`, nothing else."""
    if given not in {"true", "false"}:
        raise InvalidText(f"应为 true（是）或 false（否），得到{quoted(given)}；请改为其中之一")
    return given == "true"


def sha256(given: str) -> str:
    """64 hexadecimal digits."""
    if not re.fullmatch(r"[0-9a-f]{64}", given):
        cure = "可用 gongshi new --source 填写，或用命令 sha256sum（Windows：certutil -hashfile 文件 SHA256）算出"
        raise InvalidText(f"应为 64 位小写十六进制的 SHA-256 校验值，得到{quoted(given)}；{cure}")
    return given


def url(given: str) -> str:
    """An address on the web; `javascript:` and the like would run in a reader's browser."""
    if not _URL.fullmatch(given):
        raise InvalidText(f"应为以 https:// 或 http:// 开头的网址，得到{quoted(given)}；请照地址栏抄录")
    return given


def contact(given: str) -> str:
    """A mail or web address."""
    if not _URL.fullmatch(given) and not _MAIL.fullmatch(given):
        raise InvalidText(f"应为邮箱（如 name@example.org）或以 https:// 开头的网址，得到{quoted(given)}；请改写")
    return given
