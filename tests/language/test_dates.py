import re

import pytest

from generator.language.dates import PERIOD, ends, iso


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("2024年8月23日", "2024-08-23"),
        ("2024.8.23", "2024-08-23"),
        ("2024-08-23", "2024-08-23"),
        ("2024/8/3", "2024-08-03"),
        ("二〇二四年八月二十三日", "2024-08-23"),
        ("二○二三年十二月一日", "2023-12-01"),
        ("2024年2月30日", None),
        ("八月", None),
    ],
)
def test_days(printed: str, day: str | None) -> None:
    assert iso(printed) == day


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("2023年9月8日至2024年9月7日", ("2023-09-08", "2024-09-07")),
        ("2023年9月8日起至2024年9月7日", ("2023-09-08", "2024-09-07")),
        ("2023.9.8-2024.9.7", ("2023-09-08", "2024-09-07")),
        ("2024年1月1日至6月30日", ("2024-01-01", "2024-06-30")),
        ("2023年9月8日—9月7日", ("2023-09-08", "2024-09-07")),
    ],
)
def test_periods(printed: str, expected: tuple[str, str]) -> None:
    match = re.search(PERIOD, printed)
    assert match is not None
    assert ends(match) == expected
