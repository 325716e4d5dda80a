"""The files of the index: the same for the same record, few new ones for a small change, all read by the gate."""

from dataclasses import replace
from itertools import pairwise

import pytest

from generator.model.catalogue import Catalogue
from generator.model.finding import FindingRecord
from generator.privacy.content import texts
from generator.search.fulltext import files as fulltext
from generator.search.fulltext.layout import CHUNK, placed
from generator.search.fulltext.page import Block, Page, PageKind, Zone
from generator.search.fulltext.texts import pages

FEW_FILES = 130  # a finding of some sixty characters: a bucket for each of its pairs at most, its text and the manifest


@pytest.fixture(scope="module")
def made(invented: Catalogue) -> dict[str, bytes]:
    found = list(fulltext.files(invented))
    assert len(dict(found)) == len(found)
    return dict(found)


def changed(catalogue: Catalogue, summary: str) -> Catalogue:
    """The catalogue with another summary in one finding of one report."""
    station = next(station for station in catalogue.stations if station.reports)
    report = station.reports[0]
    side = next(report.findings()).side
    at, section = next((at, s) for at, s in enumerate(report.body.sections) if s.findings_on(side))
    first: FindingRecord = section.findings_on(side)[0]
    other = first.model_copy(update={"summary": summary})
    section = section.model_copy(update={side.value: (other, *section.findings_on(side)[1:])})
    sections = (*report.body.sections[:at], section, *report.body.sections[at + 1 :])
    report = replace(report, body=report.body.model_copy(update={"sections": sections}))
    station = replace(station, reports=(report, *station.reports[1:]))
    stations = tuple(station if station.key == each.key else each for each in catalogue.stations)
    return replace(catalogue, stations=stations)


def test_the_same_record_gives_the_same_bytes(invented: Catalogue, made: dict[str, bytes]) -> None:
    assert dict(fulltext.files(invented)) == made


def test_a_changed_report_leaves_the_files_of_all_others(invented: Catalogue, made: dict[str, bytes]) -> None:
    report = next(station for station in invented.stations if station.reports).reports[0]
    summary = next(report.findings()).record.words
    after = dict(fulltext.files(changed(invented, summary[:-3] + "变了。")))
    new = set(after) - set(made)

    assert 0 < len(new) <= FEW_FILES
    assert {path for path in new if "/texts/" in path} == {path for path in after if f"/texts/{report.key}/" in path}
    for path in set(after) & set(made):
        assert after[path] == made[path]  # a name tells its content


def test_a_new_report_keeps_the_numbers_of_the_others(invented: Catalogue) -> None:
    newest = invented.reports[0]
    stations = tuple(
        replace(station, reports=tuple(r for r in station.reports if r is not newest)) for station in invented.stations
    )
    without = replace(invented, stations=stations)

    before = [page.address for page in pages(without)]
    after = [page.address for page in pages(invented)]
    assert [address for address in after if address in before] == before
    assert after[-1] == f"{newest.key}/"


def test_the_gate_reads_every_word(invented: Catalogue, made: dict[str, bytes]) -> None:
    read = "".join(text for path, content in made.items() for _, text in texts(path, content))

    for page in pages(invented):
        for block in page.blocks:
            if block.zone is not Zone.TITLE and page.kind is PageKind.REPORT:
                assert block.text.split("\n")[0].replace('"', '\\"') in read


def test_buckets_are_neither_empty_nor_large(made: dict[str, bytes]) -> None:
    sizes = [len(content) for path, content in made.items() if "/buckets/" in path]

    assert len(sizes) & (len(sizes) - 1) == 0
    assert 5_000 < sum(sizes) / len(sizes) <= 17_000


def test_no_block_lies_across_the_end_of_a_chunk_unless_it_is_longer_than_one() -> None:
    lengths = [3000, 1000, 200, 5000, 10]
    page = Page("a/", PageKind.REPORT, "题", tuple(Block(Zone.FACTS, "字" * length) for length in lengths))
    found = placed(page)

    assert [len(each.chunks) for each in found] == [1, 1, 1, 2, 1]
    for one, other in pairwise(found):
        assert other.offset > one.offset + one.length
    assert found[3].offset % CHUNK == 0
