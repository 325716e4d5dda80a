"""Workers the contract asks for are not workers in post."""

import pytest

from generator.check.agreement.alike import same_quantity_is_stated_alike
from tests.check.making import case, finding, outcomes, section

HEAD = section("overview", figures=[{"indicator": "social-workers", "actual": 12}])


def found(workers: int, due: int, done: int) -> int:
    told = finding(
        {"indicator": "social-workers", "actual": workers},
        {"indicator": "person-months", "part": "社工", "target": due, "actual": done},
    )
    return len(outcomes(same_quantity_is_stated_alike, case(HEAD, section(concern=[told])))[0])


def test_the_number_due_is_not_held_against_the_number_there() -> None:
    assert found(14, 168, 147) == 0


@pytest.mark.parametrize(
    ("workers", "due", "done"),
    [
        (13, 168, 147),  # not what is due
        (14, 168, 167),  # 14 were in post
        (14, 14 * 24, 280),  # two years
    ],
)
def test_what_does_not_work_out_so_is_found(workers: int, due: int, done: int) -> None:
    assert found(workers, due, done) == 1
