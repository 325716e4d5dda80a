"""The schemas in data/schema are those of the model, and say the same as the loader of the files there are.

After a change of the model: pytest tests/export/test_schema.py --bless.
"""

import copy
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.export.schema import schemas, written
from tests.conftest import Bless

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "data/schema"
SCHEMAS = schemas()
BASE = ROOT / "tests/load/base"
MODELINE = "# yaml-language-server: $schema="


class Loader12(yaml.SafeLoader):
    """YAML 1.2's core schema, as editors read it: `no` and `2024-08-23` are texts, `0123` is a number."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - as the library has it


for kind, form, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    Loader12.add_implicit_resolver(f"tag:yaml.org,2002:{kind}", re.compile(f"(?:{form})\\Z"), list(first))


def read(path: Path) -> Any:  # noqa: ANN401 - any YAML
    return yaml.load(path.read_text("utf-8"), Loader=Loader12)  # noqa: S506 - a SafeLoader


def name_of(path: Path) -> str:
    """The schema that a data file is to follow."""
    if path.parent.name == "schemes":
        return "scheme.schema.json"
    if "stations" in path.parts and path.name != "station.yml":
        return "report.schema.json"
    return f"{path.stem}.schema.json"


def data_files(folder: Path) -> list[Path]:
    """Catalogues, schemes, stations and reports."""
    known = [path for path in folder.glob("*.yml") if name_of(path) in SCHEMAS]
    return sorted([*known, *folder.glob("schemes/*.yml"), *folder.glob("stations/*/*/*.yml")])


def faults(name: str, instance: object) -> list[str]:
    return [str(fault.message) for fault in Draft202012Validator(SCHEMAS[name]).iter_errors(instance)]


def parts(node: object) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
    if isinstance(node, (dict, list)):
        for part in node.values() if isinstance(node, dict) else node:
            yield from parts(part)


@pytest.mark.parametrize("name", SCHEMAS)
def test_schemas_in_the_repository_are_those_of_the_model(name: str, bless: Bless) -> None:
    bless(FOLDER / name, written(SCHEMAS[name]).encode())
    assert (FOLDER / name).read_bytes() == written(SCHEMAS[name]).encode()


def test_no_other_schema_lies_there() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(SCHEMAS)


@pytest.mark.parametrize("name", SCHEMAS)
def test_schemas_are_valid_and_speak_chinese(name: str) -> None:
    schema = SCHEMAS[name]
    Draft202012Validator.check_schema(schema)
    for part in parts(schema):
        for key in ("title", "description"):
            if isinstance(part.get(key), str):
                assert re.search(r"[\u4e00-\u9fff]", part[key])
        if isinstance(part.get("properties"), dict):
            assert part["additionalProperties"] is False
            assert set(part.get("required", ())) <= set(part["properties"])
            assert all("title" in value for value in part["properties"].values())
        if "enum" in part and isinstance(part["enum"], list):
            assert len(part["enumDescriptions"]) == len(part["enum"])
        assert part.get("type") != "null"
        assert part.get("default", "") is not None


@pytest.mark.parametrize("folder", [ROOT / "data", BASE], ids=["data", "base"])
def test_every_data_file_follows_its_schema(folder: Path) -> None:
    found = data_files(folder)
    optional = {"waivers.schema.json", "synonyms.schema.json"}  # most folders need none
    assert {name_of(path) for path in found} >= set(SCHEMAS) - optional
    assert {path.relative_to(folder): faults(name_of(path), read(path)) for path in found} == {
        path.relative_to(folder): [] for path in found
    }


def test_every_data_file_names_its_schema() -> None:
    for path in data_files(ROOT / "data"):
        first = path.read_text("utf-8").split("\n", 1)[0]
        assert first.startswith(MODELINE), path
        assert (path.parent / first.removeprefix(MODELINE)).resolve() == FOLDER / name_of(path)


@pytest.mark.parametrize("path", data_files(BASE), ids=lambda path: path.relative_to(BASE).as_posix())
def test_required_keys_are_required(path: Path) -> None:
    name, whole = name_of(path), read(path)
    entry = whole[0] if isinstance(whole, list) else whole
    schema = SCHEMAS[name]
    shape = schema["$defs"][schema["items"]["$ref"].rsplit("/", 1)[1]] if isinstance(whole, list) else schema
    assert shape["required"]
    for key in shape["required"]:
        lacking = {k: v for k, v in entry.items() if k != key}
        assert faults(name, [lacking] if isinstance(whole, list) else lacking), key


REPORT = read(BASE / "stations/yangli/xiaoxi/2024-final.yml")
WRONG: list[tuple[tuple[str | int, ...], object]] = [
    (("kind",), "mid-term"),
    (("titel",), "x"),
    (("title",), None),
    (("title",), "  "),
    (("evaluated",), "2024/8/23"),
    (("issued",), "未公开"),
    (("scheme",), "../x"),
    (("parties", "operator"), "Ping_Gu"),
    (("result", "total"), "90 分"),
    (("result", "total"), -1),
    (("result", "total"), None),
    (("sections",), []),
    (("sections", 0, "party"), "nobody"),
    (("sections", 0, "concern"), "none"),
    (("sections", 0, "praise", 0, "figures", 0, "percent"), 57.3),
    (("sections", 0, "praise", 0, "figures", 0, "name"), "也有名称"),
    (("sections", 1, "figures", 0, "percent"), "一半"),
    (("sections", 1, "figures", 1), {"name": "只有名称"}),
    (("areas", 0, "communities"), ["甲", "甲"]),
    (("annexes", 0, "present"), "yes"),
    (("source", "sha256"), "ABC"),
    (("source", "url"), "javascript:alert(1)"),
]


@pytest.mark.parametrize(("path", "value"), WRONG)
def test_wrong_reports_are_told(path: tuple[str | int, ...], value: object) -> None:
    report = copy.deepcopy(REPORT)
    within = report
    for step in path[:-1]:
        within = within[step]
    within[path[-1]] = value
    assert faults("report.schema.json", report)


RIGHT: list[tuple[tuple[str | int, ...], object]] = [
    (("title",), 2024),
    (("operated_since",), 2015),
    (("operated_since",), "2015-07"),
    (("issued",), "2024-08-23"),
    (("issued",), "not_disclosed"),
    (("result", "total"), 90),
    (("result", "total"), 90.5),
    (("result", "total"), "约 47 万"),
    (("result", "total"), "8,294"),
    (("result", "total"), "not_disclosed"),
    (("sections", 0, "concern"), []),
    (("sections", 0, "praise"), "none_raised"),
    (("feedback",), "not_applicable"),
    (("sections", 1, "figures", 0, "percent"), "57.30%"),
]


@pytest.mark.parametrize(("path", "value"), RIGHT)
def test_right_reports_pass(path: tuple[str | int, ...], value: object) -> None:
    report = copy.deepcopy(REPORT)
    within = report
    for step in path[:-1]:
        within = within[step]
    within[path[-1]] = value
    assert faults("report.schema.json", report) == []
