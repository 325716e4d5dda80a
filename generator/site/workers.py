"""Sharing work among processes where the machine can copy them cheaply."""

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar, cast

Result = TypeVar("Result")

_shared: list[Callable[[], object]] = []  # set before the fork, so that children find the tasks without pickling them


def default_jobs() -> int:
    """One a processor, up to four: beyond that the single-handed site builder dominates."""
    return min(os.cpu_count() or 1, 4)


def spread(tasks: Sequence[Callable[[], Result]], jobs: int) -> Iterator[Result]:
    """Results in the order of the tasks, whatever the number of processes.

    Only where `fork` exists: elsewhere every process would read all data anew, which costs more than it saves.
    """
    if jobs == 1 or len(tasks) == 1 or "fork" not in multiprocessing.get_all_start_methods():
        for task in tasks:
            yield task()
        return
    _shared[:] = tasks
    with ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("fork")) as pool:
        for result in pool.map(_run, range(len(tasks))):
            yield cast("Result", result)  # what went into _shared comes out
    _shared.clear()


def _run(index: int) -> object:
    return _shared[index]()
