"""`gongshi new`: files that ask to be filled in, and nothing that was there is touched."""

import hashlib
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import Result
from pydantic import BaseModel

from generator.drafts.known import scheme_of
from generator.load.folder import load
from generator.model.scheme import Scheme
from generator.model.statement import Statement
from generator.model.station import Profile

New = Callable[..., Result]

FILLED = {
    "title": "荔湾区茶滘街社工服务站末期评估报告",
    "evaluated": "2024-08-23",
    "supervisor": "荔湾区民政局",
    "purchaser": "茶滘街道办事处",
    "operator": "hengfu",
    "evaluator": "shegongxie",
    "begin": "2023-09-01",
    "end": "2024-08-31",
    "total": "90.00",
    "grade": "优秀",
    "format": "pdf",
    "sha256": "0" * 64,
    "reason": "还没有收录。",
}


def fill(path: Path) -> None:
    """What a person does: something behind every colon that has nothing behind it."""
    text = path.read_text("utf-8")
    for key, value in FILLED.items():
        text = re.sub(rf"^( *){key}:$", rf"\g<1>{key}: {value}", text, flags=re.MULTILINE)
    path.write_text(text, "utf-8")


def uncomment(path: Path) -> None:
    """Takes the examples for real: comment lines that hold a key or a list item."""
    text = re.sub(
        r"^( *)# ((?:  )*(?:- )?(?:[a-z_]+:( |$)|\{).*)$", r"\1\2", path.read_text("utf-8"), flags=re.MULTILINE
    )
    path.write_text(text, "utf-8")


def files(data: Path) -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in data.rglob("*") if path.is_file()}


def places(problems: list[object]) -> set[str]:
    return {str(problem).partition(":")[0] for problem in problems}


def test_a_report_of_a_new_station_is_asked_for_and_loads_once_filled_in(new: New, data: Path) -> None:
    run = new("liwan/chajiao/2024-final", "--name", "茶滘街")
    made = [data / "stations/liwan/chajiao" / name for name in ("station.yml", "2024-final.yml")]
    assert (run.exit_code, run.stdout.splitlines()) == (0, [path.as_posix() for path in made])
    assert "gongshi check" in run.stderr
    _, problems = load(data)
    assert places(list(problems)) == {made[1].as_posix()}
    assert {problem.rule for problem in problems} == {"wrong-value"}
    fill(made[1])
    catalogue, problems = load(data)
    assert problems == []
    assert catalogue is not None
    station = next(s for s in catalogue.stations if s.key == "liwan/chajiao")
    assert (station.profile.street, station.reports[0].id) == ("茶滘街", "2024-final")


def test_every_blank_is_complained_of_at_its_place(new: New, data: Path) -> None:
    new("liwan/chajiao/2024-final", "--name", "茶滘街")
    path = data / "stations/liwan/chajiao/2024-final.yml"
    lines = path.read_text("utf-8").splitlines()
    blanks = [n for n, line in enumerate(lines, 1) if re.fullmatch(rf" *(?:{'|'.join(FILLED)}):", line)]
    assert sorted(problem.line for problem in load(data)[1]) == blanks


def test_the_examples_in_comments_are_right(new: New, data: Path) -> None:
    new("liwan/chajiao/2024-final", "--name", "茶滘街")
    folder = data / "stations/liwan/chajiao"
    fill(folder / "2024-final.yml")
    text = (folder / "2024-final.yml").read_text("utf-8").replace("feedback: not_disclosed\n", "")
    (folder / "2024-final.yml").write_text(text, "utf-8")
    for path in folder.iterdir():
        uncomment(path)
    assert [str(problem) for problem in load(data)[1]] == []
    report = yaml.safe_load((folder / "2024-final.yml").read_text("utf-8"))
    assert _keys(report) >= {"areas", "recommendations", "annexes", "praise", "concern", "figures", "stage", "party"}


def _keys(plain: object) -> set[str]:
    if isinstance(plain, dict):
        return set(plain) | {key for value in plain.values() for key in _keys(value)}
    return {key for item in plain for key in _keys(item)} if isinstance(plain, list) else set()


@pytest.mark.parametrize(("model", "name"), [(Statement, "2024-final.yml"), (Profile, "station.yml")])
def test_no_key_of_the_model_is_left_out(model: type[BaseModel], name: str, new: New, data: Path) -> None:
    new("liwan/chajiao/2024-final")
    text = (data / "stations/liwan/chajiao" / name).read_text("utf-8")
    assert [key for key in model.model_fields if not re.search(rf"^(# )?{key}:", text, re.MULTILINE)] == []


def test_a_station_alone_has_to_say_why_there_is_no_report(new: New, data: Path) -> None:
    assert new("panyu/shawan").exit_code == 0
    path = data / "stations/panyu/shawan/station.yml"
    assert places(list(load(data)[1])) == {path.as_posix()}
    fill(path)
    path.write_text(path.read_text("utf-8").replace("name:\n", "name: 沙湾街社工服务站\n"), "utf-8")
    path.write_text(path.read_text("utf-8").replace("street:\n", "street: 沙湾街\n"), "utf-8")
    assert load(data)[1] == []


def test_a_further_report_leaves_the_station_as_it_is(new: New, data: Path) -> None:
    before = files(data)
    assert new("liwan/huadi/2025-midterm").exit_code == 0
    after = files(data)
    assert set(after) - set(before) == {"data/stations/liwan/huadi/2025-midterm.yml"}
    assert {path: after[path] for path in before} == before


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["liwan/huadi"], "data/stations/liwan/huadi/station.yml"),
        (["liwan/huadi/2024-final"], "data/stations/liwan/huadi/2024-final.yml"),
        (["nowhere/huadi"], "liwan（荔湾区）"),
        (["--district", "火星区", "--street", "花地街"], "liwan（荔湾区）"),
        (["liwan"], "liwan/huadi"),
        (["liwan/Hua_Di"], "Hua_Di"),
        (["liwan/2024"], "2024"),
        (["liwan/../haizhu"], ".."),
        (["liwan/.."], ".."),
        (["liwan/huadi/2024-year"], "2024-year"),
        (["liwan/huadi/0024-final"], "0024"),
        (["liwan/huadi/2024-final/x"], "2024-final/x"),
        ([], "--street"),
        (["--district", "荔湾区"], "--street"),
        (["--street", "花地街"], "--district"),
        (["--district", "荔湾区", "--street", "花地街", "--year", "2024"], "--kind"),
        (["--district", "荔湾区", "--street", "<b>"], "<b>"),
        (["--district", "荔湾区", "--street", "花地街", "--year", "今年", "--kind", "末期"], "今年"),
        (["liwan/huadi/2024-final", "--year", "2024"], "--year"),
        (["liwan/huadi", "--district", "荔湾区"], "--district"),
        (["liwan/huadi/2025-final", "--street", "花棣街"], "花地街"),
        (["liwan/huadi/2025-final", "--source", "nowhere.pdf"], "nowhere.pdf"),
        (["panyu/shawan", "--source", "data/site.yml"], "--source"),
        (["liwan/huadi/2025-final", "--data", "nowhere"], "nowhere"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line_and_nothing_is_written(
    arguments: list[str], named: str, new: New, data: Path
) -> None:
    before = files(data)
    run = new(*arguments)
    assert (run.exit_code, run.stdout, run.stderr.count("\n")) == (2, "", 1)
    assert named in run.stderr
    assert files(data) == before


@pytest.mark.parametrize("district", ["荔湾区", "荔湾", "liwan"])
@pytest.mark.parametrize("kind", ["末期", "final"])
def test_chinese_names_lead_to_the_same_place(district: str, kind: str, new: New) -> None:
    run = new("--district", district, "--street", "茶滘街", "--year", "2024", "--kind", kind)
    assert "data/stations/liwan/chajiao/2024-final.yml" in run.stdout.splitlines()
    assert "liwan/chajiao" in run.stderr


def test_a_street_that_has_a_station_is_found_whatever_its_slug(new: New, data: Path) -> None:
    (data / "stations/liwan/huadi").rename(data / "stations/liwan/old-name")
    run = new("--district", "荔湾区", "--street", "花地街", "--year", "2025", "--kind", "中期")
    assert run.stdout.splitlines() == ["data/stations/liwan/old-name/2025-midterm.yml"]


def test_a_street_that_sounds_like_another_does_not_get_its_station(new: New) -> None:
    run = new("--district", "荔湾区", "--street", "华地街", "--year", "2025", "--kind", "中期")
    assert run.exit_code == 2
    assert "花地街" in run.stderr


def test_the_source_fills_checksum_and_format(new: New, data: Path) -> None:
    Path("报告 (终稿).PDF").write_bytes(b"%PDF-1.7 invented")
    assert new("liwan/huadi/2025-midterm", "--source", "报告 (终稿).PDF").exit_code == 0
    source = yaml.safe_load((data / "stations/liwan/huadi/2025-midterm.yml").read_text("utf-8"))["source"]
    assert source["format"] == "pdf"
    assert source["sha256"] == hashlib.sha256(b"%PDF-1.7 invented").hexdigest()


def test_other_files_that_cannot_be_read_do_not_stop_a_new_report(new: New, data: Path) -> None:
    assert new("liwan/chajiao/2024-final").exit_code == 0
    (data / "topics.yml").write_text("[", "utf-8")
    assert new("liwan/chajiao/2025-midterm").exit_code == 0


def test_without_the_list_of_districts_the_complaint_about_it_is_shown(new: New, data: Path) -> None:
    (data / "districts.yml").write_text("- id: [\n", "utf-8")
    run = new("liwan/chajiao")
    assert run.exit_code == 2
    assert "data/districts.yml:1:" in run.stderr


@pytest.mark.parametrize(
    ("year", "scheme"),
    [(2017, "city-2023"), (2018, "city-2018"), (2022, "city-2018"), (2023, "city-2023"), (2025, "city-2023")],
)
def test_the_scheme_is_the_newest_in_force_that_year(year: int, scheme: str) -> None:
    schemes = [_scheme("city-2018", None), _scheme("city-2023", "2023-04-01")]
    newest = scheme_of(year, schemes)
    assert newest is not None
    assert newest.id == scheme
    assert scheme_of(year, []) is None


def _scheme(slug: str, since: str | None) -> Scheme:
    plain = {
        "id": slug,
        "name": slug,
        "since": since,
        "summary": "办法",
        "full_marks": "100",
        "weights": [{"party": "evaluator", "name": "第三方", "short": "第三方", "weight": "100"}],
        "grades": [{"id": "good", "name": "良好", "least": "0"}],
        "percent_places": "2",
    }
    return Scheme.model_validate(plain)


def test_parties_that_the_scheme_does_not_know_are_not_applicable(new: New, data: Path) -> None:
    new("liwan/huadi/2020-final")
    report = yaml.safe_load((data / "stations/liwan/huadi/2020-final.yml").read_text("utf-8"))
    assert report["scheme"] == "guangzhou-2018"
    assert report["result"]["scores"]["supervision_centre"] == "not_applicable"
