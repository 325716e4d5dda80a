from pathlib import Path

import pytest

from generator.derive.pinyin import Readings
from generator.drafts.slugs import slug_of
from generator.load.folder import load
from generator.model.fault import UserError

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def readings() -> Readings:
    catalogue, _ = load(ROOT / "data")
    assert catalogue is not None
    return Readings(catalogue.pronunciations)


@pytest.mark.parametrize(
    ("street", "slug"),
    [
        ("花地街", "huadi"),
        ("花地街道", "huadi"),
        ("白鹤洞街", "baihedong"),
        ("茶滘街", "chajiao"),
        ("东漖街", "dongjiao"),
        ("冼村街", "xiancun"),
        ("车陂街", "chebei"),
        ("番禺街", "panyu"),
        ("东涌镇", "dongchong"),
        ("长洲街", "changzhou"),
        ("长兴街", "changxing"),
        ("海幢街", "haichuang"),
        ("石碁镇", "shiqi"),
        ("榄核镇", "lanhe"),
        ("华乐街", "huale"),
        ("六榕街", "liurong"),
        ("街口街", "jiekou"),
        ("吕田镇", "lvtian"),
    ],
)
def test_streets_are_read_as_in_guangzhou(street: str, slug: str, readings: Readings) -> None:
    assert slug_of(street, readings) == slug


def test_the_slugs_in_use_are_the_ones_proposed(readings: Readings) -> None:
    in_use = {"瑞宝街": "ruibao", "华洲街": "huazhou", "云城街": "yuncheng", "花地街": "huadi", "白鹤洞街": "baihedong"}
    assert {street: slug_of(street, readings) for street in in_use} == in_use


def test_a_character_nobody_can_read_is_refused(readings: Readings) -> None:
    with pytest.raises(UserError, match="--street"):
        slug_of("\U0003106c街", readings)
