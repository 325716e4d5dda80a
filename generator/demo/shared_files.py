"""What an invented city takes over from the repository's own data: schemes, indicators, topics, glossary, readings."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.demo.word_lists import read_yaml
from generator.model.catalogue import Indicators
from generator.model.scheme import Scheme

SHARED = (
    "indicators.yml",
    "topics.yml",
    "glossary.yml",
    "pronunciations.yml",
    "synonyms.yml",
    "schemes/*.yml",
    "schema/*.json",
)
"""Patterns of the files that an invented city has in common with the repository's data folder."""


@dataclass(frozen=True, slots=True)
class SharedFiles:
    """The shared files as text, and what the inventor has to know of them."""

    files: Mapping[str, str]
    schemes: Mapping[str, Scheme]
    labels: Mapping[str, tuple[str, str]]
    """Indicator → (name, unit)."""

    @classmethod
    def of(cls, files: Mapping[str, str]) -> "SharedFiles":
        """From the text of the shared files, by path."""
        schemes = [Scheme.model_validate(read_yaml(files[p])) for p in sorted(files) if p.startswith("schemes/")]
        book = Indicators.model_validate(read_yaml(files["indicators.yml"]))
        labels = {indicator.id: (indicator.name, indicator.unit) for indicator in book.indicators}
        return cls(files, {scheme.id: scheme for scheme in schemes}, labels)


def read_shared_files(data: Path) -> dict[str, str]:
    """The text of the shared files of a data folder, by path: the argument that `invent` and `write` take."""
    paths = (path for pattern in SHARED for path in sorted(data.glob(pattern)))
    return {path.relative_to(data).as_posix(): path.read_text(encoding="utf-8") for path in paths}
