"""Every page is HTML as the standard has it, with the structure that screen readers walk along."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from xml.etree.ElementTree import Element

import pytest

from generator.load.folder import load
from generator.model.catalogue import Catalogue
from generator.model.finding import NoneRaised
from generator.model.station import AbsenceKind
from generator.model.values import Missing
from tests.site.command import MINI
from tests.site.pages import Page, Site, one_a_line, plain

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(params=["site", "mini"])
def pages(request: pytest.FixtureRequest) -> list[Page]:
    chosen: Site = request.getfixturevalue(request.param)
    return list(chosen.pages.values())


def test_every_page_parses_without_an_error(pages: list[Page]) -> None:
    faults = [(page.address, *page.errors) for page in pages if page.errors]
    assert faults == [], one_a_line(faults)


def test_the_language_and_the_encoding_are_said(pages: list[Page]) -> None:
    for page in pages:
        assert page.source.lstrip().lower().startswith(b"<!doctype html>"), page.address
        assert page.source[:1024].count(b'charset="utf-8"') == 1, page.address
        assert "�" not in page.source.decode(), page.address
    assert {page.root.get("lang") for page in pages} == {"zh-CN"}


def test_ids_are_unique(pages: list[Page]) -> None:
    faults = []
    for page in pages:
        counts = Counter(name for element in page.root.iter() if (name := element.get("id")) is not None)
        faults += [(page.address, name) for name, count in counts.items() if count > 1 or not name or " " in name]
    assert faults == [], one_a_line(faults)


def test_no_section_can_take_an_id_that_the_page_itself_uses(
    mini: Site, mini_catalogue: Catalogue, tmp_path: Path
) -> None:
    (report,) = (report for report in mini_catalogue.reports if report.id == "2023-midterm")
    expected = {*(finding.id for finding in report.findings()), *(annex.id for annex in report.body.annexes)}
    expected |= {section.id for section in report.body.sections}
    own = [name for name in mini.pages[f"{report.key}/"].by_id if re.fullmatch(r"[a-z0-9-]+", name)]
    path = tmp_path / "data" / "stations" / f"{report.key}.yml"
    copytree(MINI / "data", tmp_path / "data")
    written = path.read_text(encoding="utf-8")
    faults = []
    for name in own:
        path.write_text(written.replace("- id: people\n", f"- id: {name}\n"), encoding="utf-8")
        if name not in expected and load(tmp_path / "data")[0] is not None:
            faults.append(name)
    assert faults == [], one_a_line(faults)


def test_what_refers_to_an_element_finds_it(pages: list[Page]) -> None:
    faults = []
    for page in pages:
        for element in page.root.iter():
            for attribute in ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "list", "form"):
                names = element.get(attribute, "").split()
                faults += [(page.address, attribute, name) for name in names if name not in page.by_id]
    assert faults == [], one_a_line(faults)


def headings(page: Page) -> Iterator[tuple[int, Element]]:
    for element in page.root.iter():
        if isinstance(element.tag, str) and re.fullmatch(r"h[1-6]", element.tag):
            yield int(element.tag[1]), element


def test_one_first_heading_and_no_level_skipped(pages: list[Page]) -> None:
    faults = []
    for page in pages:
        ranks = list(headings(page))
        levels = [level for level, _ in ranks]
        if levels.count(1) != 1 or levels[:1] != [1]:
            faults.append((page.address, f"h1: {levels.count(1)}"))
        for before, (level, element) in zip(levels, ranks[1:], strict=False):
            if level > before + 1:
                faults.append((page.address, f"h{before} → h{level} {plain(''.join(element.itertext()))}"))
        faults += [(page.address, "empty heading") for _, h in ranks if not plain("".join(h.itertext()))]
    assert faults == [], one_a_line(faults)


def descriptions(page: Page) -> list[str]:
    return [plain(meta.get("content", "")) for meta in page.root.iter("meta") if meta.get("name") == "description"]


def test_every_page_has_a_title_and_a_description_of_its_own(pages: list[Page]) -> None:
    faults = [(page.address, "description") for page in pages if len(descriptions(page)) != 1]
    for what, of in (
        ("title", lambda page: page.title),
        ("description", lambda page: "".join(descriptions(page))),
    ):
        texts = [of(page) for page in pages]
        counts = Counter(texts)
        faults += [
            (page.address, f"{what}: {text}")
            for page, text in zip(pages, texts, strict=True)
            if counts[text] > 1 or not text
        ]
    assert faults == [], one_a_line(faults)


def test_every_table_is_named_and_every_heading_cell_says_what_it_heads(pages: list[Page]) -> None:
    faults = []
    for page in pages:
        for table in page.root.iter("table"):
            captions = [plain("".join(caption.itertext())) for caption in table.findall("caption")]
            if len(captions) != 1 or not captions[0]:
                faults.append((page.address, "caption"))
            heads = list(table.iter("th"))
            faults += [
                (page.address, f"th {plain(''.join(th.itertext()))}")
                for th in heads
                if th.get("scope") not in {"col", "row", "colgroup", "rowgroup"}
            ]
            if not heads:
                faults.append((page.address, "no th"))
    assert faults == [], one_a_line(faults)


def test_no_cell_is_empty(pages: list[Page]) -> None:
    """Absence is a word, never a gap."""
    faults = []
    for page in pages:
        for tag in ("td", "th", "dd", "dt", "li"):
            for cell in page.root.iter(tag):
                drawn = any(isinstance(e.tag, str) and e.tag.endswith(("svg", "img", "input")) for e in cell.iter())
                if not plain("".join(cell.itertext())) and not drawn:
                    faults.append((page.address, tag))
    assert faults == [], one_a_line(faults)


def test_no_word_of_the_data_format_or_of_the_program_is_shown(pages: list[Page]) -> None:
    words = (*Missing, *NoneRaised, *AbsenceKind, "None", "Undefined")
    raw = re.compile(
        rf"(?<![A-Za-z_])(?:{'|'.join(words)})(?![A-Za-z_])|{{{{|}}}}|&#\d| object at 0x|<built-in |Decimal\("
    )
    faults = [(page.address, tags) for page in pages if page.address != "data/" and (tags := raw.findall(page.text))]
    assert faults == [], one_a_line(faults)


def test_pictures_are_named_or_hidden_from_screen_readers(pages: list[Page]) -> None:
    faults = []
    for page in pages:
        for element in page.root.iter():
            if element.tag in {"img", "svg", f"{SVG}svg"}:
                hidden = element.get("aria-hidden") == "true"
                named = element.get("role") == "img" and bool(element.get("aria-label", "").strip())
                if not (hidden or named or (element.tag == "img" and element.get("alt") is not None)):
                    faults.append((page.address, element.attrib))
    assert faults == [], one_a_line(faults)


def test_every_field_and_every_button_has_a_name(pages: list[Page]) -> None:
    faults = []
    for page in pages:
        labelled = {label.get("for") for label in page.root.iter("label") if plain("".join(label.itertext()))}
        for tag in ("input", "select", "textarea", "button"):
            for element in page.root.iter(tag):
                if element.get("class") == "md-toggle":
                    continue  # Material's switches, which no style ever shows
                named = (
                    element.get("id") in labelled
                    or element.get("aria-label")
                    or plain("".join(element.itertext()) if tag == "button" else "")
                )
                if not named:
                    faults.append((page.address, tag, element.attrib))
    assert faults == [], one_a_line(faults)
