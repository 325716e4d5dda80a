"""Work spread over processes, results in the order of the work; a process that dies takes one piece with it."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Any, TypeVar

from generator.drafts.known import KnownData

Piece = TypeVar("Piece")
Result = TypeVar("Result")

_known: list[KnownData] = []  # of this process; handed over once, not with every piece


def spread(
    work: Callable[[Piece, KnownData], Result],
    pieces: Sequence[Piece],
    known: KnownData,
    jobs: int,
    died: Callable[[Piece], Result],
) -> Iterator[Result]:
    """`work` of each piece. `died` tells what became of a piece whose process the system ended."""
    if jobs == 1 or len(pieces) == 1:
        yield from (work(piece, known) for piece in pieces)
        return
    begun = 0
    while begun < len(pieces):
        with _pool(min(jobs, len(pieces) - begun), known) as pool:
            futures = [pool.submit(_run, work, piece) for piece in pieces[begun:]]
            for future in futures:
                result = _result(future)
                if result is None:
                    break
                begun += 1
                yield result[0]
        if begun < len(pieces):  # the pool broke: this piece alone, then on with the rest
            yield _alone(work, pieces[begun], known, died)
            begun += 1


def _alone(
    work: Callable[[Piece, KnownData], Result], piece: Piece, known: KnownData, died: Callable[[Piece], Result]
) -> Result:
    with _pool(1, known) as pool:
        result = _result(pool.submit(_run, work, piece))
    return died(piece) if result is None else result[0]


@contextmanager
def _pool(jobs: int, known: KnownData) -> Iterator[ProcessPoolExecutor]:
    """Whoever stops the batch does not wait for what has not begun."""
    pool = ProcessPoolExecutor(jobs, initializer=_begin, initargs=(known,))
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _result(future: "Future[Result]") -> tuple[Result] | None:
    try:
        return (future.result(),)
    except BrokenProcessPool:
        return None


def _begin(known: KnownData) -> None:
    _known[:] = [known]


def _run(work: Callable[[Any, KnownData], Result], piece: Any) -> Result:  # noqa: ANN401 - any piece of work
    return work(piece, _known[0])
