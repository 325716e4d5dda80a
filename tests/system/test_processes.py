"""Work over processes: the order of the work, one process that dies takes one piece with it, faults come through."""

import os
from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from functools import partial

import pytest

from generator.system.processes import default_jobs, run_all, spread

HOME = os.getpid()


def times(piece: int, factor: int) -> int:
    return piece * factor


def die_at(piece: int, deadly: frozenset[int]) -> int:
    if piece in deadly:
        os._exit(9)
    return piece


def process_of(_piece: int, _shared: None) -> int:
    return os.getpid()


def refuse(piece: int, _shared: None) -> int:
    raise ValueError(f"not {piece}")


def lost(piece: int) -> int:
    return -piece


@pytest.mark.parametrize("jobs", [1, 2, 9])
@pytest.mark.parametrize("pieces", [[], [3], list(range(20))])
def test_results_come_in_the_order_of_the_pieces(pieces: list[int], jobs: int) -> None:
    assert list(spread(times, pieces, 3, jobs, lost)) == [piece * 3 for piece in pieces]


@pytest.mark.parametrize("deadly", [{0}, {7}, {3, 4}, {1, 5, 7}, set(range(8))])
def test_a_process_that_dies_takes_one_piece_with_it(deadly: set[int]) -> None:
    expected = [-piece if piece in deadly else piece for piece in range(8)]
    assert list(spread(die_at, range(8), frozenset(deadly), 2, lost)) == expected


def test_the_work_is_done_elsewhere_unless_there_is_one_job_or_one_piece() -> None:
    assert HOME not in spread(process_of, [1, 2, 3], None, 2, lost)
    assert set(spread(process_of, [1, 2, 3], None, 1, lost)) == {HOME}
    assert list(spread(process_of, [1], None, 2, lost)) == [HOME]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_the_work_raises_is_raised_here(jobs: int) -> None:
    with pytest.raises(ValueError, match="not 1"):
        list(spread(refuse, [1, 2], None, jobs, lost))


@pytest.mark.parametrize("jobs", [1, 2, 9])
def test_tasks_may_be_any_callable(jobs: int) -> None:
    unpicklable = object()
    tasks: list[Callable[[], tuple[int, bool]]] = [
        lambda number=number: (number, unpicklable is not None)  # type: ignore[misc]
        for number in range(9)
    ]
    assert list(run_all(tasks, jobs)) == [(number, True) for number in range(9)]
    assert list(run_all(tasks[:1], jobs)) == [(0, True)]
    assert list(run_all([], jobs)) == []


def test_tasks_share_the_memory_of_this_process_and_run_in_others() -> None:
    seen: list[int] = [1]
    assert list(run_all([lambda: (len(seen), os.getpid() == HOME)] * 2, 2)) == [(1, False)] * 2


def test_a_task_that_kills_its_process_is_a_fault() -> None:
    tasks: list[Callable[[], int]] = [partial(int, "4"), partial(os._exit, 9)]
    results = run_all(tasks, 2)
    assert next(results) == 4
    with pytest.raises(BrokenProcessPool):
        next(results)


def test_jobs_by_default() -> None:
    assert default_jobs() >= 1
    assert default_jobs(at_most=1) == 1
    assert default_jobs(at_most=10_000) == default_jobs()
