"""The command line as a contract: exit codes, where things are printed, JSON, help."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from generator.cli import gongshi
from generator.console import help_text
from generator.load.folder import load

ROOT = Path(__file__).parents[1]
HAN = re.compile("[\u4e00-\u9fff]")
ENGLISH = re.compile(r"\b(Usage|Options|Commands|Error|Try|Show|Missing|Invalid|default|required)\b")
COMMANDS = list(gongshi.commands)
REPORT = "data/stations/yangli/xiaoxi/2024-final.yml"

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    return lambda *arguments: CliRunner().invoke(gongshi, [str(argument) for argument in arguments])


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small valid folder, as `data` in the current folder."""
    base = ROOT / "tests" / "load" / "base"
    shutil.copytree(base, tmp_path / "data", ignore=shutil.ignore_patterns("waivers.yml"))
    monkeypatch.chdir(tmp_path)
    return Path("data")


@pytest.fixture
def wrong_total(data: Path) -> Path:
    """The same with a total that is not the sum of its parts."""
    replace(Path(REPORT), "total: 90.50", "total: 90.60")
    return data


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def process(*arguments: str, **more: object) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "generator.cli", *arguments]
    settings = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, env=settings, encoding="utf-8", **more)  # type: ignore[call-overload, no-any-return]


def failing(fault: BaseException) -> Callable[..., None]:
    def fail(*_: object) -> None:
        raise fault

    return fail


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ([], "check"),
        (["chek"], "check"),
        (["frobnicate"], "build"),
        (["--verbose"], "--verbose"),
        (["check", "--formt", "json"], "--format"),
        (["check", "--format", "xml"], "json"),
        (["check", "--format"], "--format"),
        (["check", "superfluous"], "superfluous"),
        (["build", "--quiet=yes"], "--quiet"),
        (["build", "--jobs", "0"], "--jobs"),
        (["build", "--jobs", "many"], "many"),
        (["serve", "--port", "70000"], "65535"),
        (["export"], "--out"),
        (["import"], "FILE"),
        (["accept"], "DRAFT"),
        (["new", "--kind", "年度"], "末期"),
        (["demo", "--seed", "-1"], "--seed"),
    ],
)
def test_wrong_usage_is_one_chinese_line_with_the_cure(arguments: list[str], named: str, run: Run) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert named in result.stderr
    assert "--help" in result.stderr
    assert HAN.search(result.stderr)
    assert not ENGLISH.search(result.stderr)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_chinese(command: str, run: Run) -> None:
    result = run(*command.split(), "--help")
    assert (result.exit_code, result.stderr) == (0, "")
    assert HAN.search(result.stdout)
    assert not ENGLISH.search(result.stdout)


def test_help_lists_every_command_and_option(run: Run) -> None:
    overview = run("--help").stdout
    for name, command in gongshi.commands.items():
        assert name in overview
        shown = run(name, "--help").stdout
        for param in command.params:
            assert all(option in shown for option in param.opts if option.startswith("-")), (name, param)
            assert HAN.search(help_text.help_of(param)), (name, param)


@pytest.mark.parametrize("width", [40, 80, 200])
def test_lines_of_help_fit_the_terminal(width: int, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    for name in COMMANDS:
        prose = run(name, "--help").stdout.partition("：\n")[0].splitlines()[1:]
        assert max(map(help_text.columns, prose)) <= width


def test_help_starts_without_what_only_commands_need() -> None:
    heavy = ("pydantic", "yaml", "jinja2", "mkdocs", "markdown", "watchdog", "pypinyin", "http.server")
    code = f"""
import sys
from generator.cli import gongshi
try:
    gongshi(["build", "--help"])
except SystemExit:
    print(*[name for name in {heavy} if name in sys.modules], file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert done.stderr.split() == []


def test_version(run: Run) -> None:
    assert re.fullmatch(r"gongshi \d+\.\d+\.\d+\n", run("--version").stdout)


def test_a_bug_keeps_its_traceback(run: Run, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.site.build.build", failing(ZeroDivisionError("oops")))
    result = run("build", "--data", data)
    assert (result.exit_code, result.stdout) == (3, "")
    assert "Traceback" in result.stderr
    assert "oops" in result.stderr


@pytest.mark.parametrize(("fault", "code"), [(PermissionError(13, "no", "data/x.yml"), 2), (KeyboardInterrupt(), 130)])
def test_what_the_machine_or_a_person_stops_is_no_bug(
    fault: BaseException, code: int, run: Run, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.site.build.build", failing(fault))
    result = run("build", "--data", data)
    assert result.exit_code == code
    assert "Traceback" not in result.stderr
    if code == 2:
        assert "data/x.yml" in result.stderr


def test_clean_data(run: Run, data: Path) -> None:
    result = run("check")
    assert result.exit_code == 0
    assert all(": warning[" in line for line in result.stdout.splitlines())  # what a report prints does not stop it
    answer = json.loads(run("check", "--format", "json", "--data", data).stdout)
    assert answer["problems"] == []
    assert "error" not in {row["severity"] for row in answer["findings"]}


FIELDS = ["check", "severity", "file", "line", "column", "report", "message", "stated", "expected", "waived"]


def test_problems_as_json(run: Run, data: Path) -> None:
    replace(Path(REPORT), "kind: final", "kind: yearly")
    (data / "topics.yml").write_text("[", "utf-8")
    result = run("check", "--format", "json")
    answer = json.loads(result.stdout)
    assert (result.exit_code, list(answer), answer["findings"]) == (1, ["problems", "findings"], [])
    assert all(list(row) == FIELDS for row in answer["problems"])
    rows = {row["file"]: row for row in answer["problems"]}
    assert set(rows) == {REPORT, "data/topics.yml"}
    row = rows[REPORT]
    assert (row["line"], row["column"], row["report"]) == (1, 7, "yangli/xiaoxi/2024-final")
    assert [row[name] for name in ("severity", "stated", "expected", "waived")] == ["error", None, None, None]
    assert rows["data/topics.yml"]["report"] is None


def test_a_wrong_number_is_found_at_its_place(run: Run, wrong_total: Path) -> None:
    line = next(n for n, text in enumerate(Path(REPORT).read_text("utf-8").splitlines(), 1) if "total: 90.60" in text)
    result = run("check")
    assert result.exit_code == 1
    assert any(
        row.startswith(f"{REPORT}:{line}:10: error[total-is-sum-of-parts] ") for row in result.stdout.splitlines()
    )
    answer = json.loads(run("check", "--format", "json", "--data", wrong_total).stdout)
    row = next(row for row in answer["findings"] if row["check"] == "total-is-sum-of-parts")
    assert list(row) == FIELDS
    assert (row["file"], row["line"], row["column"], row["report"]) == (REPORT, line, 10, "yangli/xiaoxi/2024-final")
    assert (row["severity"], row["stated"], row["expected"], row["waived"]) == ("error", "90.60", "90.50", None)
    assert answer["problems"] == []


def test_a_finding_that_is_explained_stops_nothing(run: Run, wrong_total: Path) -> None:
    waiver = "- {check: total-is-sum-of-parts, place: yangli/xiaoxi/2024-final, reason: 原文如此, date: 2024-10-01}\n"
    (wrong_total / "waivers.yml").write_text(waiver, "utf-8")
    result = run("check")
    assert (result.exit_code, "total-is-sum-of-parts" in result.stdout) == (0, False)
    rows = json.loads(run("check", "--format", "json").stdout)["findings"]
    assert [row["waived"] for row in rows if row["check"] == "total-is-sum-of-parts"] == ["原文如此"]


def test_an_explanation_that_explains_nothing_is_told(run: Run, data: Path) -> None:
    waiver = "- {check: total-is-sum-of-parts, place: yangli/xiaoxi/2024-final, reason: 原文如此, date: 2024-10-01}\n"
    (data / "waivers.yml").write_text(f"# 说明\n{waiver}", "utf-8")
    result = run("check")
    assert result.exit_code == 0
    assert "data/waivers.yml:2:3: warning[" in result.stdout


@pytest.mark.parametrize("command", ["build", "export"])
def test_nothing_is_published_of_a_wrong_number(command: str, run: Run, wrong_total: Path) -> None:
    result = run(command, "--out", "public", "--data", wrong_total)
    assert result.exit_code == 1
    assert f"{REPORT}:" in result.stdout
    assert not Path("public").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="a closed pipe is told otherwise there")
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_reader_that_goes_away_changes_nothing(form: str, data: Path) -> None:
    replace(Path(REPORT), "kind: final", "kind: yearly")
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as pipe:
        run = process("check", "--data", str(data), "--format", form, stdout=pipe, stderr=subprocess.PIPE)
    with run:
        assert run.stderr is not None
        said = run.stderr.read()
    assert run.returncode == 1
    assert "Traceback" not in said
    assert "BrokenPipe" not in said


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "cp1252"])
def test_output_is_utf_8_whatever_the_console_says(encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", encoding)
    with process("--help", stdout=subprocess.PIPE) as run:
        assert run.stdout is not None
        assert "公示" in run.stdout.read()


def test_export(run: Run, data: Path) -> None:
    result = run("export", "--out", "open")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "open" in result.stderr
    written = {path.relative_to("open").as_posix() for path in Path("open").rglob("*.*") if path.suffix}
    assert {"v1/reports.csv", "v1/reports.json"} <= written
    rows = json.loads(Path("open/v1/reports.json").read_text("utf-8"))
    catalogue, _ = load(data)
    assert catalogue is not None
    assert len(rows) == len(catalogue.reports)


def test_export_keeps_what_was_there_where_there_are_problems(run: Run, data: Path) -> None:
    assert run("export", "--out", "open").exit_code == 0
    before = {path: path.read_bytes() for path in Path("open").rglob("*") if path.is_file()}
    (data / "topics.yml").write_text("[", "utf-8")
    result = run("export", "--out", "open")
    assert result.exit_code == 1
    assert result.stdout.startswith("data/topics.yml:")
    assert {path: path.read_bytes() for path in Path("open").rglob("*") if path.is_file()} == before


def test_export_does_not_replace_other_folders(run: Run, data: Path) -> None:
    result = run("export", "--out", data)
    assert result.exit_code == 2
    assert "data" in result.stderr
    assert (data / "site.yml").exists()


def test_schema_writes_what_the_repository_holds(run: Run, tmp_path: Path) -> None:
    assert run("schema", "--out", tmp_path / "new" / "schema").exit_code == 0
    written = {path.name: path.read_bytes() for path in (tmp_path / "new" / "schema").iterdir()}
    assert written == {path.name: path.read_bytes() for path in (ROOT / "data" / "schema").iterdir()}


def test_demo_makes_data_without_problems(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    city = tmp_path / "city"
    result = run("demo", "--stations", 3, "--years", 1, "--out", city)
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"gongshi serve --data {city}" in result.stderr
    assert run("check", "--data", city).exit_code == 0
    assert run("demo", "--stations", 2, "--years", 1, "--out", city).exit_code == 0  # its own folder may be replaced


def test_demo_does_not_replace_other_folders(run: Run, data: Path) -> None:
    before = (data / "site.yml").read_bytes()
    result = run("demo", "--stations", 1, "--years", 1, "--out", data)
    assert result.exit_code == 2
    assert result.stderr.count("Traceback") == 0
    assert (data / "site.yml").read_bytes() == before


def test_commands_return_their_exit_code() -> None:
    """A command without `return` would end well whatever happened."""
    for name, command in gongshi.commands.items():
        assert isinstance(command, click.Command)
        assert command.callback is not None
        assert command.callback.__annotations__["return"] is int, name
