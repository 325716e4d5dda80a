"""What the index is made of: places, files, and what another build makes of the same data."""

import gzip
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.catalogue import Catalogue, Station
from generator.model.finding import Side
from generator.privacy.record import inspection
from generator.search.fulltext import build
from generator.search.fulltext.entries import entries
from generator.search.fulltext.entry import STEP, EntryKind, SearchEntry, SearchPassage, Zone, lay_out
from generator.search.fulltext.frequent_runs import frequent
from generator.search.fulltext.postings import Postings, rising, varints
from tests.privacy.test_gate import PHONE
from tests.search.fulltext.conftest import catalogue_of


def numbers_of(content: bytes) -> list[int]:
    numbers, value, shift = [], 0, 0
    for byte in content:
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            numbers.append(value)
            value = shift = 0
    return numbers


@given(st.lists(st.integers(0, 1 << 40)))
def test_varints_are_read_as_they_were_written(numbers: list[int]) -> None:
    assert numbers_of(varints(numbers)) == numbers
    ordered = sorted(numbers)
    assert [sum(numbers_of(rising(ordered))[: n + 1]) for n in range(len(ordered))] == ordered


def entry_of(*texts: str, zone: Zone = Zone.PRAISE) -> SearchEntry:
    return SearchEntry("a/", EntryKind.FINAL, "甲", tuple(SearchPassage(zone, text) for text in texts))


TEXTS = st.lists(st.text(st.sampled_from("甲乙丙，1"), max_size=25), min_size=1, max_size=6)


@given(st.lists(TEXTS, min_size=1, max_size=5), st.integers(1, 12))
def test_every_run_is_filed_at_every_place_that_a_query_needs(corpus: list[list[str]], most: int) -> None:
    """The shortest run from any place, to either side, that is not frequent; and nothing else."""
    layouts = [lay_out(entry_of(*texts)) for texts in corpus]
    known = frequent([layout.text for layout in layouts], most)
    postings = Postings(known)
    for layout in layouts:
        postings.add(layout.text, layout.lengths)
    axis = "".join(layout.text for layout in layouts)
    filed = {}
    for run, places in postings.runs():
        steps = numbers_of(bytes(places))
        filed[run] = [sum(steps[: n + 1]) for n in range(len(steps))]

    wanted: dict[str, set[int]] = {}
    for at in range(len(axis)):
        to = next((to for to in range(at + 2, len(axis) + 1) if axis[at:to] not in known), len(axis))
        start = next((start for start in range(at - 2, -1, -1) if axis[start:at] not in known), 0)
        for begin, end in ((at, to), (start, at)):
            run = axis[begin:end]
            if len(run) > 1 and "\n" not in run and run not in known:
                wanted.setdefault(run, set()).add(begin)
    assert {run: sorted(places) for run, places in wanted.items()} == filed


@given(st.lists(TEXTS, min_size=1, max_size=5), st.integers(1, 12))
def test_every_part_of_a_frequent_run_is_frequent(corpus: list[list[str]], most: int) -> None:
    known = frequent([lay_out(entry_of(*texts)).text for texts in corpus], most)
    assert all(run[:-1] in known and run[1:] in known for run in known if len(run) > 2)


def test_zones_lie_in_their_order_on_whole_steps_and_apart() -> None:
    entry = SearchEntry(
        "a/",
        EntryKind.FINAL,
        "甲",
        (SearchPassage(Zone.CONCERN, "丙" * 40), SearchPassage(Zone.TITLE, "甲"), SearchPassage(Zone.FACTS, "丁")),
    )
    layout = lay_out(entry)
    assert layout.lengths == (1, 0, 0, 0, 2, 0, 1)
    assert layout.starts == (0, STEP, 3 * STEP)
    assert [layout.text[start] for start in layout.starts] == ["甲", "丙", "丁"]
    assert all(layout.text[end * STEP - 1] == "\n" for end in (1, 3, 4))


@pytest.fixture(scope="module")
def catalogue(city: Path) -> Catalogue:
    return catalogue_of(city)


def test_the_same_data_make_the_same_bytes(city: Path, catalogue: Catalogue) -> None:
    assert build.index(catalogue_of(city)).files == build.index(catalogue).files


def earlier_of(index: build.FullTextIndex) -> build.EarlierSegment:
    """What was published, as the next build finds it."""
    base = f"{build.FOLDER}/{index.base}/"
    own = {path.removeprefix(base): content for path, content in index.files.items() if path.startswith(base)}
    return build.EarlierSegment(index.base, own.__getitem__, tuple(own))


def corrected(catalogue: Catalogue, word: str = "改正后的新说法") -> tuple[Catalogue, str]:
    """The same record with one finding of one report put otherwise, and that report's address."""
    station = next(station for station in catalogue.stations if station.latest)
    report = station.reports[0]
    sections = list(report.body.sections)
    number = next(n for n, section in enumerate(sections) if section.findings_on(Side.PRAISE))
    first, *rest = sections[number].findings_on(Side.PRAISE)
    sections[number] = sections[number].model_copy(
        update={"praise": (first.model_copy(update={"summary": f"社工站{word}。"}), *rest)}
    )
    body = report.body.model_copy(update={"sections": tuple(sections)})
    changed = Station(
        station.district, station.id, station.file, station.profile, (replace(report, body=body), *station.reports[1:])
    )
    stations = tuple(changed if each is station else each for each in catalogue.stations)
    return replace(catalogue, stations=stations), f"{report.key}/"


def test_a_corrected_report_rewrites_little(catalogue: Catalogue) -> None:
    before = build.index(catalogue)
    after = build.index(corrected(catalogue)[0], earlier_of(before))
    written = {path: content for path, content in after.files.items() if before.files.get(path) != content}
    assert after.base == before.base
    assert len(written) <= 20
    assert sum(map(len, written.values())) <= 250_000


def test_nothing_changed_rewrites_nothing(catalogue: Catalogue) -> None:
    before = build.index(catalogue)
    assert build.index(catalogue, earlier_of(before)).files == before.files


def test_a_start_is_called_after_its_content(catalogue: Catalogue) -> None:
    """So that a cache can keep it for good."""
    before, after = build.index(catalogue), build.index(corrected(catalogue)[0])
    assert before.start != after.start
    assert not {p for p in before.files if after.files.get(p, before.files[p]) != before.files[p]}


def test_the_privacy_gate_reads_every_text_of_the_index_and_raises_no_false_alarm(catalogue: Catalogue) -> None:
    clean = build.index(catalogue)
    assert list(inspection(catalogue).pages(clean.files.items())) == []
    leaky = build.index(corrected(catalogue, f"的电话是{PHONE}")[0])
    places = {alarm.file.rsplit("/", 1)[-1] for alarm in inspection(catalogue).pages(leaky.files.items())}
    assert places
    assert all(place.startswith("t") for place in places), places


def test_places_tell_no_text_that_is_not_also_in_a_file_that_is_read(catalogue: Catalogue) -> None:
    index = build.index(catalogue)
    texts = [json.loads(gzip.decompress(c)) for p, c in index.files.items() if p.rsplit("/", 1)[-1].startswith("t")]
    shown = {row[4] for labels_and_rows in texts if len(labels_and_rows) == 2 for row in labels_and_rows[1]}
    every = {" ".join(p.text.split()) for entry in entries(catalogue) for p in entry.passages}
    assert {" ".join(text.split()) for text in shown} == every
