"""A share told in words: one number, the number it is of, and the percentage printed for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.check.discrepancy import Agreed, Discrepancy, Outcome
from generator.check.passages import Passage
from generator.language.flat_text import spaced
from generator.language.quantities import PERCENT, SpokenQuantity
from generator.model.approximation import percentage
from generator.model.rounding import decimals, half_up

FAR = 60  # quantities looked at before and after a percentage
_NAME = 12  # characters


@dataclass(frozen=True, slots=True)
class SpokenShare:
    """`percent` is printed as the share that `part` is of `whole`; a base that only words name is `part` itself."""

    part: SpokenQuantity
    whole: SpokenQuantity
    percent: SpokenQuantity

    @property
    def sure(self) -> bool:
        """Whether all three numbers are exact and the whole is not 0."""
        return self.part.exact and self.whole.exact and self.percent.exact and self.whole.value > 0

    @property
    def expected(self) -> Decimal:
        """The percentage with as many places as are printed."""
        return half_up(percentage(self.part.value, self.whole.value), decimals(self.percent.value))

    @property
    def fits(self) -> bool:
        """Whether the percentage is right to the places it is printed with."""
        return self.expected == self.percent.value

    def is_recorded(self, passage: Passage) -> bool:
        """Whether figures tell it all; a base that only words name is not among them."""
        return self.part is not self.whole and passage.records(self.part, self.whole, self.percent)

    def outcome(self, passage: Passage) -> Outcome:
        """Agreed, or what the percentage should be."""
        if self.fits:
            return Agreed()
        working = f"{self.part.value} ÷ {self.whole.value} = {finer(self)}%"
        if self.part is self.whole:
            base = self.percent.before.removeprefix("占")
            message = f"{with_its_words(self.part)}占同名的“{base}”应是100%，原文写{self.percent.words}"
        else:
            whole = with_its_words(self.whole)
            message = f"{with_its_words(self.part)}占{whole}是{self.expected}%，原文写{self.percent.words}"
        return Discrepancy(
            spaced(message),
            (passage.stand(self.percent), passage.stand(self.part)),
            self.percent.words,
            f"{self.expected}%",
            working,
        )


def with_its_words(quantity: SpokenQuantity) -> str:
    """A number with the words before it, where they are short enough to be its name."""
    name = quantity.before.removeprefix("其中").removesuffix("为")
    return f"{name}{quantity.words}" if len(name) <= _NAME else quantity.words


def finer(share: SpokenShare) -> str:
    """The quotient with up to four places, for the working: `85.7143`."""
    value = half_up(percentage(share.part.value, share.whole.value), 4)
    return f"{value.normalize():f}"


def percents(passage: Passage) -> Iterator[tuple[int, SpokenQuantity]]:
    """The percentages of a passage that have a quantity before them, each with its index among the quantities."""
    for index, quantity in enumerate(passage.reading.quantities):
        if quantity.unit == PERCENT and index:
            yield index, quantity
