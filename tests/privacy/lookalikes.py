"""Texts in which nothing identifies a person, however much it looks like it. Its own seed."""

import hashlib
import json
from collections.abc import Iterator
from random import Random
from uuid import UUID

from tests.privacy.planting import WRAPS, Harmless, texts

SEED = 20260712

INDICATORS = (
    "电话访问",
    "入户探访",
    "个案接案",
    "小组服务",
    "大型社区活动",
    "新登记志愿者",
    "志愿者骨干",
    "继续教育时数",
)
STATUTES = ("穗府办〔2023〕7号", "穗民〔2023〕97号", "穗府办规〔2018〕13号", "民发〔2012〕196号", "粤民规字〔2021〕3号")


def _prose(rng: Random) -> Iterator[tuple[str, str]]:
    for sentence in texts("prose"):
        yield "普通词语", sentence
    for place in " ".join(texts("places")).split():
        frames = (
            "{}社工服务站位于辖区中部。",
            "在{}走访时看到社工点已挂牌。",
            "第一片区：{}、鹤洞社区。",
            "{}活动室已投入使用。",
        )
        yield "地名", rng.choice(frames).format(place)
    for body in texts("bodies"):
        yield (
            "机构",
            rng.choice(("项目由{}承接运营。", "{}表示支持。", "感谢{}的大力配合。", "承办机构：{}")).format(body),
        )


def _figures(rng: Random) -> Iterator[tuple[str, str]]:
    for _ in range(36):
        target, actual = rng.randint(10, 6000), rng.randint(10, 9000)
        share, day = f"{actual / target:.2%}", f"{rng.randint(1, 12):02}-28"
        year, serial = rng.randint(2015, 2025), rng.randint(10**8, 10**9 - 1)
        yield "指标", f"完成{rng.choice(INDICATORS)}{actual}个，占协议指标量{target}个的{share}。"
        yield "指标", f"| {rng.choice(INDICATORS)} | {target} | {actual} | {share} |"
        yield "金额", f"筹集社区慈善基金{serial % 900000}.{year % 100}元，链接物资约{target % 90}万元。"
        yield "金额", f"年度经费 {rng.randint(100, 300)} 万元，累计 {rng.randint(10**10, 10**11 - 1)} 元。"
        yield "日期", f"协议期自{year}年{rng.randint(1, 12)}月1日至{year + 1}-{day}。"
        yield "文号", f"根据{rng.choice(STATUTES)}，索引号 {serial}/{year}-{rng.randint(10000, 99999)}。"
        yield "数列", " ".join(str(rng.randint(0, 3000)) for _ in range(12))
        yield "比分", f"总分 {rng.randint(6000, 9900) / 100:.2f}，距优秀线差 {rng.randint(1, 900) / 100:.2f} 分。"


def _technical(rng: Random) -> Iterator[tuple[str, str]]:
    for number in range(22):
        digest = hashlib.sha256(str((SEED, number)).encode()).hexdigest()
        yield "校验和", f"sha256: {digest}"
        yield "校验和", f'<script integrity="sha256-{digest}" src="app.{digest[:8]}.js"></script>'
        page = f"20{rng.randint(18, 25)}-final/?v={rng.randint(1, 99)}#area-{rng.randint(1, 9)}-p{rng.randint(1, 9)}"
        yield "网址", f"https://example.invalid/haizhu/huazhou/{page}"
        yield "编号", f"uuid: {UUID(int=rng.getrandbits(128), version=4)}"
        yield "编号", f"统一社会信用代码：52440100MJK{rng.randint(100000, 999999)}X"
        day = rng.randint(20200101, 20261231)
        yield "编号", f"流水号 {day}{rng.randint(100000, 999999)}，合同编号：HT-{day // 10000}-{rng.randint(1, 999):03}"
        yield "备案号", f"粤ICP备{rng.randint(10**7, 10**8 - 1)}号-{rng.randint(1, 9)}"
        yield "备案号", f"粤公网安备4401{rng.randint(10**9, 10**10 - 1)}号"
        moment = rng.randint(1600000000, 1799999999)
        yield "时间戳", json.dumps({"built": moment, "ms": moment * 1000 + number})
        path = (
            f"M{rng.random() * 99:.6f} {rng.random() * 99:.6f} L{rng.randint(100, 999)} {rng.randint(1000, 9999)} 4096"
        )
        yield "图形", f'<path d="{path}" fill="#1{rng.randint(10000, 99999)}"/>'


def _contacts(rng: Random) -> Iterator[tuple[str, str]]:
    places = " ".join(texts("places")).split()
    doors = ("二楼", "首层", "201室", "3楼305房")
    for _ in range(16):
        yield "固定电话", f"社工站电话：020-{rng.randint(8, 9)}{rng.randint(1000000, 9999999)}"
        hotline = rng.choice(("12345", "12355", "400-830-5200", "96909", "12349"))
        yield "固定电话", f"服务热线 {hotline}，红棉守护热线 24 小时值守。"
        road = rng.choice(("滨江中路", "南洲北路", "芳村大道"))
        yield "机构地址", f"社工站位于{rng.choice(places)}{road}{rng.randint(1, 900)}号{rng.choice(doors)}。"
        yield (
            "机构地址",
            f"社区活动室设在{rng.randint(1, 30)}栋{rng.randint(101, 109)}房，为{rng.randint(10, 99)}栋楼道加装扶手。",
        )
        names = ("微信公众号：huazhoushegong", "微信群共 12 个，微信小程序已上线。", "QQ群和微信群用于通知")
        yield "公众号", rng.choice(names)


def harmless(seed: int = SEED) -> list[Harmless]:
    """Every look-alike, in every kind of place."""
    rng = Random(seed)  # noqa: S311 - a repeatable generator
    every = [*_prose(rng), *_figures(rng), *_technical(rng), *_contacts(rng)]
    found = []
    for number, (sort, text) in enumerate(every):
        found.append(Harmless(sort, text))
        if "<" not in text:
            shown, path = WRAPS[number % len(WRAPS)](text)
            found.append(Harmless(sort, shown, path))
    return found
