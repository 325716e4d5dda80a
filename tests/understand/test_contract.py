"""The object that other programs read."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from generator.drafts.known import KnownData
from generator.understand.draft import Draft, Fact
from generator.understand.import_object import as_object, yuan
from tests.drafts import invented

KNOWN = KnownData.read(Path(__file__).parents[1] / "load" / "base")
KEYS = [
    "source",
    "kind",
    "district",
    "street",
    "station",
    "parties",
    "dates",
    "funding_yuan",
    "address",
    "areas",
    "scheme",
    "scores",
    "total",
    "grade",
    "findings",
    "indicators",
    "recommendations",
    "personal_information",
    "warnings",
]


def written(draft: Draft) -> dict[str, object]:
    made: dict[str, object] = as_object(draft, KNOWN.veil(draft))
    assert json.loads(json.dumps(made)) == made
    return made


def test_the_form_is_fixed() -> None:
    made = written(invented.report())
    assert list(made) == KEYS
    assert made["source"] == invented.NAME
    assert made["dates"] == {
        "evaluated": "2024-08-20",
        "issued": None,
        "contract_from": "2023-09-01",
        "contract_to": "2024-08-31",
        "assessed_from": None,
        "assessed_to": None,
    }
    assert made["scores"] == {
        "evaluator": "70.10",
        "purchaser": "18.40",
        "supervision_centre": None,
        "supervisor": None,
    }
    assert made["findings"] == [
        {
            "section": "监督方评估",
            "area": None,
            "party": "supervisor",
            "side": "praise",
            "order": 1,
            "text": invented.FINDINGS[0].passage.text,
            "line": 12,
        },
        {
            "section": "片区一",
            "area": "片区1",
            "party": "evaluator",
            "side": "concern",
            "order": 1,
            "text": "志愿者骨干只有8名，同目标15名差得多，要定出培养计划。",
            "line": 21,
        },
    ]
    assert made["personal_information"] == [{"kind": "姓名", "line": 9}, {"kind": "手机号", "line": 9}]


def test_only_what_is_measured_is_an_indicator() -> None:
    indicators = written(invented.report())["indicators"]
    assert isinstance(indicators, list)
    assert [one["name"] for one in indicators] == ["电话访问", "入户探访", "志愿者骨干", "电访", "社区花园"]
    assert indicators[3] == {
        "name": "电访",
        "area": "片区1",
        "target": "/",
        "actual": "1,260",
        "percent": "/",
        "where": "附件1 指标完成情况统计表",
        "line": 28,
    }
    assert indicators[4]["target"] == "2", "half width"


def test_what_is_not_said_is_null() -> None:
    made = written(replace(invented.letter(), facts={}))
    assert [key for key in KEYS if made[key] is None] == [
        "kind",
        "district",
        "street",
        "station",
        "funding_yuan",
        "address",
        "scheme",
        "total",
        "grade",
    ]
    assert made["parties"] == dict.fromkeys(("supervisor", "purchaser", "operator", "evaluator"))


def test_nobody_is_named() -> None:
    finding = invented.FINDINGS[0]
    named = replace(
        finding, passage=replace(finding.passage, text=f"联系人：{invented.PERSON}，电话{invented.PHONE}。")
    )
    made = json.dumps(written(replace(invented.report(), findings=(named,))), ensure_ascii=False)
    assert invented.PERSON not in made
    assert invented.PHONE not in made


def test_the_station_s_own_address_stays() -> None:
    facts = {**invented.FACTS, Fact.ADDRESS: invented.said("样例区榆溪路12号之一106", "样例区榆溪路12号")}
    assert written(replace(invented.report(), facts=facts))["address"] == "样例区榆溪路12号之一106"


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("240万", "2400000"),
        ("240 万元", "2400000"),
        ("人民币２４０万元整", "2400000"),
        ("1,234,567.50元", "1234567.5"),
        ("2400000", "2400000"),
        ("若干", None),
        (None, None),
    ],
)
def test_funding_in_plain_yuan(printed: str | None, plain: str | None) -> None:
    assert yuan(printed) == plain
