"""Words of the field are explained where a page first says them, and nowhere else."""

import re

import pytest

from generator.model.catalogue import Term
from generator.render.terms import marked

VISIT = Term(term="探访", plain="到家里看望。")
HOME_VISIT = Term(term="入户探访", aliases=("上门看望", "上门"), plain="社工到家里看望。")
GROUP = Term(term="小组", plain="几个人一起参加的活动。")
GLOSSARY = (VISIT, HOME_VISIT, GROUP)


def words(body: str) -> list[str]:
    return re.findall(r"<button[^>]*>([^<]*)</button>", marked(body, GLOSSARY)[0])


def plain(body: str) -> str:
    return re.sub(r"<[^>]+>", "", body)


def test_only_the_first_mention_is_marked() -> None:
    body, terms = marked("办了小组，又办了小组。", GLOSSARY)
    assert body.count("<button") == 1
    assert terms == (GROUP,)
    assert plain(body) == "办了小组，又办了小组。"


def test_the_longest_name_that_fits_is_meant() -> None:
    body, terms = marked("入户探访十次，探访五次。", GLOSSARY)
    assert words("入户探访十次，探访五次。") == ["入户探访", "探访"]
    assert terms == (HOME_VISIT, VISIT)
    assert 'popovertarget="term_1">入户探访<' in body
    assert 'popovertarget="term_2">探访<' in body


def test_a_name_that_a_term_is_part_of_stays_whole() -> None:
    body, terms = marked("说得最多的是探访与小组，也说到小组。", GLOSSARY, ["探访与小组", "小组"])
    assert terms == (GROUP,)
    assert body.startswith("说得最多的是探访与小组，也说到<")


def test_another_name_leads_to_the_same_explanation_once() -> None:
    assert marked("上门看望，就是入户探访。", GLOSSARY)[1] == (HOME_VISIT,)


def test_other_names_of_two_characters_are_everyday_words() -> None:
    assert words("上门修水管。") == []


@pytest.mark.parametrize(
    "body",
    [
        "## 小组",
        "<h3>小组</h3>",
        "[看小组](../topics/index.md)",
        '<a href="x/">看<b>小组</b>的数</a>',
        "<details><summary><span>小组</span></summary></details>",
        "<table><tr><td>小组</td></tr></table>",
        '<span class="small names">小组</span>',
        '<p aria-label="小组"></p>',
        "写着“小组与活动”。",
        "《小组工作指引》",
    ],
)
def test_headings_links_tables_names_and_quotes_stay_as_they_are(body: str) -> None:
    assert marked(body, GLOSSARY) == (body, ())
    assert words(f"{body}\n\n后来办了小组。") == ["小组"], "what comes after is marked again"


def test_a_word_in_quotes_of_its_own_is_marked() -> None:
    assert words("称为“小组”的活动") == ["小组"]


@pytest.mark.parametrize("said", ["办了小组。", "（小组）", "“小组”，"])
def test_marks_of_punctuation_stay_with_the_word(said: str) -> None:
    body, _ = marked(said, GLOSSARY)
    assert plain(body) == said
    before, word, after = re.fullmatch(
        r"\w*<span class=\"nb\">(\W*)<button[^>]*>(小组)</button>(\W*)</span>", body
    ).groups()  # type: ignore[union-attr]
    assert said.endswith(before + word + after)


def test_without_a_glossary_nothing_happens() -> None:
    assert marked("小组", ()) == ("小组", ())
