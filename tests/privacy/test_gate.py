"""What the gate finds, where it says it stands, and that it never says it aloud."""

import base64
import json
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.demo.city import invent
from generator.demo.shared_files import read_shared_files
from generator.privacy.gate import Gate, Leak
from generator.privacy.hit import PersonalKind
from generator.privacy.known import PublicNames
from generator.privacy.numbers import is_identity, is_luhn
from tests.privacy.planting import Planted, leaks

GATE = Gate()
PHONE = "13912345678"
IDENTITY = "11010519491231002X"
SHARED = read_shared_files(Path(__file__).parents[2] / "data")


def kinds(text: str, gate: Gate = GATE) -> list[PersonalKind]:
    return [leak.kind for leak in gate.scan(text)]


def secrets(text: str) -> list[str]:
    return [leak.secret for leak in GATE.scan(text)]


def test_identity_numbers_obey_their_check_character() -> None:
    assert is_identity(IDENTITY)
    assert not is_identity("110105194912310021")
    assert not is_identity("11010519491331002X")
    assert not is_identity("99010519491231002X")


def test_card_numbers_obey_luhn() -> None:
    assert is_luhn("4111111111111111")
    assert not is_luhn("4111111111111112")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"身份证 {IDENTITY}", PersonalKind.ID),
        ("身份证号：440105194912310021", PersonalKind.ID),  # a slip of the pen is still somebody's number
        (f"请致电 {PHONE}", PersonalKind.PHONE),
        ("电话（139）1234-5678", PersonalKind.PHONE),
        ("电话一三九一二三四五六七八", PersonalKind.PHONE),
        ("家里电话 020-81234567", PersonalKind.PHONE),
        ("卡号 6222 0212 3456 7890 128", PersonalKind.CARD),
        ("车牌粤A·12345", PersonalKind.PLATE),
        ("新能源车粤AD12345", PersonalKind.PLATE),
        ("写信到 chan [at] example.org", PersonalKind.EMAIL),
        ("加微信：amei_2024", PersonalKind.ACCOUNT),
        ("港澳通行证号C12345678", PersonalKind.DOCUMENT),
        ("香港身份证 A123456(7)", PersonalKind.DOCUMENT),
        ("服务对象住在同福东路43号之二301房", PersonalKind.ADDRESS),
        ("长者家住聚龙里12号", PersonalKind.ADDRESS),
        ("社工林晓彤上门探访", PersonalKind.NAME),
        ("户主張秀英", PersonalKind.NAME),
        ("一名李姓长者", PersonalKind.NAME),
        ("志愿者骨干吴某的资料", PersonalKind.NAME),
        ("3 | 褚月白 | 社工站副主任 | 社会工作师 | 2021.5.6", PersonalKind.STAFF),
    ],
)
def test_every_kind_is_found(text: str, kind: PersonalKind) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    "hidden",
    [
        "&#49;&#51;9&#x31;2345678",
        "&amp;#49;3912345678",
        "139\u200b1234\u00ad5678",
        "１３９１２３４５６７８",
        "139<wbr>1234<span>5678</span>",
        '<a href="tel:+8613912345678">电话</a>',
        '<img alt="139-1234-5678" src="a.png">',
        r'{"a": "\u0031\u00339 1234 5678"}',
        r"139\-1234\-5678",
        quote("１３９") + "12345678",
        "<!-- 13912345678 -->",
        "data:text/plain;base64," + base64.b64encode("电话：13912345678".encode()).decode(),
        "---\ndescription: 13912345678\n---\n",
        "𝟏𝟑𝟗𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖",
    ],
)
def test_no_way_of_writing_hides_a_number(hidden: str) -> None:
    assert kinds(hidden) == [PersonalKind.PHONE]


@pytest.mark.parametrize(
    "hidden",
    [
        "社工林<b>晓</b>彤上门",
        "社工林&#26195;彤上门",
        "社工林\u200b晓彤上门",
        "社工林\n    晓彤上门",
        json.dumps("社工林晓彤上门"),
    ],
)
def test_no_way_of_writing_hides_a_name(hidden: str) -> None:
    assert secrets(hidden) == ["林晓彤"]


def test_a_place_is_a_line_and_a_column_of_the_file() -> None:
    text = f'<p>一</p>\n<p title="a&amp;b">二 <b>电话</b>：{PHONE}</p>\n{{"name": "\\u9648\\u79c0\\u82f1"}}\n'
    assert [(leak.line, leak.column) for leak in GATE.scan(text)] == [
        (2, text.splitlines()[1].index("139") + 1),
        (3, 11),
    ]


def test_addresses_and_telephones_of_offices_are_known() -> None:
    office = "云渡市青澜区石桥街榕荫路43号201房"
    text = f"长者家住{office}，家里电话 020-81234567"
    assert kinds(text) == [PersonalKind.ADDRESS, PersonalKind.PHONE]
    known = PublicNames.of(addresses=[office], phones=["020-81234567", PHONE])
    assert kinds(text, Gate(known)) == []
    assert kinds(f"电话 {PHONE}", Gate(known)) == [PersonalKind.PHONE]  # a mobile number wants a waiver


def test_the_address_for_corrections_may_stand_in_its_own_field() -> None:
    assert kinds("name: 公示\ncontact: trial@example.invalid\n") == []
    assert kinds("notice: contact: trial@example.invalid\n") == [PersonalKind.EMAIL]


def test_names_of_places_are_known_and_persons_among_them_are_not() -> None:
    text = "萧岗南46户、萧岗东43户都已建档"
    assert PersonalKind.NAME in kinds(text)
    assert kinds(text, Gate(PublicNames.of(places=["萧岗南社区", "萧岗花园社区"]))) == []
    assert kinds("社工林晓彤上门", Gate(PublicNames.of(places=["林晓彤"]))) == [PersonalKind.NAME]


@given(st.sampled_from(leaks(1)))
def test_what_is_shown_is_not_the_secret(planted: Planted) -> None:
    for leak in GATE.scan(planted.text):
        assert leak.secret not in leak.masked
        assert leak.secret not in repr(leak)


@given(st.text(min_size=1))
def test_no_secret_is_shown_in_full_whatever_it_is(text: str) -> None:
    assert text not in Leak(PersonalKind.NAME, 1, 1, secret=text).masked or not text.strip("＊")


@given(st.text(), st.text())
def test_any_text_can_be_read(before: str, after: str) -> None:
    text = f"{before}\n电话：{PHONE}\n{after}"
    found = [leak for leak in GATE.scan(text) if leak.secret == PHONE]
    assert found
    line = before.count("\n") + 2
    assert (found[0].line, found[0].column) == (line, 4)


@given(st.integers(0, 10**6))
def test_the_invented_city_gives_no_alarm(seed: int) -> None:
    for path, text in invent(1, 1, SHARED, seed):
        if path not in SHARED:
            assert GATE.scan(text) == [], path


def test_the_shared_catalogues_give_no_alarm() -> None:
    assert [(path, GATE.scan(text)) for path, text in SHARED.items() if GATE.scan(text)] == []


def test_planted_leaks_are_repeatable() -> None:
    assert leaks() == leaks()
