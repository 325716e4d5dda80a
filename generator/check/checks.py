"""Every check there is: whatever the modules of the subjects' folders mark as one. No list is kept by hand."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from generator import check as room
from generator.check.registry import Check, CheckSubject


def _modules() -> Iterator[str]:
    """The modules of all subjects, by name."""
    for subject in CheckSubject:
        folders = [f"{folder}/{subject.folder}" for folder in room.__path__]
        yield from sorted(module.name for module in iter_modules(folders, f"{room.__name__}.{subject.folder}."))


def _listed() -> tuple[Check, ...]:
    """All checks in the order that their chapters tell; in a module as they are written there."""
    found = [
        check
        for name in _modules()
        for check in vars(import_module(name)).values()
        if isinstance(check, Check) and check.run.__module__ == name
    ]
    return tuple(sorted(found, key=lambda check: check.chapter.rank))


CHECKS = _listed()
