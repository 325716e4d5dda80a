"""A data folder → the catalogue and all its problems."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.load import catalogues, stations
from generator.load.problem import Problem
from generator.load.reader import Reader
from generator.model.catalogue import Catalogue


def load(folder: Path) -> tuple[Catalogue | None, list[Problem]]:
    """Read a whole data folder. The catalogue is None as soon as there is one problem: nothing is half published."""
    reader = Reader(folder)
    if reader.kind(folder) != "folder":
        if not reader.problems:
            reader.complain(folder, "missing-folder", "应为数据文件夹，这里没有；请检查 --data 后面的路径")
        return None, reader.problems
    with _keeping_everything():
        catalogues_read = catalogues.read(reader)
        every = stations.read(reader, catalogues_read)
    if reader.problems:
        problems = dict.fromkeys(reader.problems)
        return None, sorted(problems, key=lambda problem: (problem.file, problem.line, problem.column))
    return catalogues_read.with_stations(every, reader.positions), []


@contextmanager
def _keeping_everything() -> Iterator[None]:
    """What is read stays: to look through it for garbage, again and again, takes a quarter of the time of reading.

    Nor is it looked through afterwards; what falls out of use goes all the same, as nothing read refers to itself.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()
