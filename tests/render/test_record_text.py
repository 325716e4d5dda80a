"""A record with the report's own text on a page: long ones open with a sentence, and nothing of them is lost."""

import html
import re
from pathlib import Path

from generator.model.finding import FindingRecord
from generator.render.environment import environment
from tests.browser import OpenPage

STYLES = Path(__file__).parents[2] / "theme" / "styles"
SENTENCE = "榆溪街的长者每周二在汀塘社区一起做操，社工陪着走完全程。"
MACRO = '{% import "_macros.md" as m with context %}{{ m.record_text(record, "supervisor-p1") }}'


def record_text(text: str) -> str:
    record = FindingRecord(text=text)
    return environment().from_string(MACRO).render(record=record, url=str, file=str)


def words(made: str) -> str:
    shown = re.sub(r"<label.*?</label>", "", made)
    return html.unescape(re.sub(r"<[^>]+>", "", shown))


def test_a_short_text_stands_as_it_is() -> None:
    assert record_text(SENTENCE) == SENTENCE


def test_nothing_of_a_long_text_is_lost() -> None:
    made = record_text(SENTENCE * 9)
    assert words(made) == SENTENCE * 9
    assert made.startswith(SENTENCE * 2 + "<span")
    assert 'id="supervisor-p1-more"' in made
    assert 'for="supervisor-p1-more"' in made


def test_text_is_never_markup() -> None:
    made = record_text(("<script>alert(1)</script>，" + SENTENCE) * 5)
    assert "<script" not in made
    assert words(made) == ("<script>alert(1)</script>，" + SENTENCE) * 5


def test_it_unfolds_by_keyboard_and_on_paper_without_scripts(tmp_path: Path, open_page: OpenPage) -> None:
    styles = "\n".join(path.read_text("utf-8") for path in sorted(STYLES.glob("*.css")))
    body = f'<ol><li><span class="at" id="supervisor-p1"></span>{record_text(SENTENCE * 9)}</li></ol>'
    path = tmp_path / "page.html"
    path.write_text(f"<!doctype html><html lang=zh><meta charset=utf-8><style>{styles}</style>{body}", "utf-8")
    page = open_page(390, javascript=False).page
    page.goto(path.as_uri())
    rest = page.locator(".more__rest")
    assert rest.is_hidden()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert rest.is_visible()
    assert page.get_by_text("收起").is_visible()
    page.keyboard.press("Space")
    assert rest.is_hidden()
    page.emulate_media(media="print")
    assert rest.is_visible()
    page.emulate_media(media="screen")
    page.goto(path.as_uri() + "#supervisor-p1")
    assert rest.is_visible(), "a link to the finding shows all of it"
