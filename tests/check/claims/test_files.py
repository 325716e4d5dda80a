"""A file for each household."""

import pytest

from generator.check.claims.files import one_file_for_each_household
from tests.check.making import case, finding, outcomes, section


def figures(homes: int, files: object, unit: str = "份") -> tuple[dict[str, object], ...]:
    return (
        {"indicator": "case-file-households", "part": "桥东社区", "target": homes},
        {"indicator": "case-files", "part": "桥东社区", "unit": unit, "actual": files},
    )


def told(summary: str, *rows: dict[str, object], side: str = "praise") -> tuple[list[str], int]:
    items = [finding(*rows, summary=summary)]
    made = case(section(concern=items) if side == "concern" else section(praise=items))
    found, agreed = outcomes(one_file_for_each_household, made)
    return [one.message for one in found], agreed


def test_more_files_than_households_are_found() -> None:
    [message], _ = told("桥东社区建档42份，一户一档。", *figures(40, 42))
    assert message == "这里说“一户一档”，桥东社区建档 40 户，写的却是 42 份"


def test_as_many_files_as_households_agree() -> None:
    assert told("桥东社区建档40份，一户一档。", *figures(40, 40)) == ([], 1)


@pytest.mark.parametrize(
    ("summary", "unit", "files"),
    [
        ("桥东社区建档42人，一户一档。", "人", 42),
        ("桥东社区建档42份，一人一档。", "份", 42),
        ("桥东社区建档42份，尚未做到一户一档。", "份", 42),
        ("桥东社区建档约42份，一户一档。", "份", "约 42"),
    ],
)
def test_other_counts_and_other_claims_are_left_alone(summary: str, unit: str, files: object) -> None:
    assert told(summary, *figures(40, files, unit))[0] == []


def test_a_concern_claims_nothing() -> None:
    assert told("桥东社区建档42份，一户一档要落实。", *figures(40, 42), side="concern")[0] == []
