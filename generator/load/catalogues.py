"""The files every report refers to: districts, indicators, topics, organisations, schemes, and the site itself."""

from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from generator.load import references
from generator.load.reader import Reader
from generator.model.catalogue import (
    Catalogue,
    District,
    Indicator,
    IndicatorGroup,
    Indicators,
    Organisation,
    Site,
    Station,
    Synonyms,
    Term,
    Topic,
)
from generator.model.fault import quoted
from generator.model.scheme import Scheme
from generator.model.waiver import Waiver

_SITE = TypeAdapter(Site)
_DISTRICTS = TypeAdapter(tuple[District, ...])
_INDICATORS = TypeAdapter(Indicators)
_TOPICS = TypeAdapter(tuple[Topic, ...])
_ORGANISATIONS = TypeAdapter(tuple[Organisation, ...])
_GLOSSARY = TypeAdapter(tuple[Term, ...])
_SCHEME = TypeAdapter(Scheme)
_SYNONYMS = TypeAdapter(tuple[Synonyms, ...])
_WAIVERS = TypeAdapter(tuple[Waiver, ...])

# First parts of addresses that are pages of their own; a district of that name would take their place.
_LISTS = frozenset(("assets", "data", "evaluators", "indicators", "operators", "places", "schemes", "topics", "years"))
_TAKEN = _LISTS | {"about", "accessibility", "checks", "glossary", "method", "privacy", "search"}


@dataclass(frozen=True, slots=True)
class Catalogues:
    """What was read; None where a file could not be, so that nobody complains of what it would have held."""

    site: Site | None
    districts: dict[str, District] | None
    schemes: dict[str, Scheme | None] | None
    groups: dict[str, IndicatorGroup] | None
    indicators: dict[str, Indicator] | None
    topics: dict[str, Topic] | None
    organisations: dict[str, Organisation] | None
    glossary: tuple[Term, ...] | None
    waivers: tuple[Waiver, ...] | None
    synonyms: tuple[Synonyms, ...] | None

    def with_stations(self, stations: tuple[Station, ...]) -> Catalogue:
        """The whole record; only for catalogues that were all read."""
        parts = {name: getattr(self, name) for name in self.__slots__}
        assert None not in parts.values()
        return Catalogue(stations=stations, **parts)


def read(reader: Reader) -> Catalogues:
    """All catalogue files of the folder."""
    base = reader.base
    site = reader.read(base / "site.yml", _SITE)
    glossary = reader.read(base / "glossary.yml", _GLOSSARY)
    if glossary is not None:
        reader.distinct(glossary[0], glossary[1], (), "term")
    groups, indicators = _indicators(reader)
    return Catalogues(
        site=site and site[0],
        districts=_districts(reader),
        schemes=_schemes(reader),
        groups=groups,
        indicators=indicators,
        topics=_keyed(reader, "topics.yml", _TOPICS),
        organisations=_keyed(reader, "organisations.yml", _ORGANISATIONS),
        glossary=glossary and glossary[0],
        waivers=_optional(reader, "waivers.yml", _WAIVERS),
        synonyms=_synonyms(reader),
    )


def _optional(reader: Reader, name: str, shape: TypeAdapter[tuple[Any, ...]]) -> tuple[Any, ...] | None:
    """A list that most data folders can do without."""
    path = reader.base / name
    if reader.kind(path) == "absent":
        return ()
    found = reader.read(path, shape)
    return found and found[0]


def _synonyms(reader: Reader) -> tuple[Synonyms, ...] | None:
    """synonyms.yml; a word of two groups would join them, so it is a problem."""
    path = reader.base / "synonyms.yml"
    if reader.kind(path) == "absent":
        return ()
    found = reader.read(path, _SYNONYMS)
    if found is None:
        return None
    groups, document = found
    seen: dict[str, int] = {}
    for index, group in enumerate(groups):
        for number, word in enumerate(group.words):
            if word in seen:
                message = f"一个词只归一组，{quoted(word)}在第 {seen[word] + 1} 组用过；请删去一处，或把两组合并"
                reader.complain_at(document, (index, "words", number), "duplicate-id", message)
            seen.setdefault(word, index)
    return groups


def _keyed(reader: Reader, name: str, shape: TypeAdapter[tuple[Any, ...]]) -> dict[str, Any] | None:
    found = reader.read(reader.base / name, shape)
    return found and reader.distinct(found[0], found[1], ())


def _districts(reader: Reader) -> dict[str, District] | None:
    found = reader.read(reader.base / "districts.yml", _DISTRICTS)
    if found is None:
        return None
    entries, document = found
    for index, entry in enumerate(entries):
        if entry.id in _TAKEN:
            message = f"“{entry.id}”已是网站别的页面的地址，不能作区的代号；请换一个"
            reader.complain_at(document, (index, "id"), "wrong-value", message)
    return reader.distinct(entries, document, ())


def _indicators(reader: Reader) -> tuple[dict[str, IndicatorGroup] | None, dict[str, Indicator] | None]:
    found = reader.read(reader.base / "indicators.yml", _INDICATORS)
    if found is None:
        return None, None
    book, document = found
    groups = reader.distinct(book.groups, document, ("groups",))
    if groups is not None:
        reader.problems.extend(references.of_indicators(book, document))
    return groups, reader.distinct(book.indicators, document, ("indicators",))


def _schemes(reader: Reader) -> dict[str, Scheme | None] | None:
    """Schemes by id; None for a file that is there and cannot be read."""
    folder = reader.base / "schemes"
    before = len(reader.problems)
    paths = reader.entries(folder)
    if not paths:
        if len(reader.problems) == before:
            reader.complain(folder, "missing-file", "应有至少一个评估办法文件（如 guangzhou-2023.yml）；请补上")
        return None
    result: dict[str, Scheme | None] = {}
    for path in paths:
        if path.suffix != ".yml":
            message = "这里只放评估办法，文件名应为“代号.yml”（如 guangzhou-2023.yml）；请改名或移走"
            reader.complain(path, "bad-file-name", message)
            continue
        found = reader.read(path, _SCHEME)
        result[path.stem] = found[0] if found else None
        if found and found[0].id != path.stem:
            message = f"代号应与文件名一致（{path.stem}），得到“{found[0].id}”；请改其一"
            reader.complain_at(found[1], ("id",), "name-mismatch", message)
            result[found[0].id] = None  # either name may be the one that reports use
    return result
