"""Work spread over processes; results come in the order of the work, whatever the number of processes.

`spread` is for work that may kill its process, as reading a stranger's document may: only the piece that did so is
lost. `run_all` is for tasks of our own, which share what is in memory and are not expected to kill their process.
"""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from typing import Any, Generic, TypeVar

Piece = TypeVar("Piece")
Shared = TypeVar("Shared")
Result = TypeVar("Result")

_FORK = "fork"


def default_jobs(at_most: int | None = None) -> int:
    """One job for each processor that this process may use, but not more than `at_most`."""
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return processors if at_most is None else min(processors, at_most)


def spread(
    work: Callable[[Piece, Shared], Result],
    pieces: Sequence[Piece],
    shared: Shared,
    jobs: int,
    lost: Callable[[Piece], Result],
) -> Iterator[Result]:
    """`work(piece, shared)` of each piece, in order.

    `work` must be a function of a module, and pieces and results must pickle; `shared` is handed to each process once.
    Where a process ends without a result (the system killed it), the piece is tried once more in a process of its own;
    where that ends too, `lost(piece)` stands in for the result. What `work` raises is raised here.
    With one job or one piece, all is done in this process, and nothing protects it from the work.
    """
    if jobs == 1 or len(pieces) == 1:
        yield from (work(piece, shared) for piece in pieces)
        return
    yield from _Spreading(work, shared, lost).results(pieces, jobs)


def run_all(tasks: Sequence[Callable[[], Result]], jobs: int) -> Iterator[Result]:
    """The result of each task, in order. A task may be any callable: processes find it in the memory they share.

    Other processes are used only where `fork` exists. Elsewhere each would have to read all data anew, which costs more
    than it saves; there, all is done in this process. Raises BrokenProcessPool where a task kills its process twice.
    """
    if jobs == 1 or len(tasks) == 1 or _FORK not in multiprocessing.get_all_start_methods():
        yield from (task() for task in tasks)
        return
    spreading: _Spreading[int, Sequence[Callable[[], Result]], Result] = _Spreading(_task, tasks, _give_up, _FORK)
    yield from spreading.results(range(len(tasks)), jobs)


class _Spreading(Generic[Piece, Shared, Result]):
    """Work in a pool of processes; a process that dies breaks its pool, and what is left goes on in another."""

    def __init__(
        self,
        work: Callable[[Piece, Shared], Result],
        shared: Shared,
        lost: Callable[[Piece], Result],
        method: str | None = None,
    ) -> None:
        self._work = work
        self._shared = shared
        self._lost = lost
        self._start = multiprocessing.get_context(method)

    def results(self, pieces: Sequence[Piece], jobs: int) -> Iterator[Result]:
        begun = 0
        while begun < len(pieces):
            for outcome in self._until_one_dies(pieces[begun:], jobs):
                begun += 1
                yield outcome
            if begun < len(pieces):  # the pool broke at this piece, or at one after it: this piece alone, then the rest
                alone = list(self._until_one_dies(pieces[begun : begun + 1], 1))
                yield alone[0] if alone else self._lost(pieces[begun])
                begun += 1

    def _until_one_dies(self, pieces: Sequence[Piece], jobs: int) -> Iterator[Result]:
        """The results of the pieces, as many as there are before a process ends without one."""
        with self._pool(min(jobs, len(pieces))) as pool:
            waiting: deque[Future[Result]] = deque()
            with suppress(BrokenProcessPool):  # it may break before all pieces are handed over
                waiting.extend(pool.submit(_piece, self._work, piece) for piece in pieces)
            while waiting:
                try:
                    result = waiting.popleft().result()  # taken out: a result is not kept longer than it is needed
                except BrokenProcessPool:
                    return
                yield result

    @contextmanager
    def _pool(self, jobs: int) -> Iterator[ProcessPoolExecutor]:
        """A pool that, when left early, drops the pieces that have not begun instead of waiting for them."""
        pool = ProcessPoolExecutor(jobs, mp_context=self._start, initializer=_begin, initargs=(self._shared,))
        try:
            yield pool
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


_here: list[Any] = []  # in a process of a pool: what all its pieces share


def _begin(shared: Any) -> None:  # noqa: ANN401 - whatever the work needs
    _here[:] = [shared]


def _piece(work: Callable[[Any, Any], Result], piece: Any) -> Result:  # noqa: ANN401 - any piece of work
    return work(piece, _here[0])


def _task(number: int, tasks: Sequence[Callable[[], Result]]) -> Result:
    return tasks[number]()


def _give_up(number: int) -> Any:  # noqa: ANN401 - it never returns
    raise BrokenProcessPool(f"task {number} killed its process twice")
