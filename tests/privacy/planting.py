"""Invented secrets and harmless look-alikes, planted in every kind of file. Its own seed; no name is anybody's."""

import html
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from urllib.parse import quote

SEED = 20260711

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏"
    "吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛段雷龙黎史陶贺毛郝顾龚邵万覃武"
    "钱戴严莫孔汤温康施洪赖简冼麦关招梅游甘伍欧阮骆"
)
COMPOUND = ("欧阳", "司徒", "上官", "诸葛", "慕容", "司马")
UNSURE = "高方万关于任许何"  # with a title they are words too: 任主任, 高老师


def texts(name: str) -> list[str]:
    """The lines of texts/<name>.txt."""
    lines = (Path(__file__).parent / "texts" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


GIVEN = " ".join(texts("given")).split()
TITLES = (
    *("婆婆", "奶奶", "爷爷", "伯伯", "伯", "叔叔", "叔", "阿姨", "姨", "先生", "女士", "小姐", "同学", "老师", "医生"),
    *(
        "大爷",
        "大妈",
        "大叔",
        "大姐",
        "姐",
        "师傅",
        "太太",
        "阿婆",
        "老伯",
        "小朋友",
        "主任",
        "站长",
        "书记",
        "社工",
        "督导",
    ),
)
VEILED = (  # (how the name is veiled, the story)
    ("{s}某", "志愿者骨干{v}的资料较为完整。"),
    ("{s}某某", "服务对象{v}，男，60岁，低保户。"),
    ("{s}××", "服务对象{v}的个案记录缺少签名。"),
    ("{s}XX", "案主{v}，女，61岁，患乳腺癌。"),
    ("{s}＊＊", "社工{v}的继续教育时数不足。"),
    ("{s}姓长者", "一名{v}多次致电求助。"),
    ("小{g}", "服务对象{v}（化名），10岁，父母离异。"),
    ("小{s}", "社工{v}带着资料上门，逐页讲解。"),
    ("阿{g}", "{v}（化名）患病后情绪低落。"),
)

AREAS = ("440103", "440105", "440104", "440111", "440106", "441900", "430102", "110105", "520102", "350203")
ROADS = ("瀛东路", "鹤翔北街", "榕荫大道", "石浦横街", "新河浦三巷", "沙面西路", "望岗新村", "聚龙里", "同福东路")


@dataclass(frozen=True)
class Planted:
    """A text with one secret in it. `sort` groups the figures."""

    sort: str
    secret: str
    text: str
    path: str = "page.md"


@dataclass(frozen=True)
class Harmless:
    """A text with something in it that only looks like a secret."""

    sort: str
    text: str
    path: str = "page.md"


def name(rng: Random) -> str:
    """An invented name."""
    surname = rng.choice(COMPOUND) if rng.random() < 0.03 else rng.choice(SURNAMES)
    return surname + rng.choice(GIVEN)


def identity(rng: Random) -> str:
    """A citizen's number that satisfies GB 11643."""
    born = f"{rng.randint(1928, 2021)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}"
    body = f"{rng.choice(AREAS)}{born}{rng.randint(1, 999):03}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return body + "10X98765432"[sum(int(d) * w for d, w in zip(body, weights, strict=True)) % 11]


def mobile(rng: Random) -> str:
    """A mobile number."""
    return rng.choice(("13", "15", "17", "18", "19")) + "".join(rng.choices("0123456789", k=9))


def card(rng: Random) -> str:
    """A bank card number that satisfies Luhn."""
    prefix = rng.choice(("622202", "621700", "623058", "621226", "436742", "520169", "955880"))
    body = prefix + "".join(rng.choices("0123456789", k=(15 if prefix.startswith(("4", "5")) else 18) - 6))
    total = sum(sum(divmod(int(d) * (2 - i % 2), 10)) for i, d in enumerate(reversed(body)))
    return body + str(-total % 10)


def plate(rng: Random) -> str:
    """A plate, every third one of an electric car."""
    letters, digits = "ABCDEFGHJKLMNPQRSTUVWXYZ", "0123456789"
    head = rng.choice("粤桂湘赣闽京沪琼") + rng.choice("ABCDEFGHJKLMNPQRSTUVWXYZ")
    if rng.random() < 0.33:
        return f"{head}{rng.choice('DF')}{rng.choice(letters + digits)}{''.join(rng.choices(digits, k=4))}"
    tail = rng.choices(digits, k=4) + rng.choices(letters, k=1)
    rng.shuffle(tail)
    return head + "".join(tail)


def home(rng: Random) -> str:
    """An address down to the door."""
    road, house = rng.choice(ROADS), rng.randint(1, 380)
    flat = f"{rng.randint(1, 9)}0{rng.randint(1, 9)}"
    return rng.choice(
        (
            f"{road}{house}号{flat}房",
            f"{road}{house}号之二{flat}室",
            f"{road}{house}号{rng.randint(1, 12)}栋{flat}",
            f"金沙花园{rng.randint(1, 20)}栋{rng.randint(1, 4)}单元{flat}室",
            f"{road}{house}号{rng.randint(1, 9)}座{flat}房",
            f"{road}{house}号{rng.randint(2, 9)}楼{flat}房",
        )
    )


def _spaced(text: str, sizes: tuple[int, ...], gap: str) -> str:
    parts, at = [], 0
    for size in sizes:
        parts.append(text[at : at + size])
        at += size
    return gap.join([*parts, text[at:]] if at < len(text) else parts)


def _wide(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalnum() else c for c in text)


def numbers(rng: Random) -> Iterator[tuple[str, str, str]]:
    """(sort, secret, sentence): every kind of number in every way of writing it."""
    for _ in range(12):
        for sort, (shown, frames) in _written(rng):
            for one in shown:
                yield sort, one, rng.choice(frames).format(one)
        wechat = rng.choice(("lin", "amei", "xiaoyu", "gz_")) + str(rng.randint(1000, 99999))
        for frame in (
            "微信：{}",
            "微信号{}",
            "微信号：{}。",
            "加微信 {} 入群",
            "WeChat: {}",
            "wx:{}",
            "VX：{}",
            "加V：{}",
        ):
            yield "微信号", wechat, frame.format(wechat)


def _written(rng: Random) -> Iterator[tuple[str, tuple[tuple[str, ...], tuple[str, ...]]]]:
    number, phone, bank, car = identity(rng), mobile(rng), card(rng), plate(rng)
    forms: tuple[str, ...]
    forms = (number, number.lower(), _spaced(number, (6, 8, 4), " "), _spaced(number, (6, 8, 4), "-"), _wide(number))
    yield "身份证号", (forms, ("身份证号：{}。", "其身份证{}已核对", "证件号码 {}", "（{}）", "{}"))
    forms = (phone, f"+86 {phone}", f"+86-{phone}", f"86{phone}", _wide(phone))
    forms += tuple(_spaced(phone, (3, 4, 4), gap) for gap in " -.·")
    yield "手机号", (forms, ("电话：{}。", "请致电{}联系", "手机 {}", "（{}）", "{}", "Tel:{}"))
    forms = (bank, _spaced(bank, (4, 4, 4, 4), " "), _spaced(bank, (4, 4, 4, 4), "-"), _wide(bank))
    yield "银行卡号", (forms, ("银行卡号：{}。", "低保金发放到{}", "账号 {}", "（{}）"))
    forms = (car, f"{car[:2]}·{car[2:]}", f"{car[:2]} {car[2:]}", car.lower(), _wide(car))
    yield "车牌号", (forms, ("车牌：{}。", "驾驶{}送长者就医", "志愿者车辆{}", "（{}）"))
    host = rng.choice(("qq.com", "163.com", "example.org", "mail.example.com.cn"))
    mail = f"{rng.choice(('lin', 'chen', 'wu.xm', 'he_88', 'zhou-y'))}{rng.randint(10, 9999)}@{host}"
    forms = (mail, mail.upper(), *(mail.replace("@", at) for at in ("＠", " [at] ", "（at）")))
    yield "电子邮箱", (forms, ("邮箱：{}。", "请发到{}", "E-mail: {}", "（{}）"))
    yield "QQ号", ((str(rng.randint(100000, 3999999999)),), ("QQ：{}", "QQ号 {}", "QQ{}", "qq:{}"))
    born = f"{rng.randint(25, 79)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}"
    yield "旧身份证号", ((f"{rng.choice(AREAS)}{born}{rng.randint(100, 999)}",), ("身份证{}", "（{}）", "证件号：{}"))
    disabled = f"{identity(rng)}{rng.randint(1, 7)}{rng.randint(1, 4)}"
    yield "残疾证号", ((disabled,), ("残疾证号{}", "残疾人证：{}", "（{}）"))
    yield "护照号", ((f"E{rng.randint(10000000, 99999999)}",), ("护照号码：{}", "护照号{}", "持护照{}入境"))
    permit = f"{rng.choice('CHM')}{rng.randint(10000000, 99999999)}"
    yield "通行证号", ((permit,), ("港澳通行证号码：{}", "通行证{}", "回乡证号 {}"))
    yield "社保号", ((str(rng.randint(1000000000, 9999999999)),), ("社保号：{}", "医保卡号{}", "病历号 {}"))
    frames = ("服务对象住在{}。", "家住{}的长者", "家庭住址：{}", "社工上门到{}探访", "户籍地址 {}")
    yield "住址", ((home(rng), home(rng), home(rng)), frames)


def people(rng: Random) -> Iterator[tuple[str, str, str]]:
    """(sort, secret, story): names in prose."""
    for story in texts("stories") * 6:
        who = name(rng)
        yield "故事中的姓名", who, story.format(n=who, m=name(rng))
    for story in texts("titled") * 10:
        who = rng.choice([s for s in SURNAMES if s not in UNSURE]) + rng.choice(TITLES)
        yield "姓加称谓", who, story.format(t=who)
    for form, story in VEILED * 8:
        surname = rng.choice("王李张刘陈杨黄赵吴周徐孙胡郭林罗郑梁谢宋唐韩邓冯曹彭曾潘袁蔡蒋")
        who = form.format(s=surname, g=rng.choice("明红珍芳强雨薇宇琳娟杰欣涵轩"))
        yield "隐去部分的姓名", who, story.format(v=who)


def staff(rng: Random) -> Iterator[tuple[str, str, str, str]]:
    """(sort, secret, text, path): rows of staff tables in every kind of table."""
    posts = ("社工站主任", "社工", "社工主管", "主任助理", "社工组长", "督导", "行政文员", "片区社工")
    proofs = ("社会工作师", "助理社会工作师", "中级社工师", "持证", "社工员")
    for _ in range(10):
        who, post, proof, number = name(rng), rng.choice(posts), rng.choice(proofs), rng.randint(1, 30)
        since = f"20{rng.randint(10, 24)}.{rng.randint(1, 12)}.{rng.randint(1, 28)}-无固定"
        cells = [str(number), who, post, proof, since]
        record = {"name": who, "post": post, "certificate": proof}
        for text, path in (
            (" ".join([*cells, "√ √ √ 6 6"]), "annex.txt"),
            (f"| {' | '.join(cells)} |", "page.md"),
            (f"序号,姓名,职位,资格证,合同期限\n{','.join(cells)}\n", "staff.csv"),
            (f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>", "page.html"),
            (json.dumps([record | {"contract": since}], ensure_ascii=False), "staff.json"),
            (json.dumps([record], indent=2), "staff.json"),
            (f"staff:\n  - name: {who}\n    post: {post}\n    certificate: {proof}\n", "2024-final.yml"),
            (f"  - {{name: {who}, post: {post}, certificate: {proof}}}\n", "2024-final.yml"),
            (f"<table><tr><th>姓名</th><th>性别</th></tr>\n<tr><td>{who}</td><td>女</td></tr></table>", "page.md"),
        ):
            yield "人员表", who, text, path


Wrap = Callable[[str], tuple[str, str]]


def _front_matter(text: str) -> tuple[str, str]:
    return f"---\ntitle: 评估报告\ndescription: {json.dumps(text, ensure_ascii=False)}\n---\n\n# 评估报告\n", "page.md"


def _attribute(text: str) -> tuple[str, str]:
    return f'<p><a href="../" title="{html.escape(text)}">评估报告</a></p>\n', "page.md"


def _entities(text: str) -> tuple[str, str]:
    return f'<img alt="{"".join(f"&#{ord(c)};" for c in text)}" src="a.png">\n', "index.html"


def _split_by_tags(text: str) -> tuple[str, str]:
    middle = len(text) // 2
    return f"<p>{html.escape(text[:middle])}<b>{html.escape(text[middle:])}</b></p>\n", "index.html"


WRAPS: tuple[Wrap, ...] = (
    lambda text: (f"## 服务成效\n\n{text}\n", "page.md"),
    lambda text: (
        f"      - summary: {json.dumps(text, ensure_ascii=False)}\n        topics: [care]\n",
        "2024-final.yml",
    ),
    lambda text: (f"      - text: >-\n          评估发现。\n          {text}\n", "2024-final.yml"),
    _front_matter,
    _attribute,
    _entities,
    lambda text: (f'<div data-note="{html.escape(text)}"></div>\n', "index.html"),
    lambda text: (json.dumps({"report": "a/b/2024-final", "text": text}, ensure_ascii=False) + "\n", "findings.json"),
    lambda text: (json.dumps([{"order": 1, "text": text}]) + "\n", "findings.json"),
    lambda text: ('report,summary\r\na/b/2024-final,"' + text.replace('"', '""') + '"\r\n', "findings.csv"),
    lambda text: (f'<svg xmlns="http://www.w3.org/2000/svg"><title>{html.escape(text)}</title></svg>', "chart.svg"),
    lambda text: (f"self.index={json.dumps([['a/b', text]])};\n", "index.js"),
    lambda text: (f"[更正](../about/?note={quote(text)})\n", "page.md"),
    lambda text: (f"| 项目 | 说明 |\n|---|---|\n| 个案 | {text} |\n", "page.md"),
    lambda text: (f"<!-- {text} -->\n", "page.md"),
)


def leaks(seed: int = SEED) -> list[Planted]:
    """Every kind of secret in every kind of place."""
    rng = Random(seed)  # noqa: S311 - a repeatable generator
    planted = []
    for number, (sort, secret, text) in enumerate([*numbers(rng), *people(rng)]):
        shown, path = WRAPS[number % len(WRAPS)](text)
        planted.append(Planted(sort, secret, shown, path))
    return planted + [Planted(*row[:2], row[2], row[3]) for row in staff(rng)]
