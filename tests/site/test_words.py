"""Words and letters as readers meet them: terms explained on a tap, lines broken as Chinese is."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from generator.model.catalogue import Catalogue
from tests.browser import OpenPage
from tests.site.kinds import DESK, PHONE, REPORT
from tests.site.pages import Site, one_a_line
from tests.site.test_look import LOOKS, SHOW, UNFOLD, axe, too_wide

ROOT = Path(__file__).parents[2]
STATION = "liwan/huadi/"


def open_word(tab: Tab) -> str | None:
    """The explanation that can be seen, None where there is none or more than one."""
    shown = tab.locator(".terms__said:visible").all_inner_texts()
    return shown[0] if len(shown) == 1 else None


@pytest.mark.parametrize("javascript", [True, False])
def test_a_tap_on_a_word_explains_it_and_another_puts_it_away(
    *, javascript: bool, base: str, open_page: OpenPage, catalogue: Catalogue
) -> None:
    tab = open_page(PHONE, javascript=javascript).page
    tab.goto(base + REPORT)
    word = tab.locator(".term").first
    assert open_word(tab) is None
    word.click()
    said = open_word(tab)
    assert said is not None
    term = next(t for t in catalogue.glossary if word.inner_text() in (t.term, *t.aliases))
    assert term.plain in said
    expect(tab.locator(".terms__said:visible")).to_be_in_viewport(ratio=1)
    tab.get_by_role("button", name="知道了").click()
    assert open_word(tab) is None


def test_words_are_explained_by_keyboard(base: str, open_page: OpenPage) -> None:
    tab = open_page(DESK).page
    tab.goto(base + REPORT)
    word = tab.locator(".term").first
    word.focus()
    tab.keyboard.press("Enter")
    assert open_word(tab) is not None
    tab.keyboard.press("Tab")
    expect(tab.locator(".terms__said:visible a")).to_be_focused()
    tab.keyboard.press("Escape")
    assert open_word(tab) is None
    expect(word).to_be_focused()


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_an_open_explanation_is_sound(width: int, base: str, open_page: OpenPage) -> None:
    tab = open_page(width).page
    tab.goto(base + REPORT)
    tab.evaluate(AXE_SCRIPT)
    faults = []
    for look in LOOKS:
        tab.evaluate(SHOW, look)
        tab.evaluate("document.querySelector('.terms__said').showPopover()")
        faults += [f"{look} {fault}" for fault in (*axe(tab, {}, {"include": [".terms"]}), *too_wide(tab))]
        tab.evaluate("document.querySelector('.terms__said').hidePopover()")
    assert faults == [], one_a_line(faults)


def test_each_word_is_marked_once_and_explained_once(site: Site) -> None:
    marks = {
        address: [b for b in page.root.iter("button") if b.get("class") == "term"]
        for address, page in site.pages.items()
    }
    assert marks[REPORT]
    for address, buttons in marks.items():
        targets = [button.get("popovertarget") for button in buttons]
        said = [p.get("id") for p in site.pages[address].root.iter("p") if "terms__said" in p.get("class", "")]
        assert targets == said, address
        assert len(set(targets)) == len(targets), address


def test_on_paper_the_words_used_stand_at_the_end(base: str, open_page: OpenPage) -> None:
    tab = open_page(DESK).page
    tab.goto(base + REPORT)
    tab.emulate_media(media="print")
    words = tab.locator(".terms__said")
    assert words.count() == tab.locator(".term").count() > 0
    assert all(word.is_visible() for word in words.all())
    expect(tab.get_by_role("heading", name="本页用词")).to_be_visible()
    assert "知道了" not in tab.locator(".terms").inner_text()


# Where a mark that ends a phrase stands lower than the character before it, a line begins with it.
BEGINS_A_LINE = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let before = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const block = node.parentElement.closest("p, li, td, th, dd, dt, h1, h2, h3, h4, summary, div");
    for (let at = 0; at < node.length; at += 1) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getBoundingClientRect();
      if (!box.height || !node.data[at].trim()) continue;
      const isLower = before && before.block === block && box.top > before.bottom - 2;
      const ends = "，。、；：！？）》”’】".includes(node.data[at]);
      if (isLower && ends) found.push(node.data.slice(Math.max(at - 8, 0), at + 2));
      before = { block, bottom: box.bottom };
    }
  }
  return found;
}"""


@pytest.mark.parametrize("address", ["", REPORT, STATION, "method/", "glossary/"])
def test_no_line_begins_with_a_mark_that_ends_a_phrase(address: str, base: str, open_page: OpenPage) -> None:
    tab = open_page(PHONE).page
    tab.goto(base + address)
    tab.evaluate(UNFOLD)
    lines = []
    for large in (False, True):
        tab.evaluate(SHOW, ("default", large))
        lines += tab.evaluate(BEGINS_A_LINE)
    assert lines == [], one_a_line(lines)


def test_letters_are_set_as_chinese_is(base: str, open_page: OpenPage) -> None:
    tab = open_page(PHONE).page
    tab.goto(base + REPORT)
    style = tab.locator("main p").first.evaluate(
        """each => {
          const style = getComputedStyle(each);
          return [style.lineBreak, style.hyphens, style.fontVariantNumeric];
        }"""
    )
    assert style == ["strict", "none", "tabular-nums"]
    widths = tab.evaluate(
        """() => [...'0123456789'].map((digit) => {
          const each = Object.assign(document.createElement("span"), { textContent: digit.repeat(10) });
          each.style.position = "absolute"; // else it is broken between lines
          document.querySelector("main").append(each);
          return Math.round(each.getBoundingClientRect().width);
        })"""
    )
    assert len(set(widths)) == 1


def test_rare_characters_of_place_names_are_drawn(base: str, open_page: OpenPage) -> None:
    tab = open_page(PHONE).page
    tab.goto(base)
    drawn = tab.evaluate(
        """() => [..."滘漖冼\\u{10FFFD}"].map((character) => {
          const canvas = document.createElement("canvas");
          const context = canvas.getContext("2d");
          context.font = `80px ${getComputedStyle(document.body).fontFamily}`;
          context.fillText(character, 10, 100);
          return canvas.toDataURL();
        })"""
    )
    assert len(set(drawn)) == len(drawn), "a character is drawn as one that is missing"


def test_thousands_are_set_apart_and_copied_as_printed(base: str, open_page: OpenPage) -> None:
    tab = open_page(DESK).page
    tab.goto(f"{base}liwan/baihedong/2025-midterm/")
    group = tab.locator(".ind .k").first
    expect(group).to_be_visible()
    assert group.evaluate("each => getComputedStyle(each, '::after').content") == '","'
    assert re.fullmatch(r"\d{4,}", group.locator("xpath=..").inner_text().replace("目标：", ""))


@pytest.mark.parametrize(("large", "button"), [(False, "#scheme"), (True, ".foot__scheme button")])
def test_the_colours_can_be_changed_on_a_phone(*, large: bool, button: str, base: str, open_page: OpenPage) -> None:
    tab = open_page(PHONE).page
    tab.goto(base)
    if large:
        tab.locator("#elder").click()
    ground = "getComputedStyle(document.body).backgroundColor"
    light = tab.evaluate(ground)
    visible = tab.get_by_role("button", name=re.compile("深色"))
    expect(visible).to_have_count(1)
    box = visible.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 44
    visible.click()
    assert tab.evaluate(ground) != light
    expect(tab.locator(button)).to_have_accessible_name(re.compile("浅色"))


def test_what_is_written_of_our_conventions_is_what_is_set(catalogue: Catalogue) -> None:
    said = (ROOT / "content" / "method.md").read_text(encoding="utf-8")
    reading = catalogue.site.reading
    assert f"相差 {reading.pace_points} 个百分点以内" in said
    assert f"超过 {reading.question_above}% 的" in said
    assert f"满 {reading.old_after_months} 个月" in said
