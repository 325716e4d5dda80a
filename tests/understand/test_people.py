"""Nothing that identifies a person leaves the document."""

import random

from generator.privacy.numbers import is_identity
from tests.understand.written import draft

TEXT = """
一、概述
值得肯定的地方：
（1）社工上门看望独居长者{name}，身份证号{identity}，电话{phone}，已联系家属。
"""


def invented_identity(numbers: random.Random) -> str:
    while True:
        number = f"440103{numbers.randint(1940, 1990)}0{numbers.randint(1, 9)}1{numbers.randint(0, 9)}"
        number += f"{numbers.randint(0, 999):03d}{numbers.choice('0123456789X')}"
        if is_identity(number):
            return number


def test_names_and_numbers_are_masked_everywhere_and_listed_by_kind_and_line() -> None:
    numbers = random.Random(7)
    secrets = {"name": "欧阳" + "晓" + "燕", "identity": invented_identity(numbers), "phone": "138" + "00138" + "012"}
    report = draft(TEXT.format(**secrets))
    written = repr((report.findings, report.sections, report.ledger, report.personal, report.warnings))
    assert not [secret for secret in secrets.values() if secret in written]
    assert "〔人名〕" in report.findings[0].passage.text
    assert sorted(personal.kind for personal in report.personal) == ["人名", "电话号码", "身份证号"]
    assert {personal.place.line for personal in report.personal} == {3}


def test_words_that_only_look_like_names_stay() -> None:
    text = "一、概述\n值得肯定的地方：\n（1）文书记录齐全，经查社工培训台账，高度重视和谐社区建设。"
    assert "文书记录齐全，经查社工培训台账" in draft(text).findings[0].passage.text
