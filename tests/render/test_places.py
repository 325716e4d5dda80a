from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.load.folder import load
from generator.model.catalogue import Catalogue
from generator.model.pronunciation import Pronunciation
from generator.render.pages import places

MINI = Path(__file__).parents[1] / "site" / "mini" / "data"


def letters(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """(letter, name) of every line of the list of places."""
    page = next(places.pages(catalogue))
    assert isinstance(page.context, places.PlacesContext)
    for letter, names in page.context.letters:
        yield from ((letter, each.name) for each in names)


def test_a_name_stands_under_the_letter_of_its_own_reading() -> None:
    catalogue, _ = load(MINI)
    assert catalogue is not None
    assert ("L", "鹭洲街") in letters(catalogue)
    otherwise = replace(catalogue, pronunciations=(Pronunciation(text="鹭", pinyin="zhù"),))
    assert ("Z", "鹭洲街") in letters(otherwise)
