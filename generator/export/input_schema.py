"""JSON Schemas of the data files that people write, for editors: completion, hover and complaints while one types.

Made from the model, so that they cannot say anything else. What the model checks beyond structure (references, sums,
spans that run backwards) is left to `gongshi check`. A number or date is typed as YAML 1.2 types it.
"""

import json
from typing import Any

from pydantic import TypeAdapter

from generator.model.catalogue import District, Indicators, Organisation, Role, Site, Term, Topic
from generator.model.finding import NoneRaised
from generator.model.pronunciation import Pronunciation
from generator.model.scheme import GradeId, Party, Scheme
from generator.model.statement import Kind, Statement
from generator.model.station import AbsenceKind, Profile
from generator.model.synonym import Synonyms
from generator.model.values import MISSING_SCHEMA, Missing
from generator.model.waiver import Waiver

JsonSchema = dict[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"

_SHAPES: dict[str, tuple[Any, str, str]] = {
    "report": (Statement, "评估报告", "stations/区/社工站/年份-类型.yml：一份报告写了什么，逐处登记。"),
    "station": (Profile, "社工站", "stations/区/社工站/station.yml：社工站的名称、地址、片区；没有报告的写明原因。"),
    "scheme": (Scheme, "评估办法", "schemes/代号.yml：谁打分、各占多少、多少分是什么等级。"),
    "districts": (tuple[District, ...], "区", "districts.yml：全市各区，按公布的顺序。"),
    "indicators": (Indicators, "指标目录", "indicators.yml：各报告反复出现的数量。"),
    "topics": (tuple[Topic, ...], "主题", "topics.yml：不同社工站的报告里反复出现的同类意见。"),
    "organisations": (tuple[Organisation, ...], "机构", "organisations.yml：承办机构和评估机构。"),
    "glossary": (tuple[Term, ...], "词汇", "glossary.yml：给居民看的白话解释。"),
    "pronunciations": (tuple[Pronunciation, ...], "读音", "pronunciations.yml：地名里的字怎么读；没有列的照词典。"),
    "synonyms": (tuple[Synonyms, ...], "同义词", "synonyms.yml：检索一个说法时也找的其他说法。"),
    "waivers": (tuple[Waiver, ...], "豁免", "waivers.yml：核对出来的不一致，看过以后认为可以照原样公布的，写明理由。"),
    "site": (Site, "网站", "site.yml：谁发布、叫什么名字。"),
}

_MEANINGS: dict[str, dict[str, str]] = {
    "Missing": {word.value: word.label for word in Missing},
    "Kind": {kind.value: kind.label for kind in Kind},
    "Role": {role.value: role.label for role in Role},
    "AbsenceKind": {kind.value: kind.label for kind in AbsenceKind},
    "NoneRaised": {NoneRaised.NONE_RAISED.value: "原文写明这一侧没有意见"},
    "Party": {
        Party.EVALUATOR.value: "第三方评估机构",
        Party.PURCHASER.value: "购买方（街道办或镇政府）",
        Party.SUPERVISION_CENTRE.value: "督导中心",
        Party.SUPERVISOR.value: "监督方（区民政局）",
    },
    "GradeId": {
        GradeId.EXCELLENT.value: "优秀",
        GradeId.GOOD.value: "良好",
        GradeId.PASS.value: "合格",
        GradeId.FAIL.value: "不合格",
    },
}

_ALSO: dict[str, JsonSchema] = {
    "Figure": {
        "oneOf": [{"required": ["indicator"]}, {"required": ["name"]}],
        "anyOf": [{"required": ["target"]}, {"required": ["actual"]}, {"required": ["percent"]}],
    },
    **{
        kind: {"anyOf": [{"required": ["summary"]}, {"required": ["text"]}]}
        for kind in ("FindingRecord", "Remark", "Recommendation", "Feedback")
    },
}
"""What validators of a model ask for and its annotations do not say."""

_FIRST = ("$schema", "$ref", "title", "description", "type", "enum", "enumDescriptions")
_LAST = ("properties", "$defs")


def schemas() -> dict[str, JsonSchema]:
    """File name → JSON Schema (2020-12)."""
    return {f"{name}.schema.json": _schema(*shape) for name, shape in _SHAPES.items()}


def written(schema: JsonSchema) -> str:
    """The schema as its file holds it."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _schema(shape: Any, title: str, description: str) -> JsonSchema:  # noqa: ANN401 - any annotation
    made = TypeAdapter(shape).json_schema(mode="validation")
    kinds = {name: _kind(name, kind) for name, kind in made.pop("$defs", {}).items()}
    kinds["Missing"] = _kind("Missing", {"enum": list(Missing)})
    root = {**_tidy(made), "$schema": _DIALECT, "title": title, "description": description}
    used: set[str] = set()
    _add_refs(root, kinds, used)
    if used:
        root["$defs"] = {name: kinds[name] for name in sorted(used)}
    ordered: JsonSchema = _ordered(root)
    return ordered


def _kind(name: str, schema: JsonSchema) -> JsonSchema:
    """A named part, without class name and docstring: those are for programmers."""
    tidy: JsonSchema = _tidy({key: value for key, value in schema.items() if key not in {"title", "description"}})
    if name in _MEANINGS:
        meanings = _MEANINGS[name]
        return {"type": "string", "enum": list(meanings), "enumDescriptions": list(meanings.values())}
    return {**tidy, **_ALSO.get(name, {})}


def _tidy(node: Any) -> Any:  # noqa: ANN401 - any part of a schema
    """Without nulls and empty defaults, which an editor would offer and the loader refuses."""
    if isinstance(node, list):
        return [_tidy(part) for part in node]
    if not isinstance(node, dict):
        return node
    if node == MISSING_SCHEMA:
        return {"$ref": "#/$defs/Missing"}
    tidy = {key: _tidy(value) for key, value in node.items() if key != "default" or isinstance(value, (str, int))}
    if tidy.get("default") == "":
        del tidy["default"]
    if isinstance(tidy.get("required"), list):
        tidy["required"].sort()
    choices = [choice for choice in tidy.get("anyOf", []) if choice != {"type": "null"}]
    if len(choices) == 1:
        del tidy["anyOf"]
        return {**choices[0], **tidy}
    return {**tidy, "anyOf": choices} if choices else tidy


def _add_refs(node: Any, kinds: dict[str, JsonSchema], used: set[str]) -> None:  # noqa: ANN401 - any part of a schema
    """Add the names of the parts that a node refers to, and that these refer to in turn."""
    if isinstance(node, dict):
        name = str(node.get("$ref", "")).removeprefix("#/$defs/")
        if name and name not in used:
            used.add(name)
            _add_refs(kinds[name], kinds, used)
    if isinstance(node, (dict, list)):
        for part in node.values() if isinstance(node, dict) else node:
            _add_refs(part, kinds, used)


def _ordered(node: Any, *, names: bool = False) -> Any:  # noqa: ANN401 - any part of a schema
    """Keys in one order everywhere; properties stay as the model has them, which is the order editors offer."""
    if isinstance(node, list):
        return [_ordered(part) for part in node]
    if not isinstance(node, dict):
        return node
    keys = node if names else sorted(node, key=_rank)
    return {key: _ordered(node[key], names=key in _LAST and not names) for key in keys}


def _rank(key: str) -> tuple[int, int, str]:
    if key in _FIRST:
        return 0, _FIRST.index(key), key
    return (2, _LAST.index(key), key) if key in _LAST else (1, 0, key)
