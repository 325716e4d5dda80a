"""When two printed values say the same: widths, blanks and manners of writing apart, nothing else."""

import re
import unicodedata
from datetime import date

HAN_DIGITS = {han: str(number) for number, han in enumerate("〇一二三四五六七八九")} | {"○": "0", "零": "0"}
LIST_MARK = re.compile(r"^(第[一二三四五六七八九十]+|其[一二三四五六七八九十]+|[一二三四五六七八九十]是)[,、:]?")
AREA = re.compile(r"^(?:第)?([一二三四五六七八九十\d]+)片区$|^片区([一二三四五六七八九十\d]+)$")
WHOLE = {"合计", "总计", "全站", "总体", "小计"}
DATE = re.compile(r"(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})")

# One quantity under several printed names. Order matters: the longer wording stands first.
SAME_NAME = (
    ("困难群众和特殊群体", ""),
    ("困难群众及特殊群体", ""),
    ("电话访问", "电访"),
    ("电话探访", "电访"),
    ("电话慰问", "电访"),
    ("入户探访", "探访"),
    ("家庭探访", "探访"),
    ("上门探访", "探访"),
    ("入户走访", "探访"),
    ("入户", "探访"),
    ("面访", "探访"),
    ("社区社会组织", "社会组织"),
    ("社区组织", "社会组织"),
    ("骨干志愿者", "志愿者骨干"),
    ("志愿服务队伍", "志愿者队伍"),
    ("志愿服务队", "志愿者队伍"),
    ("志愿队伍", "志愿者队伍"),
    ("完成个案", "个案结案"),
    ("完成咨询个案", "咨询个案结案"),
)
FILLING = re.compile(
    r"专业|协议|接案|开案|结案|个数|节数|次数|场次|份数|户数|人次|人数|数量|服务|参与|完成|开展|新登记|新增|新注册|新培育|"
    r"发展|培育|[数量节()/:、·—\-份]|个(?!案)|(?<!\w)新"
)


def plain(text: object) -> str:
    """The text as a reader hears it: NFKC, no blanks; None becomes nothing."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", str(text))) if text is not None else ""


def item(text: object) -> str:
    """A finding's text, whether or not its spoken list mark (第一，) was kept."""
    return LIST_MARK.sub("", plain(text))


def figure(value: object) -> str:
    """A number as printed, without its per cent sign and thousands' commas; "/" says that there is none."""
    text = plain(value).removesuffix("%").replace(",", "")
    return "" if text in {"/", "-", "—", "——"} else text


def area(name: object) -> str:
    """片区1, 片区一, 第一片区 and 一片区 are one; the row of totals is the whole station, as is no area."""
    text = plain(name)
    match = AREA.match(text)
    number = (match[1] or match[2]) if match else None
    return f"片区{HAN_DIGITS.get(number, number)}" if number else "" if text in WHOLE else text


def named(name: object) -> tuple[str, str]:
    """What is counted and in which measure: 小组服务人次 is (小组, 人次), 专业个案接案数 is (个案, 个)."""
    text = plain(name)
    for printed, meant in SAME_NAME:
        text = text.replace(printed, meant)
    measure = next((unit for unit in ("结案", "人次", "节", "小时") if unit in text), "个")
    if measure == "个" and text.endswith(("人数", "人")):
        measure = "人次"
    return FILLING.sub("", text) or text, measure


def day(value: object) -> str:
    """A date in whatever form as ISO; what is no date stays as it is."""
    text = plain(value)
    match = DATE.search(text)
    return date(int(match[1]), int(match[2]), int(match[3])).isoformat() if match else text


def office(name: object) -> str:
    """An office without the city before it."""
    return plain(name).removeprefix("广州市")


def station(name: object) -> str:
    """A station without the year, city and district before it."""
    return re.sub(r"^(\d{4}([—-]+\d{4})?年度)?(广州市)?(.{2}区)?", "", plain(name))


def yuan(value: object) -> str:
    """An amount in yuan: 2400000, 2,400,000元, 240万元."""
    text = plain(value).replace(",", "").removesuffix("元")
    ten_thousands = re.fullmatch(r"(\d+)(?:\.(\d+))?万", text)
    if ten_thousands:
        decimals = ten_thousands[2] or ""
        text = ten_thousands[1] + decimals.ljust(4, "0")
    return re.sub(r"\.0+$", "", text)
