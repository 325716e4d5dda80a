"""Rules of public disclosure."""

from typing import Any

import pytest
from pydantic import ValidationError

from generator.check.disclosure.metadata import keywords_are_given, published_after_evaluation
from generator.check.discrepancy import Severity
from generator.model.catalogue import Site
from tests.check.making import case, outcomes, value_at


def test_a_report_published_before_it_was_evaluated_stops_publishing() -> None:
    assert published_after_evaluation.severity is Severity.ERROR
    made = case(issued="2024-09-20", disclosure={"written": "2024-09-20", "published": "2024-08-01"})
    found, agreed = outcomes(published_after_evaluation, made)
    assert [item.message for item in found] == [
        "发布日期写 2024-08-01，早于评估日期（2024-08-20）",
        "发布日期写 2024-08-01，早于出具日期（2024-09-20）",
        "发布日期写 2024-08-01，早于成文日期（2024-09-20）",
    ]
    assert agreed == 1
    assert value_at(made, found[0].stands[0].path).isoformat() == "2024-08-01"


def test_dates_in_order_are_counted_and_absent_ones_left_alone() -> None:
    made = case(issued="2024-09-20", disclosure={"written": "2024-09-20", "published": "2024-09-25"})
    assert outcomes(published_after_evaluation, made) == ([], 4)
    assert outcomes(published_after_evaluation, case()) == ([], 0)


def test_missing_keywords_are_told() -> None:
    assert len(outcomes(keywords_are_given, case())[0]) == 1
    assert outcomes(keywords_are_given, case(disclosure={"keywords": ["评估"]})) == ([], 1)


SITE: dict[str, Any] = {
    "name": "公示",
    "subtitle": "样例",
    "city": "榕渚市",
    "official": "true",
    "invented": "true",
    "notice": "样例",
    "contact": "trial@example.org",
    "identity": {"sponsor": "甲", "contractor": "乙", "site_code": "1", "icp": "2", "police": "3"},
}


def test_an_official_site_names_itself() -> None:
    assert Site.model_validate(SITE).official
    with pytest.raises(ValidationError) as caught:
        Site.model_validate(
            {**SITE, "contact": "not_disclosed", "identity": {**SITE["identity"], "icp": "not_applicable"}}
        )
    assert [error["msg"] for error in caught.value.errors()] == [
        "官方站点（official: true）应写明ICP 备案号（identity 的 icp）；请补上",
        "官方站点（official: true）应写明报告错误的联系方式（contact）；请补上",
    ]
    assert not Site.model_validate({**SITE, "official": "false", "identity": {}}).official
