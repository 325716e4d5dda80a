"""The only source of chance: a generator seeded with text, so that equal arguments give equal bytes."""

from collections.abc import Sequence
from random import Random


class SeededRandom(Random):
    """`SeededRandom("0/17/2024")` draws the same on every machine and in every run."""

    def chance(self, share: float) -> bool:
        """True in `share` (0 … 1) of all draws."""
        return self.random() < share

    def split(self, total: int, weights: Sequence[float]) -> list[int]:
        """`total` as whole parts, roughly by weight; the parts always add up."""
        shaken = [weight * self.uniform(0.85, 1.15) for weight in weights]
        whole = sum(shaken)
        parts = [int(total * weight / whole) for weight in shaken]
        for place in range(total - sum(parts)):
            parts[place % len(parts)] += 1
        return parts
