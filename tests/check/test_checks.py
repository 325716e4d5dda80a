"""Checks are listed by being there, in the order that their chapters tell."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import check as room
from generator.check.checks import CHECKS
from generator.check.discrepancy import Outcome
from generator.check.registry import Chapter, Check, CheckSubject
from generator.check.report_under_check import ReportUnderCheck

ROOM = Path(room.__path__[0])
SUBJECTS = {subject.folder: subject for subject in CheckSubject}


def marked(path: Path) -> list[str]:
    """The names of the functions of a module that are marked as checks, read from its text."""
    functions = [node for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.FunctionDef)]
    return [f.name for f in functions if any("_CHAPTER.check" in ast.unparse(d) for d in f.decorator_list)]


def test_every_function_marked_as_a_check_is_listed_once() -> None:
    names = [name for path in ROOM.rglob("*.py") for name in marked(path)]
    assert len(names) > 50
    assert sorted(check.run.__name__ for check in CHECKS) == sorted(names)
    assert len({check.id for check in CHECKS}) == len(CHECKS)


def test_a_check_stands_in_the_folder_of_its_subject() -> None:
    for check in CHECKS:
        folder = check.run.__module__.removeprefix(f"{room.__name__}.").split(".")[0]
        assert SUBJECTS[folder] is check.subject, check.id


def test_every_subject_has_its_checks_and_every_folder_of_checks_its_subject() -> None:
    assert {check.subject for check in CHECKS} == set(CheckSubject)
    folders = {path.parent.name for path in ROOM.glob("*/*.py") if marked(path)}
    assert folders == set(SUBJECTS)


def test_figures_come_before_prose_then_subjects_then_chapters_then_places() -> None:
    ranks = [check.chapter.rank for check in CHECKS]
    assert ranks == sorted(ranks)
    for subject in CheckSubject:
        chapters = {(c.chapter.reads_prose, c.chapter.number, c.run.__module__) for c in CHECKS if c.subject is subject}
        assert len({chapter[:2] for chapter in chapters}) == len(chapters), subject
    for path in ROOM.glob("*/*.py"):
        here = [c.run.__name__ for c in CHECKS if c.run.__module__.endswith(f".{path.parent.name}.{path.stem}")]
        assert here == marked(path)


def test_the_docstring_is_what_is_published() -> None:
    def total_is_right(_: ReportUnderCheck) -> Iterator[Outcome]:
        """总数是对的。
        第一句，
        第二句。
        """
        yield from ()

    check: Check = Chapter(CheckSubject.NAMES, 1).check()(total_is_right)
    assert (check.id, check.claim, check.about) == ("total-is-right", "总数是对的", "第一句，第二句。")

    def nothing_said(_: ReportUnderCheck) -> Iterator[Outcome]:
        yield from ()

    with pytest.raises(TypeError, match="nothing_said"):
        Chapter(CheckSubject.NAMES, 1).check()(nothing_said)
