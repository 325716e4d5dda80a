"""Which scheme a report was evaluated by: told by the weights it states, or by the number of the law it names."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from generator.language.folding import compact
from generator.model.scheme import Party, Scheme
from generator.understand.draft import Fact, Said
from generator.understand.facts.scores_and_grade import PARTY_WORDS
from generator.understand.facts.wording import Wording
from generator.understand.outline.headings import party_of

_WEIGHT = re.compile(rf"{PARTY_WORDS}[^,。;%]{{0,28}}?占(?:比|总分的?)?(?:为|:)?(\d{{1,3}})%")
_BRACKETS = str.maketrans("〔〕［］", "[][]")


def scheme_by_weights(wordings: Sequence[Wording], schemes: Sequence[Scheme]) -> Iterator[tuple[Fact, Said]]:
    """The scheme whose weights the report tells."""
    for wording in wordings:
        weights = list(wording.find(_WEIGHT))
        stated = {party: Decimal(weight[2]) for weight in weights if (party := party_of(weight[1]))}
        for known in schemes:
            if stated and stated == _weights(known):
                yield Fact.SCHEME, Said(known.id, wording.evidence(weights[0].start(), weights[-1].end()))


def scheme_by_law(wordings: Sequence[Wording], schemes: Sequence[Scheme]) -> Iterator[tuple[Fact, Said]]:
    """The scheme whose law the report names by its number, where it tells no weights."""
    for wording in wordings:
        for known in schemes:
            for law in known.laws:
                number = law.number and compact(law.number).translate(_BRACKETS)
                at = wording.words.translate(_BRACKETS).find(number) if number else -1
                if at >= 0 and number:
                    yield Fact.SCHEME, Said(known.id, wording.evidence(at, at + len(number)))


def _weights(known: Scheme) -> Mapping[Party, Decimal]:
    return {weight.party: weight.weight.value for weight in known.weights}
