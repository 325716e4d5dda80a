"""The only source of chance: a generator seeded with text, so that equal arguments give equal bytes."""

from random import Random


class SeededRandom(Random):
    """`SeededRandom("0/17/2024")` draws the same on every machine and in every run."""

    def chance(self, share: float) -> bool:
        """True in `share` of all cases."""
        return self.random() < share
