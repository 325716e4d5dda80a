"""What a record tells: in a summary, in the report's own words, or in both."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from generator.model.evaluation import Feedback, Recommendation
from generator.model.finding import FindingRecord, Remark
from generator.model.summary_or_text import SummaryOrText

SENTENCE = "榆溪街的长者每周二在汀塘社区一起做操，社工陪着走完全程。"
LONG = SENTENCE * 8
RECORDS: tuple[tuple[type[SummaryOrText], dict[str, str]], ...] = (
    (FindingRecord, {}),
    (Remark, {}),
    (Recommendation, {}),
    (Feedback, {"stage": "现场反馈"}),
)


@pytest.mark.parametrize(("record", "more"), RECORDS)
def test_a_summary_or_a_text_is_enough_and_one_is_needed(record: type[SummaryOrText], more: dict[str, str]) -> None:
    assert record(summary="办得好。", **more).words == "办得好。"
    assert record(text=LONG, **more).words == LONG
    both = record(summary="办得好。", text=LONG, **more)
    assert (both.words, both.words_key, both.brief) == ("办得好。", "summary", "办得好。")
    with pytest.raises(ValidationError, match="summary（摘要）或 text（原文）"):
        record(**more)


def test_a_text_may_be_longer_than_a_summary() -> None:
    assert FindingRecord(text=LONG).text == LONG
    with pytest.raises(ValidationError, match="80"):
        FindingRecord(summary=LONG)


def test_a_long_text_opens_with_whole_sentences() -> None:
    opening, rest = FindingRecord(text=LONG).opening
    assert opening == SENTENCE * 2
    assert opening + rest == LONG
    assert FindingRecord(text=LONG).brief == SENTENCE * 2 + "……"


def test_a_sentence_without_end_is_cut_at_a_comma() -> None:
    clause = "居民在广场上种花，"
    text = clause * 40
    opening, rest = FindingRecord(text=text).opening
    assert opening == clause * (len(opening) // len(clause))
    assert 40 <= len(opening) <= 110
    assert opening + rest == text


def test_short_words_and_summaries_are_not_folded() -> None:
    assert FindingRecord(text=SENTENCE * 3).opening == (SENTENCE * 3, "")
    assert Remark(summary=LONG).opening == (LONG, "")


@given(st.text(st.sampled_from("甲乙，。！\n”1 ")))
def test_nothing_is_lost_between_opening_and_rest(text: str) -> None:
    words = text.strip() * 20
    if words:
        opening, rest = Remark(text=words).opening
        assert opening + rest == words
        assert opening
