"""The grade that belongs to a total: its band by the scheme, the way to the next better one, the scale of all."""

from dataclasses import dataclass
from decimal import Decimal

from generator.model.scheme import Band, Scheme
from generator.model.values import Number


@dataclass(frozen=True, slots=True)
class GradeStanding:
    """Where a total stands: its band by the scheme, the next better band and how far away it is."""

    band: Band
    better: Band | None
    gap: Decimal | None


def standing(total: Number, scheme: Scheme) -> GradeStanding:
    """The band whose range holds the total (bands are listed best first)."""
    better = None
    for band in scheme.grades:
        if total.value >= band.least.value:
            gap = better.least.value - total.value if better else None
            return GradeStanding(band, better, gap)
        better = band
    lowest = scheme.grades[-1]
    return GradeStanding(lowest, better, None)


@dataclass(frozen=True, slots=True)
class BandRange:
    """A band on the scale from 0 to full marks, lowest first: for the drawing and for words."""

    band: Band
    width: Decimal
    words: str


def ranges(scheme: Scheme) -> tuple[BandRange, ...]:
    """All bands from the lowest, each with its width on the scale and its range in words."""
    top = scheme.full_marks.value
    bands = []
    for index, band in enumerate(scheme.grades):
        upper = scheme.grades[index - 1] if index else None
        end = upper.least.value if upper else top
        if upper is None:
            words = f"{band.least} 分及以上"
        elif band.least.value == 0:
            words = f"不足 {upper.least} 分"
        else:
            words = f"{band.least} 分到不足 {upper.least} 分"
        bands.append(BandRange(band, end - band.least.value, words))
    return tuple(reversed(bands))
