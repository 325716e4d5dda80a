"""The three sentences and the concerns to look at first: from the record, by fixed rules."""

from collections.abc import Mapping

import pytest

from generator.derive.digest import digest, top_concerns, topic_counts
from generator.derive.grade import standing
from generator.derive.overview import concerns, recurring_concerns
from generator.derive.score import breakdown
from generator.model.catalogue import District, Station
from generator.model.report import Report
from generator.model.station import Profile
from generator.model.values import Number
from tests.derive.records import TOPICS, concerned, report, scheme

FULL = {"evaluator": "55", "purchaser": "20", "supervision_centre": "15", "supervisor": "10"}


def overall(total: str = "90.00", grade: str = "优秀", scores: Mapping[str, str] | None = None) -> str:
    made = report(result={"scores": dict(scores or {}), "total": total, "grade": grade})
    place = standing(made.body.result.total, scheme()) if isinstance(made.body.result.total, Number) else None
    return digest(made, TOPICS, breakdown(made.body.result, scheme()), place).overall


def picked(made: Report) -> list[int]:
    return [finding.order for finding in digest(made, TOPICS, None, None).concerns]


@pytest.mark.parametrize(
    ("topics", "expected"),
    [
        ([], []),
        (["a"], [1]),
        (["a", "b"], [1, 2]),
        (["a", "b", "b", "c", "c", "c"], [4, 2, 1]),  # c three times, b twice, a once
        (["a", "b", "c", "d", "d"], [4, 1, 2]),  # among equals the report's own order
        (["a", "a", "a", "a"], [1, 2, 3]),  # one topic: filled up in the report's order
        (["a", "a", "b"], [1, 3, 2]),
    ],
)
def test_the_topics_that_recur_most_give_one_concern_each(topics: list[str], expected: list[int]) -> None:
    assert picked(concerned(*topics)) == expected


def test_a_concern_of_two_topics_is_picked_once() -> None:
    assert picked(concerned(["a", "b"], ["a", "b"], ["c"])) == [1, 2, 3]
    assert picked(concerned(["a", "b"], ["c"], ["c", "a"], ["a"])) == [1, 2, 3]


def test_concerns_without_topics_are_taken_too() -> None:
    assert picked(concerned([], [], ["a"], [])) == [3, 1, 2]


def test_praise_is_never_picked() -> None:
    made = report(
        sections=[
            {"id": "whole", "title": "总体", "praise": [{"summary": "好", "topics": ["a"]}], "concern": "none_raised"}
        ]
    )
    found = digest(made, TOPICS, None, None)

    assert found.concerns == ()
    assert "A" in found.good
    assert found.good != found.mend


def test_topics_are_counted_by_findings() -> None:
    found = concerns(concerned(["a", "b"], ["b"], ["c"], ["b", "c"]))

    assert topic_counts(found) == [("b", 3), ("c", 2), ("a", 1)]
    assert [finding.order for finding in top_concerns(found)] == [1, 3, 2]


def test_the_sentence_names_who_took_most_and_who_took_nothing() -> None:
    said = overall("95.00", scores=FULL | {"evaluator": "52.00", "supervisor": "8.00"})

    assert "95.00" in said
    for word in ("购买方", "督导", "第三方", "3.00"):
        assert word in said
    assert "监督方" not in said


def test_parties_that_took_the_same_are_named_together() -> None:
    said = overall("96.00", scores=FULL | {"evaluator": "53.00", "supervisor": "8.00"})

    assert "第三方" in said
    assert "监督方" in said
    assert "2.00" in said


def test_where_all_gave_full_marks_nobody_took_most() -> None:
    said = overall("100", scores=FULL)

    assert "扣" not in said
    assert not any(word in said for word in ("第三方", "购买方", "督导", "监督方"))


def test_the_distance_to_the_better_grade_is_said_only_where_there_is_one() -> None:
    assert "0.30" in overall("89.70", "良好")
    assert "优秀" in overall("89.70", "良好")
    assert overall("90.00").count("90.00") == 1


def test_what_is_missing_is_said_with_its_word() -> None:
    said = overall("not_disclosed", "not_disclosed")

    assert said.count("未公开") == 2
    assert "not_" not in said


def test_some_scores_are_not_called_none() -> None:
    assert overall(scores={"evaluator": "41.5"}) != overall()


def station(name: str, latest: Report | None) -> Station:
    district = District(id="liqu", name="某区", pinyin="mǒu qū")
    profile = Profile.model_validate({"name": f"{name}社工服务站", "street": name})
    return Station(district, name, f"{name}.yml", profile, (latest,) if latest else ())


def test_topics_recur_where_several_stations_raise_them_however_often_each_does() -> None:
    stations = [
        station("a", concerned(["a"], ["a"], ["a"], ["b", "c"])),
        station("b", concerned(["c"], ["b"])),
        station("c", concerned(["b"], ["d"])),
        station("d", None),
    ]
    found = [(recurring.topic, recurring.stations) for recurring in recurring_concerns(stations)]

    assert found == [("b", 3), ("c", 2)]


def test_among_topics_of_equally_many_stations_the_first_raised_comes_first() -> None:
    stations = [
        station("a", concerned(["d"], ["a"], ["c"], ["b"])),
        station("b", concerned(["b"], ["c"], ["a"], ["d"])),
    ]
    found = [recurring.topic for recurring in recurring_concerns(stations)]

    assert found == ["d", "a", "c", "b"]
