"""What approximations allow."""

from decimal import Decimal

import pytest

from generator.model.approximation import is_same_percent, span
from generator.model.values import Number, Percent


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("约 47 万", "470123.5"),
        ("约 47 万", "490000"),
        ("47 万左右", "455000"),
        ("近 30 万", "286000"),
        ("约 3 万", "28300"),
        ("20 多", "29"),
        ("13000 多", "13878.79"),
        ("1 万余", "12000"),
        ("超过 10 万", "151234"),
        ("不少于 100", "100"),
        ("7 以上", "12"),
        ("不足 100", "94"),
        ("约 47 万", "47 万多"),
        ("8,294", "8294.00"),
    ],
)
def test_compatible(one: str, other: str) -> None:
    assert span(Number.read(one)).meets(span(Number.read(other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("约 47 万", "500000"),
        ("近 30 万", "301000"),
        ("20 多", "31"),
        ("20 多", "19"),
        ("超过 10 万", "99000"),
        ("超过 10 万", "1000001"),
        ("不足 100", "101"),
        ("1078", "1069"),
    ],
)
def test_incompatible(one: str, other: str) -> None:
    assert not span(Number.read(one)).meets(span(Number.read(other)))


def test_nothing_and_more_is_still_nothing_known() -> None:
    assert span(Number.read("0 多")).low == Decimal(0)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("85%", "85.00%", True),
        ("138.75%", "138.8%", True),
        ("138.75%", "138.7%", True),
        ("85.00%", "85.01%", False),
        ("57%", "58.2%", False),
    ],
)
def test_percentages_with_fewer_places(one: str, other: str, same: bool) -> None:  # noqa: FBT001 - a table
    assert is_same_percent(Percent.read(one), Percent.read(other)) is same
    assert is_same_percent(Percent.read(other), Percent.read(one)) is same
