"""Every mutator there is: whatever the modules of this folder mark as one."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from tests.check.faults.mutator import Mutator


def _mutators() -> Iterator[Mutator]:
    """By module, in a module as they are written there."""
    for path in sorted(Path(__file__).parent.glob("*.py")):
        name = f"{__package__}.{path.stem}"
        if name != __name__:
            kept = vars(import_module(name)).values()
            yield from (one for one in kept if isinstance(one, Mutator) and one.run.__module__ == name)


MUTATORS = tuple(_mutators())
