"""The field in the header, on the home page and above lists: suggestions while one types, and where they lead."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Route, expect
from playwright.sync_api import Page as Tab

from tests.browser import OpenPage
from tests.site.conftest import Built
from tests.site.kinds import DESK, PHONE
from tests.site.pages import one_a_line
from tests.site.test_look import LOOKS, SHOW, too_wide

# In one step: the list is drawn anew when the sounds of a name arrive.
SMALL = "[...document.querySelectorAll('.lookup [role=option]')].filter(each => each.offsetHeight < 44).length"


def field(tab: Tab) -> Locator:
    """The page's field; on a phone the one in the header is opened first."""
    if not tab.locator(".lookup input").first.is_visible():
        tab.locator("#find-open").click()
    return tab.locator(".lookup").get_by_role("combobox").first


def typed(tab: Tab, text: str) -> Locator:
    """The suggestions for a text typed into the field."""
    at = field(tab)
    at.focus()
    expect(at).to_have_attribute("aria-controls", f"{at.get_attribute('id')}-list")
    at.fill(text)
    return tab.locator(".lookup").get_by_role("option")


def active(tab: Tab) -> str | None:
    """What the field says is chosen, if that is what the list says too."""
    chosen = tab.get_by_role("option", selected=True)
    name = field(tab).get_attribute("aria-activedescendant")
    assert chosen.count() == (1 if name else 0)
    if name:
        assert chosen.get_attribute("id") == name
    return chosen.inner_text() if name else None


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("address", ["", "about/", "places/", "liwan/", "liwan/huadi/2024-final/", "no/such/page/"])
def test_every_page_suggests_a_station_with_its_district_grade_and_date(
    address: str, width: int, base: str, open_page: OpenPage
) -> None:
    tab = open_page(width).page
    tab.goto(base + address)
    first = typed(tab, "hua di jie").first

    expect(first).to_be_visible()
    for words in ("花地街", "社工站", "荔湾区", "优秀", "2024 年 8 月", "末期"):
        expect(first).to_contain_text(words)
    assert first.evaluate("each => each.href") == f"{base}liwan/huadi/"
    expect(tab.get_by_role("status").first).to_contain_text("建议")


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_a_page_that_is_only_read_loads_nothing_of_it(width: int, base: str, open_page: OpenPage) -> None:
    visit = open_page(width)
    visit.page.goto(base, wait_until="networkidle")

    def asked() -> list[str]:
        scripts = (request.rsplit("/", 1)[1] for request in visit.requests if request.endswith(".js"))
        return sorted(name.partition("-")[0] for name in scripts)

    assert asked() == ["early.js", "gongshi.js"]
    typed(visit.page, "花地")
    assert asked() == ["early.js", "gongshi.js", "lookup", "names"]
    typed(visit.page, "华帝街")  # called by nobody so: now it matters what sounds alike
    expect(visit.page.get_by_role("option").first).to_contain_text("花地街")
    assert asked() == ["early.js", "gongshi.js", "lookup", "names", "sounds"]


def test_the_field_says_what_it_is_and_whether_its_list_is_open(base: str, open_page: OpenPage) -> None:
    tab = open_page(DESK).page
    tab.goto(f"{base}about/")
    at = field(tab)
    expect(at).to_have_attribute("aria-expanded", "false")
    expect(at).to_have_attribute("aria-autocomplete", "list")
    typed(tab, "花地")

    expect(at).to_have_attribute("aria-expanded", "true")
    expect(tab.get_by_role("listbox")).to_be_visible()
    assert tab.get_by_role("listbox").get_attribute("id") == at.get_attribute("aria-controls")
    tab.keyboard.press("Tab")
    expect(at).to_have_attribute("aria-expanded", "false")
    expect(tab.get_by_role("listbox")).to_be_hidden()


def test_the_keyboard_goes_through_the_list_and_round_it(base: str, open_page: OpenPage) -> None:
    tab = open_page(DESK).page
    tab.goto(base)
    options = typed(tab, "花地")
    names = options.all_inner_texts()
    assert len(names) > 2

    assert active(tab) is None
    for key, at in (
        ("ArrowDown", 0), ("ArrowDown", 1), ("End", -1), ("ArrowDown", 0), ("ArrowUp", -1), ("Home", 0),
    ):  # fmt: skip
        tab.keyboard.press(key)
        assert active(tab) == names[at], key
    tab.keyboard.press("Escape")
    expect(tab.get_by_role("listbox")).to_be_hidden()
    assert field(tab).input_value() == "花地"
    tab.keyboard.press("ArrowDown")
    expect(tab.get_by_role("listbox")).to_be_visible()
    tab.keyboard.press("Escape")
    tab.keyboard.press("Escape")
    assert field(tab).input_value() == ""


def test_home_and_end_move_in_the_text_while_nothing_is_chosen(base: str, open_page: OpenPage) -> None:
    tab = open_page(DESK).page
    tab.goto(base)
    typed(tab, "地街")
    tab.keyboard.press("Home")
    tab.keyboard.insert_text("花")

    assert field(tab).input_value() == "花地街"


@pytest.mark.parametrize(
    ("text", "keys", "leads_to"),
    [
        ("花地街", ["Enter"], "liwan/huadi/"),
        ("hdj", ["Enter"], "liwan/huadi/"),
        ("花地", ["ArrowDown", "ArrowDown", "Enter"], "liwan/huadi/"),
        ("恒福", ["Enter"], "operators/hengfu/"),
        ("荔湾区", ["Enter"], "liwan/"),
        ("hd", ["Enter"], "search/?q=hd"),  # 花地, 鹤洞
        ("没有这个地方", ["Enter"], "search/?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA%E5%9C%B0%E6%96%B9"),
        ("花地街", ["ArrowUp", "Enter"], "search/?q=%E8%8A%B1%E5%9C%B0%E8%A1%97"),  # the last row
    ],
)
def test_enter_leads_to_what_is_chosen_or_meant_else_to_the_full_text(
    text: str, keys: list[str], leads_to: str, base: str, open_page: OpenPage
) -> None:
    tab = open_page(DESK).page
    tab.goto(f"{base}about/")
    typed(tab, text)
    for key in keys:
        tab.keyboard.press(key)
    tab.wait_for_url(base + leads_to)


@pytest.mark.parametrize("how", ["click", "tap"])
def test_a_suggestion_is_clicked_or_touched(how: str, base: str, chromium: Browser) -> None:
    context = chromium.new_context(has_touch=True, is_mobile=True, viewport={"width": PHONE, "height": 844})
    tab = context.new_page()
    tab.goto(f"{base}about/")
    option = typed(tab, "鹤洞").first
    option.tap() if how == "tap" else option.click()
    tab.wait_for_url(f"{base}liwan/baihedong/")
    context.close()


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_a_name_of_nobody_is_said_so_and_the_districts_are_offered(width: int, base: str, open_page: OpenPage) -> None:
    tab = open_page(width).page
    tab.goto(base)
    options = typed(tab, "没有这个地方")

    expect(tab.get_by_text("没有叫“没有这个地方”的").first).to_be_visible()
    expect(tab.get_by_role("status").first).to_contain_text("没有叫“没有这个地方”的")
    names = options.all_inner_texts()
    assert [name.split()[0] for name in names[:-1]] == ["海珠区", "荔湾区", "白云区"]
    assert "全文" in names[-1]


def test_half_composed_text_is_not_looked_up(base: str, open_page: OpenPage) -> None:
    """As an input method types: the letters stand in the field before the characters do."""
    tab = open_page(DESK).page
    tab.goto(base)
    typed(tab, "")
    method = tab.context.new_cdp_session(tab)
    for letters in ("h", "hua", "hua d", "hua di"):
        method.send("Input.imeSetComposition", {"text": letters, "selectionStart": 1, "selectionEnd": 1})
        assert field(tab).input_value() == letters
        expect(tab.get_by_role("listbox")).to_be_hidden()
    method.send("Input.insertText", {"text": "花地"})

    expect(tab.get_by_role("option").first).to_contain_text("花地街")


def test_text_typed_before_the_names_arrived_is_looked_up_when_they_do(base: str, open_page: OpenPage) -> None:
    tab = open_page(DESK).page
    held: list[Route] = []
    tab.route("**/names-*.js", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks what it is given
    tab.goto(base)
    field(tab).focus()
    field(tab).fill("花地")
    expect(tab.get_by_role("listbox")).to_have_count(0)
    tab.wait_for_function("() => document.querySelector('script[src*=names]')")
    held[0].continue_()

    expect(tab.get_by_role("option").first).to_contain_text("花地街")


def test_without_the_names_the_field_still_leads_to_the_list(base: str, open_page: OpenPage) -> None:
    tab = open_page(DESK).page
    tab.route("**/names-*.js", lambda route: route.abort())
    tab.goto(base)
    field(tab).fill("花地")
    field(tab).press("Enter")
    tab.wait_for_url(f"{base}places/?**")

    assert field(tab).input_value() == "花地"


def test_it_works_in_a_folder_without_a_server(built: Built, open_page: OpenPage) -> None:
    tab = open_page(DESK).page
    tab.goto((built.site / "about" / "index.html").as_uri())
    options = typed(tab, "huadi")
    expect(options.first).to_contain_text("花地街")
    tab.keyboard.press("Enter")
    tab.wait_for_url((built.site / "liwan" / "huadi" / "index.html").as_uri())


def test_markup_in_a_name_is_shown_as_it_is_written(mini_base: str, open_page: OpenPage) -> None:
    visit = open_page(DESK)
    visit.page.goto(mini_base)

    expect(typed(visit.page, "尖角").first).to_contain_text("<b>尖角</b>社区")
    assert visit.errors == []


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_open_list_fits_and_can_be_touched_in_every_look(width: int, base: str, open_page: OpenPage) -> None:
    visit = open_page(width)
    tab = visit.page
    faults: list[str] = []
    for address, text in (("", "花地"), ("about/", "社区"), ("places/", "没有这个地方"), ("liwan/", "xin")):
        for look in LOOKS:
            tab.goto(base + address)
            tab.evaluate(SHOW, look)
            typed(tab, text)
            tab.keyboard.press("ArrowDown")
            small = tab.evaluate(SMALL)
            problems = too_wide(tab) + ([f"{small} are small"] if small else [])
            faults += [f"/{address} {look}: {fault}" for fault in problems]
    assert faults + visit.errors == [], one_a_line(faults)


def test_the_names_of_the_files_tell_their_content(built: Built) -> None:
    """Caches must never mix two builds; nothing else of lookup and search is published."""
    names = {path.name.partition("-")[0] for path in (built.site / "assets").glob("*-*.js")}

    assert names == {"lookup", "names", "search", "sounds"}
    assert not (built.site / "assets" / "lookup").exists()
    (code,) = built.site.glob("assets/lookup-*.js")
    assert not re.search(r"^ *(//|/\*)", code.read_text(encoding="utf-8"), re.MULTILINE)
