"""How place names are read where a dictionary has another reading: 番禺 is pān yú, 涌 in a name is chōng.

A `Pronunciation` is one entry of the data file of readings; names are sorted and searched by their `syllables`.
"""

import re
import unicodedata
from collections.abc import Iterator

from pydantic import Field, model_validator

from generator.model.fault import Fault, quoted, refuse
from generator.model.key_path import KeyPath
from generator.model.record import Record
from generator.model.values import Text, Texts

_SYLLABLE = re.compile("[a-z]{1,6}")
_DIAERESIS = "\u0308"


def syllables(pinyin: str) -> tuple[str, ...]:
    """`pān yú` → `("pan", "yu")`: without tones, and ü as v, which is how it is typed."""
    parts = unicodedata.normalize("NFD", pinyin.lower()).split()
    plain = (part.replace("u" + _DIAERESIS, "v") for part in parts)
    return tuple("".join(c for c in part if not unicodedata.combining(c)) for part in plain)


class Pronunciation(Record):
    """A word or character and its reading, one syllable for each character."""

    text: Text = Field(title="字词", description="一个字，或一个地名；长的先于短的")
    pinyin: Text = Field(title="拼音", description="带声调，一字一音，中间空格，如 pān yú")
    also: Texts = Field((), title="也认的读音", description="常见的另一种读法，查找时也认，如 yǒng")

    @model_validator(mode="after")
    def _one_syllable_for_each_character(self) -> "Pronunciation":
        refuse(self._miscounted())
        return self

    def _miscounted(self) -> Iterator[Fault]:
        """A fault for each reading that is not one syllable for each character."""
        readings: list[tuple[KeyPath, str]] = [(("pinyin",), self.pinyin)]
        readings += [(("also", index), reading) for index, reading in enumerate(self.also)]
        for path, reading in readings:
            read = syllables(reading)
            if len(read) != len(self.text) or not all(_SYLLABLE.fullmatch(part) for part in read):
                wanted = f"应为 {len(self.text)} 个拼音音节，中间空格（如 pān yú）"
                yield path, f"{quoted(self.text)}的读音{wanted}，得到{quoted(reading)}；请改写"
