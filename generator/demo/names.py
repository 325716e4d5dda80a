"""Invented names of places and bodies. The city exists nowhere; whatever carries its name cannot be a real body."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from pypinyin import lazy_pinyin

from generator.demo.seeded_random import SeededRandom

CITY = "榕渚市"


@dataclass(frozen=True, slots=True)
class InventedDistrict:
    """An invented district; `weight` is its share of the stations, `towns` the share of towns among them."""

    id: str
    root: str
    pinyin: str
    weight: int
    towns: float = 0.05

    @property
    def name(self) -> str:
        """`鹭汀区`."""
        return self.root + "区"


DISTRICTS = (
    InventedDistrict("luting", "鹭汀", "lù tīng", 11),
    InventedDistrict("rongwan", "榕湾", "róng wān", 14),
    InventedDistrict("wanglan", "望澜", "wàng lán", 12),
    InventedDistrict("lanqiao", "岚桥", "lán qiáo", 10),
    InventedDistrict("qinglan", "青榄", "qīng lǎn", 16),
    InventedDistrict("tangchuan", "棠川", "táng chuān", 9),
    InventedDistrict("helan", "禾澜", "hé lán", 12),
    InventedDistrict("xiayu", "霞屿", "xiá yǔ", 6, 0.5),
    InventedDistrict("songjian", "松涧", "sōng jiàn", 5, 0.5),
    InventedDistrict("xingdu", "星渡", "xīng dù", 7, 0.5),
    InventedDistrict("lianjiao", "莲滘", "lián jiào", 8),
)

_HEADS = "汀棠榕梧槿栖澜渚沅浣漱霁岚黛翎鹭雁鸢鲤砚砺磐璞琼瑶珞茗荻芷菀苇葵蓼蔓萱稷禾麓峤岫箬筠筱楹檀樨椿枫柘柚"
_TAILS = "岗塘洲湾浦桥坊涧屿堤渡埠坪墩埂圳滘漖冲塱岭屏亭井田陂堰溪源湖港津庄围巷楼林荫霞晖泉汇苑渠涌"
_MIDDLES = "东西南北上下新大"
_READINGS = {"涌": "chong", "埔": "bu", "塱": "lang", "圩": "xu", "冲": "chong"}
_TAKEN = frozenset({"棠溪", "禾塘", "鹭港", "枫溪", "梧塘", "瑶湖", "琼湖", "芷江"})  # would sound like real places

_ESTATES = ("花园", "新城", "雅苑", "名庭", "豪园", "家园", "公馆", "小筑")
_SHARED = [
    "桥头",
    "沿江",
    "新村",
    "东风",
    "和平",
    "光明",
    "向阳",
    "红星",
    "长安",
    "幸福",
    "文昌",
    "建设",
    "新兴",
    "中心",
    "康乐",
    "富民",
    "朝阳",
    "永安",
    "同德",
    "安宁",
    "南园",
    "西园",
    "北园",
    "东园",
    "河畔",
    "水口",
    "塘边",
    "榕树头",
    "三岔口",
    "老街",
    "新街",
    "渡口",
    "码头",
    "堤岸",
    "上围",
    "下围",
    "大巷口",
    "学府",
    "工业园",
    "会展",
]
_ROADS = ("路", "大道", "街", "东路", "西路", "中路", "横街", "一路")

_BODY_HEADS = "启汇沐润予同乐仁恩善明晴暖悦朗芽拾携齐邻萤帆舟桨灯"
_BODY_TAILS = "禾汀舟澄昕桐益贝岸泽梯帆杉苗坊桥窗格灯桨穗径光晨"
_BODY_KINDS = ("社会工作服务中心", "社会工作服务中心", "社会工作服务社", "社会服务发展中心")

EVALUATORS = (
    ("shipingcuhui", "社会服务项目评估促进会", "市评促会"),
    ("shiminping", "民生服务评估中心", "市民评中心"),
    ("shishegonglian", "社会工作者联合协会", "市社工联"),
)


@dataclass(frozen=True, slots=True)
class InventedOrganisation:
    """An invented organisation."""

    id: str
    name: str


def reading(name: str) -> str:
    """Pinyin run together, as a slug: `tingtang`."""
    return "".join(_syllable(character) for character in name)


@lru_cache(maxsize=4096)
def _syllable(character: str) -> str:
    return _READINGS.get(character) or lazy_pinyin(character)[0]


def _distinct(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(slug, name) of those whose slug is still free."""
    seen: set[str] = set()
    for name in names:
        slug = reading(name)
        if slug not in seen and name not in _TAKEN:
            seen.add(slug)
            yield slug, name


def streets(seed: int) -> Iterator[tuple[str, str]]:
    """(slug, name root) of street after street, never twice the same slug; some 15,000 in all."""
    rng = SeededRandom(f"{seed}/streets")
    short = [head + tail for head, tail in product(_HEADS, _TAILS)]
    rng.shuffle(short)

    def all_names() -> Iterator[str]:
        yield from short
        long = [head + middle + tail for head, middle, tail in product(_HEADS, _MIDDLES, _TAILS)]
        rng.shuffle(long)
        yield from long

    return _distinct(all_names())


def operators(seed: int) -> list[InventedOrganisation]:
    """Every operator the city can have, in a fixed order."""
    rng = SeededRandom(f"{seed}/operators")
    pairs = [head + tail for head, tail in product(_BODY_HEADS, _BODY_TAILS) if head != tail]
    rng.shuffle(pairs)
    return [InventedOrganisation(slug, CITY + name + rng.choice(_BODY_KINDS)) for slug, name in _distinct(pairs)]


def evaluators() -> list[tuple[InventedOrganisation, str]]:
    """The evaluators with their short names."""
    return [(InventedOrganisation(slug, CITY + name), short) for slug, name, short in EVALUATORS]


def communities(rng: SeededRandom, root: str, count: int, suffix: str) -> list[str]:
    """`count` different communities of one street; some bear names that other streets use too."""
    found: dict[str, None] = {}
    while len(found) < count:
        kind = rng.choices(("plain", "side", "estate", "shared"), (42, 20, 18, 20))[0]
        name = rng.choice(_HEADS) + rng.choice(_TAILS)
        if name in _TAKEN:
            continue
        if kind == "side":
            name = root + rng.choice("东西南北中")
        elif kind == "estate":
            name += rng.choice(_ESTATES)
        elif kind == "shared":
            name = rng.choice(_SHARED)
        found[name + suffix] = None
    return list(found)


def address(rng: SeededRandom, district: str, street: str) -> str:
    """`榕渚市鹭汀区汀棠街萱堤路12号`."""
    road = rng.choice(_HEADS) + rng.choice(_TAILS) + rng.choice(_ROADS)
    floor = rng.choice(("", "", "首层", "二楼", f"之{rng.randint(1, 9)}", f"{rng.randint(101, 308)}房"))
    return f"{CITY}{district}{street}{road}{rng.randint(1, 298)}号{floor}"
