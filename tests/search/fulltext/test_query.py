"""The browser's code against a plain scan of the same texts: which pages, in which order, with which excerpts."""

from itertools import pairwise

import pytest

from generator.model.catalogue import Catalogue
from generator.search.fulltext.page import Page, PageKind, Zone
from tests.search.fulltext.scan import answers, drawn, flat, holds
from tests.search.fulltext.searcher import Searcher
from tests.search.fulltext.test_tokens import VECTORS


def test_the_browser_has_the_same_tokens(searcher: Searcher) -> None:
    texts = [text for text, _ in VECTORS]

    for (text, expected), got in zip(VECTORS, searcher.tokens(texts), strict=True):
        # Pairs stand beside their first unit there, after all words here: the order says nothing.
        assert sorted(got) == sorted(expected), text


def test_every_piece_of_the_texts_finds_the_pages_that_have_it_and_no_other(
    searcher: Searcher, searched: list[Page]
) -> None:
    pieces = drawn(searched, 300, seed=7)
    assert any(len(piece) == 2 for piece in pieces)
    assert any(character.isdigit() for piece in pieces for character in piece)
    assert any(" " in piece for piece in pieces)

    for piece, results in zip(pieces, searcher.ask(*(f"{p.replace(' ', '、')}" for p in pieces)), strict=True):
        found = [result["address"] for result in results]
        assert len(found) == len(set(found))
        assert set(found) == answers(searched, [piece]), piece


def test_all_words_have_to_be_there(searcher: Searcher, searched: list[Page]) -> None:
    for words in (["志愿者", "独居老人"], ["社工站", "中期"], ["党员", "98"], ["志愿者", "并不存在"]):
        assert set(searcher.addresses(" ".join(words))) == answers(searched, words), words


@pytest.mark.parametrize("text", ["〔", "、、", "　"])
def test_signs_alone_are_no_words(text: str, searcher: Searcher) -> None:
    assert searcher.tab.evaluate("text => gongshiSearch.words(text)", text) == []


def test_signs_may_be_any(searcher: Searcher, searched: list[Page]) -> None:
    block = next(b for page in searched for b in page.blocks if "、" in b.text and b.zone is Zone.PRAISE)
    at = block.text.index("、")
    piece = block.text[at - 3 : at + 4]

    for sign in "，/〔":
        assert searcher.addresses(piece.replace("、", sign)) == searcher.addresses(piece)
    assert searcher.addresses(piece)


def test_a_single_character_is_looked_for_in_names_only(searcher: Searcher, searched: list[Page]) -> None:
    character = next(page.title for page in searched if page.kind is PageKind.STATION)[0]
    named = {p.address for p in searched for b in p.blocks if b.zone <= Zone.NAMES and character in flat(b.text)}

    assert set(searcher.addresses(character)) == named


def test_a_street_finds_its_station_first(searcher: Searcher, invented: Catalogue) -> None:
    streets = [station.profile.street for station in invented.stations]

    for station, results in zip(invented.stations, searcher.ask(*streets), strict=True):
        if not any(station.profile.street in other and other != station.profile.street for other in streets):
            assert results[0]["address"] == f"{station.key}/", station.profile.street


def test_of_equal_pages_the_newer_comes_first(searcher: Searcher) -> None:
    results = searcher.ask("社工服务站")[0]
    order = [(r["score"], r["facets"].get("year", "")) for r in results if r["kind"] == "评估报告"]

    for (score, year), (next_score, next_year) in pairwise(order):
        assert score > next_score or (score == next_score and year >= next_year)


def test_an_excerpt_shows_the_words_and_leads_to_their_finding(
    searcher: Searcher, searched: list[Page], invented: Catalogue
) -> None:
    finding = next(f for report in invented.reports for f in report.findings())
    piece = finding.record.words[3:13]
    (found,) = [each for each in searcher.excerpts(piece) if each and piece in each["text"]][:1]

    assert found["anchor"]
    assert [found["text"][begin:end] for begin, end in found["marks"]][:1] == [piece]
    anchors = {b.anchor for page in searched for b in page.blocks if holds(b.text, piece)}
    assert found["anchor"] in anchors


def test_a_chosen_side_shows_excerpts_of_that_side(searcher: Searcher) -> None:
    for side in ("praise", "concern"):
        found = searcher.excerpts("社区", side)
        assert found
        assert {each["side"] for each in found if each} == {side}


def test_counts_of_facets_add_up_to_the_results(searcher: Searcher) -> None:
    results = searcher.ask("志愿者")[0]
    counts = searcher.tab.evaluate(
        """async () => {
          const results = await gongshiSearch.find(index, gongshiSearch.words("志愿者"));
          const { counts } = gongshiSearch.choose(results, { ...chosen(), kind: ["final"] });
          return Object.fromEntries(Object.entries(counts).map(([facet, each]) => [facet, Object.fromEntries(each)]));
        }"""
    )

    finals = [r for r in results if r["facets"].get("kind") == "final"]
    assert sum(counts["district"].values()) == len(finals)
    # What is chosen within a facet does not narrow that facet's own counts.
    assert counts["kind"] == {kind: sum(r["facets"].get("kind") == kind for r in results) for kind in counts["kind"]}


def test_what_is_nowhere_finds_what_is_near(searcher: Searcher, invented: Catalogue) -> None:
    found = ((report, f.record.words) for report in invented.reports for f in report.findings())
    report, summary = next((report, summary) for report, summary in found if len(summary) > 30)
    typed = f"{summary[:6]}龘{summary[7:20]}"

    near = searcher.tab.evaluate(
        "async text => (await gongshiSearch.near(index, gongshiSearch.words(text))).results.map(each => each.address)",
        typed,
    )
    assert searcher.addresses(typed) == []
    assert f"{report.key}/" in near


def test_words_that_mean_the_same_are_looked_for_too_and_named(searcher: Searcher, searched: list[Page]) -> None:
    others, found = searcher.tab.evaluate(
        """async () => {
          const words = gongshiSearch.words("义工 社区");
          const others = gongshiSearch.others(index.manifest, words);
          return [others, (await gongshiSearch.find(index, words, others)).map(({ address }) => address)];
        }"""
    )

    assert others == [["志愿者"], []]
    assert set(found) == answers(searched, ["义工", "社区"]) | answers(searched, ["志愿者", "社区"])


def test_a_rare_word_fetches_a_bucket_and_no_more(searcher: Searcher, invented: Catalogue) -> None:
    street = invented.stations[0].profile.street

    assert len(searcher.cold(street[:2])) == 1
    assert sum(searcher.sizes[path] for path in searcher.cold("社区")) < 20_000
