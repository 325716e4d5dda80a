"""Text from data stays that text, wherever a template puts it: nothing of it is read as Markdown or HTML."""

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markupsafe import Markup

from generator.model import reading
from generator.model.fault import InvalidText
from generator.render.escape import front_matter, lines, safe
from generator.site.project import Project

ROOT = Path(__file__).parents[2]
Convert = Callable[[str], str]


@pytest.fixture(scope="module")
def convert(tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """Markdown → HTML as the site's own settings have it."""
    from mkdocs.config import load_config

    settings = load_config(str(Project(ROOT).settings), docs_dir=str(tmp_path_factory.mktemp("docs")))
    converter = Markdown(extensions=settings.markdown_extensions, extension_configs=settings.mdx_configs)

    def convert_one(text: str) -> str:
        return converter.reset().convert(text)

    return convert_one


def accepted(text: str) -> bool:
    """Whether a data file may hold this text."""
    try:
        return reading.prose(text) != ""
    except InvalidText:
        return False


SIGNS = st.sampled_from("*_[](){}<>&|#`~$^\\\"'!-+=:.;,/@% \n19一aA")
PIECES = st.sampled_from(
    (
        "&amp;", "&#42;", "<b>", "</p>", "<!--", "-->", "]]>", "<script>", "[x](y)", "![x](y)", "[x]: y", "[^1]", "**",
        "__", "```", "~~~", "---", "===", "    ", "1. ", "- ", "# ", "> ", "| - |", "{: #x }", "{: .x }", "http://a.b",
        "<a@b.cc>", "[TOC]", "wzxhzdk:0", "klzzwxh:0000", "  \n", "\\*", "&", ": ", "*[x]: y", "片区",
    )
)  # fmt: skip
TEXTS = st.lists(st.one_of(st.text(max_size=6), st.text(SIGNS, max_size=6), PIECES), max_size=6).map("".join)
any_text = settings(max_examples=150, deadline=None)

# Where templates print values: the Markdown around one, and the tag of the element that then holds it.
PLACES = {
    "paragraph": ("{}", "p"),
    "heading": ("# {}", "h1"),
    "linked heading": ("## [{}](index.md)", "a"),
    "list item": ("- {}", "li"),
    "numbered item": ("1. {}", "li"),
    "second item": ("1. 一\n1. {}\n1. 三", "li[2]"),
    "linked item": ("- [{}](index.md)：说明", "a"),
    "strong in an item": ("- **{}**：说明", "strong"),
    "small in an item": ("1. 前文 <small>{}</small>", "small"),
    "paragraph in HTML": ('<p class="lead">{}</p>', "p"),
    "cell": ("<table>\n<tr><td>{}</td></tr>\n</table>", "td"),
    "paragraph in a section": ('<section markdown="1">\n\n{}\n\n</section>', "p"),
    "item in a section": ('<section markdown="1">\n\n- {}\n\n</section>', "li"),
    "cell in a section": (
        '<section markdown="1">\n\n<div>\n<table>\n<tr><td>{}</td></tr></table>\n</div>\n\n</section>',
        "td",
    ),
    "summary": ('<details markdown="1">\n<summary><h3>{}</h3></summary>\n\n文\n\n</details>', "h3"),
}


def parsed(html: str) -> Element:
    root: Element = html5lib.parseFragment(html, namespaceHTMLElements=False)
    return root


def normal(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("place", PLACES)
@given(text=TEXTS.filter(accepted))
@example("C#")
@example("1. 项目")
@example("<b>*粗*</b> &amp; [链接](x) `码` {: #id }")
@any_text
def test_text_comes_out_of_the_page_as_it_went_in(convert: Convert, place: str, text: str) -> None:
    around, tag = PLACES[place]
    made = parsed(convert(around.format(safe(text))))
    holders = made.findall(f".//{tag}")

    assert len(holders) == 1
    assert normal("".join(holders[0].itertext())) == normal(text)
    assert shape(made) == shape(parsed(convert(around.format("文"))))


def shape(element: Element) -> object:
    """Elements and the names of their attributes, without what they hold."""
    return element.tag, sorted(element.attrib), [shape(child) for child in element]


@pytest.mark.parametrize(
    "around",
    ['<p aria-label="{}">文</p>', '<section markdown="1">\n\n<div aria-label="{}">\n<p>文</p></div>\n\n</section>'],
)
@given(text=TEXTS.filter(accepted))
@any_text
def test_text_comes_out_of_an_attribute_as_it_went_in(convert: Convert, around: str, text: str) -> None:
    made = parsed(convert(around.format(safe(text))))
    holders = [element for element in made.iter() if "aria-label" in element.attrib]

    assert [normal(holder.attrib["aria-label"]) for holder in holders] == [normal(text)]
    assert shape(made) == shape(parsed(convert(around.format("文"))))


@given(text=TEXTS.filter(accepted))
@any_text
def test_front_matter_gives_the_text_back(text: str) -> None:
    from mkdocs.utils.meta import get_data

    body, meta = get_data(f"---\ntitle: {front_matter(text)}\nmetadata: {front_matter({'X': text})}\n---\n\n# 文\n")
    assert meta == {"title": text, "metadata": {"X": text}}
    assert body.strip() == "# 文"


def test_markup_passes_unchanged() -> None:
    assert safe(Markup("<b>*</b>")) == "<b>*</b>"


def test_escaped_text_is_one_line() -> None:
    assert safe(" 一\n二\t 三 ") == "一 二 三"


def test_what_is_absent_is_never_printed_as_none() -> None:
    with pytest.raises(TypeError):
        safe(None)


@pytest.mark.parametrize("text", ["花地街社工服务站", "2024 年 8 月", "80（含）以上", "a-b/c.d"])
def test_ordinary_text_stays_readable_in_markdown(text: str) -> None:
    assert safe(text) == text


@pytest.mark.parametrize("text", ["46.23", "100.00%", "1,200,000", "-5.00%"])
def test_numbers_stay_readable_in_markdown(text: str) -> None:
    assert not re.search("&#", safe(text))


def test_a_text_of_several_lines_keeps_its_breaks() -> None:
    assert lines("第一行\n\n# 第二行\n") == Markup("第一行<br>&#35; 第二行")
