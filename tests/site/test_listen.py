"""Read aloud: offered in large type where the reader's own machine has a Chinese voice, and nowhere else."""

import json

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from tests.browser import OpenPage
from tests.site.kinds import DESK, PHONE, REPORT
from tests.site.test_look import contrast, structure

OWN = {"lang": "zh-CN", "localService": True, "name": "own"}
SPEECH = """{
  window.told = []; window.cancelled = 0;
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } };
  Object.defineProperty(window, "speechSynthesis", {value: {
    getVoices: () => %s,
    speak: each => window.told.push(each),
    cancel: () => { window.cancelled += 1 },
    addEventListener: (_, heard) => { window.voicesCame = heard },
  }});
}"""


def reader(open_page: OpenPage, voices: list[dict[str, object]], width: int = PHONE, *, elder: bool = True) -> Tab:
    tab = open_page(width).page
    tab.add_init_script(SPEECH % json.dumps(voices))
    if elder:
        tab.add_init_script("localStorage.setItem('elder', '1')")
    return tab


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_card_and_the_three_sentences_are_read(width: int, base: str, open_page: OpenPage) -> None:
    far = {"lang": "zh-CN", "localService": False, "name": "far"}
    yue = {"lang": "zh-HK", "localService": True, "name": "yue"}
    tab = reader(open_page, [far, yue, OWN], width)
    tab.goto(base + REPORT)
    tab.get_by_role("button", name="读给我听").click()

    said = tab.evaluate("told.map(each => each.text)")
    assert said[0].startswith("花地街社工服务站")
    for word in ("优秀", "90.00", "2024 年 8 月 23 日", "总的看", "做得好", "要改的"):
        assert any(word in sentence for sentence in said), word
    assert {voice["name"] for voice in tab.evaluate("told.map(each => each.voice)")} == {"own"}

    stop = tab.get_by_role("button", name="停止朗读")
    before = tab.evaluate("cancelled")
    stop.click()
    assert tab.evaluate("cancelled") == before + 1
    expect(tab.get_by_role("button", name="读给我听")).to_be_visible()


def test_at_the_end_it_can_be_read_again(base: str, open_page: OpenPage) -> None:
    tab = reader(open_page, [OWN])
    tab.goto(f"{base}liwan/huadi/")
    tab.get_by_role("button", name="读给我听").click()
    tab.evaluate("told.at(-1).onend()")
    expect(tab.get_by_role("button", name="读给我听")).to_be_visible()


@pytest.mark.parametrize(
    "voices", [[], [{"lang": "zh-CN", "localService": False}], [{"lang": "en-US", "localService": True}]]
)
def test_without_a_chinese_voice_of_the_machine_nothing_is_offered(
    voices: list[dict[str, object]], base: str, open_page: OpenPage
) -> None:
    tab = reader(open_page, voices)
    tab.goto(base + REPORT)
    expect(tab.locator("[data-listen]")).to_be_hidden()


def test_voices_that_come_late_are_heard_of(base: str, open_page: OpenPage) -> None:
    tab = reader(open_page, [])
    tab.goto(base + REPORT)
    tab.evaluate("own => { speechSynthesis.getVoices = () => [own]; voicesCame() }", OWN)
    expect(tab.locator("[data-listen]")).to_be_visible()


def test_it_is_offered_in_large_type_only_and_stops_with_it(base: str, open_page: OpenPage) -> None:
    tab = reader(open_page, [OWN], elder=False)
    tab.goto(base + REPORT)
    button = tab.locator("[data-listen] button")
    expect(button).to_be_hidden()
    tab.locator("#elder").click()
    button.click()
    before = tab.evaluate("cancelled")
    tab.locator("#elder").click()
    assert tab.evaluate("cancelled") == before + 1
    expect(button).to_be_hidden()


def test_the_button_is_sound_and_large_enough(base: str, open_page: OpenPage) -> None:
    tab = reader(open_page, [OWN])
    tab.goto(base + REPORT)
    box = tab.locator("[data-listen] button").bounding_box()
    assert box is not None
    assert box["height"] >= 48
    tab.evaluate(AXE_SCRIPT)
    assert structure(tab) + contrast(tab) == []
