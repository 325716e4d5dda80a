"""Every check there is: whatever the modules of the subjects' folders mark as one; and the choice of some of them.

No list is kept by hand: a function marked as a check is listed, published and run.
"""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from importlib import import_module
from pkgutil import iter_modules

from generator import check as room
from generator.check.registry import Check, CheckSubject
from generator.model.fault import UserError, quoted


def _modules() -> Iterator[str]:
    """The modules of all subjects, by name."""
    for subject in CheckSubject:
        folders = [f"{folder}/{subject.folder}" for folder in room.__path__]
        yield from sorted(module.name for module in iter_modules(folders, f"{room.__name__}.{subject.folder}."))


def _listed() -> tuple[Check, ...]:
    """All checks in the order that their chapters tell; in a module as they are written there."""
    checks = [
        check
        for name in _modules()
        for check in vars(import_module(name)).values()
        if isinstance(check, Check) and check.run.__module__ == name
    ]
    return tuple(sorted(checks, key=lambda check: check.chapter.rank))


CHECKS = _listed()


def select(only: Iterable[str], skip: Iterable[str]) -> tuple[Check, ...]:
    """The checks called `only` (all, where none is named) without those called `skip`, in their usual order.

    Each text is the id of a check as complaints print it, or several parted by commas. Raises UserError for an id that
    no check has, and where no check is left.
    """
    wanted, unwanted = _ids(only), _ids(skip)
    checks = tuple(check for check in CHECKS if (not wanted or check.id in wanted) and check.id not in unwanted)
    if not checks:
        raise UserError("一项核对也没有剩下：--only 写的都在 --skip 里；请去掉一边")
    return checks


def _ids(texts: Iterable[str]) -> frozenset[str]:
    ids = [name for text in texts for part in text.split(",") if (name := part.strip())]
    known = [check.id for check in CHECKS]
    for name in ids:
        if name not in known:
            near = get_close_matches(name, known, n=3, cutoff=0.4)
            cure = f"是不是 {'、'.join(near)}？" if near else "代号是 gongshi check 每行方括号里的一段"
            raise UserError(f"没有这项核对{quoted(name)}；{cure}")
    return frozenset(ids)
