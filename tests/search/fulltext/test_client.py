"""What a reader finds: the same as a plain scan of every text would."""

from pathlib import Path

import pytest

from generator.model.catalogue import Catalogue
from generator.search.fulltext import build
from generator.search.fulltext.entries import entries
from generator.search.fulltext.units import plain
from tests.search.fulltext.conftest import Client, Serve, catalogue_of
from tests.search.fulltext.strings import drawn
from tests.search.fulltext.test_segment import corrected, earlier_of

ROOT = Path(__file__).parents[3]
NOT_AT_AN_EDGE = "“”\"'‘’《》〈〉「」『』（）()【】[]"  # what a pasted word may bring along


@pytest.fixture(scope="session")
def record(city: Path) -> Catalogue:
    return catalogue_of(city)


@pytest.fixture(scope="session", params=["usual", "much frequent", "updated"])
def client(request: pytest.FixtureRequest, record: Catalogue, client_of: Serve) -> Client:
    """Three ways to hold the same: as published, with hundreds of frequent runs, and with a segment of changes."""
    if request.param == "usual":
        return client_of(record, build.index(record))
    if request.param == "much frequent":
        return client_of(record, build.index(record, most=150))
    newer, _ = corrected(record)
    return client_of(newer, build.index(newer, earlier_of(build.index(record))))


@pytest.fixture(scope="session")
def real(client_of: Serve) -> Client:
    catalogue = catalogue_of(ROOT / "data")
    return client_of(catalogue, build.index(catalogue))


def some(catalogue: Catalogue, count: int, seed: int) -> list[str]:
    return drawn(entries(catalogue), count, seed, NOT_AT_AN_EDGE + " ")


def test_any_part_of_any_text_finds_exactly_the_texts_that_hold_it(client: Client) -> None:
    texts = client.texts()
    for typed in some(client.catalogue, 80, seed=11):
        wanted = {address for address, text in texts.items() if plain(typed) in text}
        answer = client.find(typed)
        assert wanted, typed
        assert (set(answer["rows"]), answer["near"]) == (wanted, False), typed


def test_the_browser_compares_texts_as_the_build_does(client: Client) -> None:
    texts = [passage.text for entry in entries(client.catalogue) for passage in entry.passages][:4000]
    odd = ["穗府办〔2023〕7号", "Ａｂｃ　ＤＥＦ", "①②㎡ Ⅷ", "1.5 万 元", "甲 _ 乙", "，开头", "結尾。", "é É ﬁ"]
    made = client.page.evaluate("texts => texts.map(plain)", [*texts, *odd])
    assert made == [plain(" ".join(text.split())) for text in [*texts, *odd]]


def test_a_title_is_compared_as_it_reads(client: Client) -> None:
    made = client.page.evaluate(
        """() => index.segments.flatMap(s => s.sorts.flatMap((sort, row) =>
          sort < 0 ? [] : [[plain(index.title(s, row)), index.plainTitle(s, row)]]))"""
    )
    assert made
    assert [one for one, _ in made] == [other for _, other in made]


def test_every_street_finds_its_station_first(client: Client) -> None:
    for station in client.catalogue.stations:
        assert client.find(station.profile.street)["rows"][0] == f"{station.key}/"


def test_a_corrected_report_is_found_by_its_new_words_alone(record: Catalogue, client_of: Serve) -> None:
    newer, address = corrected(record)
    client = client_of(newer, build.index(newer, earlier_of(build.index(record))))
    assert client.find("改正后的新说法")["rows"] == [address]
    fresh = client_of(newer, build.index(newer))
    for typed in some(record, 30, seed=3):  # also what the old text said
        assert set(client.find(typed)["rows"]) == set(fresh.find(typed)["rows"]), typed


def test_a_report_that_is_gone_is_found_no_more(record: Catalogue, client_of: Serve) -> None:
    from dataclasses import replace

    gone = next(station for station in record.stations if len(station.reports) > 1)
    fewer = replace(gone, reports=gone.reports[1:])
    newer = replace(record, stations=tuple(fewer if s is gone else s for s in record.stations))
    client = client_of(newer, build.index(newer, earlier_of(build.index(record))))
    assert f"{gone.reports[0].key}/" not in client.find(gone.profile.street)["rows"]


@pytest.mark.parametrize(
    "typed", ["湾畔", "240万元", "240 万元", "40万", "恒荔湾畔社区", "2024年8月23日", "2024 年 8 月 23 日", "五社联动"]
)
def test_parts_of_words_and_numbers_are_found_in_the_real_record(typed: str, real: Client) -> None:
    answer = real.find(typed)
    assert not answer["near"]
    assert "liwan/huadi/2024-final/" in answer["rows"]


@pytest.mark.parametrize("typed", ["穗府办〔2023〕7号", "穗府办[2023]7号", "穗府办(2023) 7号"])
def test_a_document_number_is_found_however_it_is_bracketed(typed: str, real: Client) -> None:
    assert real.find(typed) == {"near": False, "also": [], "rows": ["schemes/guangzhou-2023/"]}
    (shown,) = real.show(typed)
    assert "穗府办〔2023〕7号" in "".join(shown["pieces"])


def test_thousands_are_found_with_and_without_a_comma(real: Client) -> None:
    with_comma, without = real.find("1,024"), real.find("1024")
    assert with_comma["rows"] == without["rows"] != []


def test_several_words_must_all_occur(real: Client) -> None:
    one, other, both = (set(real.find(typed)["rows"]) for typed in ("志愿者", "督导", "志愿者 督导"))
    assert both == one & other
    assert both < one | other


def test_synonyms_widen_and_say_so_and_quotes_do_not(real: Client) -> None:
    plainly, widened, quoted = real.find("义工"), real.find("义工", widen=True), real.find('"义工"', widen=True)
    assert "志愿者" in widened["also"]
    assert set(widened["rows"]) > set(plainly["rows"])
    assert (set(quoted["rows"]), quoted["also"]) == (real.scan("义工"), [])


def test_what_nothing_holds_is_answered_by_what_is_near_and_called_so(real: Client) -> None:
    assert real.scan("恒荔湾畔小区") == set()
    answer = real.find("恒荔湾畔小区")
    assert answer["near"]
    assert "liwan/huadi/" in answer["rows"]
    assert real.find("魑魅魍魉") == {"near": False, "also": [], "rows": []}


def test_one_character_is_looked_for_in_names(real: Client) -> None:
    addresses = real.find("瑞")["rows"]
    assert "haizhu/ruibao/" in addresses
    assert all(address.count("/") < 3 for address in addresses)


@pytest.mark.parametrize("typed", ["", " ", "，", '""', "<b>", "\\", "(((", "[", "\0", "😀", "%%%"])
def test_odd_input_finds_nothing_and_breaks_nothing(typed: str, real: Client) -> None:
    assert real.find(typed)["rows"] == []


def test_an_excerpt_shows_the_words_and_leads_to_their_place(real: Client) -> None:
    (report,) = (report for report in real.catalogue.reports if report.key == "liwan/huadi/2024-final")
    finding = next(f for f in report.findings() if "慈善" not in f.record.words)
    words = finding.record.words[:8]
    (shown,) = (one for one in real.show(words) if one["address"] == f"{report.key}/")
    assert shown["anchor"] == finding.id
    assert shown["label"] == finding.section.place
    marked = plain("".join(shown["pieces"][1::2])).replace(" ", "")
    assert marked == plain(words).replace(" ", "")


def test_marks_stand_where_the_words_are_however_they_are_printed(real: Client) -> None:
    made = real.page.evaluate("() => pieces('共２４０ 万元、240万元', ['240万元'])")
    assert made == ["共", "２４０ 万元", "、", "240万元", ""]
