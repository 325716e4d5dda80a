"""What each check costs, for `check --profile`. The only clock in the package: it measures, it decides nothing."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

from generator.check.registry import Check


class CheckTimes:
    """Seconds by check."""

    def __init__(self) -> None:
        self._seconds: Counter[str] = Counter()

    @contextmanager
    def timing(self, check: Check) -> Iterator[None]:
        """Measure one run of one check."""
        begun = perf_counter()
        try:
            yield
        finally:
            self._seconds[check.id] += perf_counter() - begun  # type: ignore[assignment] # a Counter holds any number

    def table(self) -> str:
        """One line per check, the dearest first."""
        total = sum(self._seconds.values()) or 1
        return "\n".join(
            f"{seconds * 1000:9.1f} 毫秒 {seconds / total:6.1%}  {name}"
            for name, seconds in self._seconds.most_common()
        )
