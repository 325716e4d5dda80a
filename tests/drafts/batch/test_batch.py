"""`gongshi import` as a contract: what is printed where, what is written, and that one bad file stops no other."""

import json
import os
import shutil
from collections.abc import Callable
from multiprocessing import Process
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import gongshi
from generator.drafts.batch import grouping, steps
from generator.readers import read as reader
from generator.readers.document import Document, UnreadableDocument
from tests.drafts import invented

BASE = Path(__file__).parents[2] / "load" / "base"
_read = reader.read
DRAFT = Path("drafts/yangli/yuxi/2024-final.yml")
Run = Callable[..., Result]


def read(path: Path) -> Document:
    """Reads as ever; three names stand for what goes wrong in a reader."""
    match path.stem:
        case "bug":
            raise ValueError(f"{invented.PERSON} {invented.PHONE}")
        case "dies":
            os._exit(9)
        case "locked":
            raise UnreadableDocument("文件加了密码；请去掉密码后再试")
    return _read(path)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command line in a folder with the small data and the invented report."""
    shutil.copytree(BASE, tmp_path / "data")
    monkeypatch.setattr(reader, "read", read)
    monkeypatch.chdir(tmp_path)
    Path("报告.txt").write_text(invented.TEXT, "utf-8")
    for name in ("bug", "dies", "locked"):
        Path(f"{name}.txt").write_text("x", "utf-8")
    Path("信.txt").write_text("尊敬的居民：\n下周三停水，请提前储水。\n", "utf-8")
    return lambda *arguments: CliRunner().invoke(gongshi, ["import", *map(str, arguments)])


def written() -> list[str]:
    return sorted(path.as_posix() for path in Path("drafts").rglob("*") if path.is_file())


def test_a_report_becomes_a_draft_with_evidence_and_sheet(run: Run) -> None:
    result = run("报告.txt")
    assert result.exit_code == 0, result.output
    assert result.stdout == f"{DRAFT.as_posix()}\n"
    assert written() == [
        "drafts/organisations.yml",
        "drafts/yangli/yuxi/2024-final.json",
        "drafts/yangli/yuxi/2024-final.review.html",
        "drafts/yangli/yuxi/2024-final.yml",
        "drafts/yangli/yuxi/station.yml",
    ]
    assert "没有看懂" in result.stderr
    assert "gongshi check --data drafts" in result.stderr.splitlines()[-1]
    for name in written():
        content = Path(name).read_text("utf-8")
        assert invented.PERSON not in content, name
        assert invented.PHONE not in content, name


def test_as_json_nothing_is_written_and_stdout_is_objects(run: Run) -> None:
    result = run("报告.txt", "locked.txt", "--format", "json", "--jobs", 1)
    assert result.exit_code == 1
    (made,) = map(json.loads, result.stdout.splitlines())
    assert (made["source"], made["street"], made["total"]) == ("报告.txt", "榆溪街", "88.50")
    assert not Path("drafts").exists()
    assert run("报告.txt", "--format", "json", "--into", "elsewhere").exit_code == 0
    assert Path("elsewhere/yangli/yuxi/2024-final.yml").exists()


@pytest.mark.parametrize("jobs", [1, 2])
def test_one_bad_file_stops_no_other(run: Run, jobs: int) -> None:
    result = run("locked.txt", "信.txt", "bug.txt", "无.txt", "data", "报告.txt", "--jobs", jobs)
    assert result.exit_code == 1
    assert result.stdout == f"{DRAFT.as_posix()}\n"
    errors = [line for line in result.stderr.splitlines() if ": error[" in line]
    assert [line.partition("]")[0] for line in sorted(errors)] == [
        "bug.txt: error[bug",
        "data: error[folder",
        "locked.txt: error[unreadable",
        "信.txt: error[not-a-report",
        "无.txt: error[missing-file",
    ]
    assert all("；" in line for line in errors), "each with its cure"
    assert "Traceback" not in result.output
    assert invented.PERSON not in result.output
    assert invented.PHONE not in result.output
    assert [name for name in written() if "locked" in name or "bug" in name or "信" in name] == []


def test_a_process_that_dies_takes_one_file_with_it(run: Run) -> None:
    shutil.copy("报告.txt", "又一份.txt")
    result = run("报告.txt", "dies.txt", "又一份.txt", "--jobs", 2)
    assert result.exit_code == 1
    assert "dies.txt: error[too-large]" in result.stderr
    assert len(result.stdout.splitlines()) == 2


def test_two_files_of_one_report_stand_side_by_side(run: Run) -> None:
    shutil.copy("报告.txt", "又一份.txt")
    result = run("报告.txt", "又一份.txt")
    assert result.stdout.splitlines() == [DRAFT.as_posix(), "drafts/yangli/yuxi/2024-final-2.yml"]
    assert "请看：同一批里另有一份" in Path("drafts/yangli/yuxi/2024-final-2.yml").read_text("utf-8")


def test_any_number_of_processes_gives_the_same_bytes(run: Run) -> None:
    for number in range(5):
        Path(f"{number}.txt").write_text(invented.TEXT.replace("榆溪", "甲乙丙丁戊"[number] + "溪"), "utf-8")
    names = [f"{number}.txt" for number in range(5)]
    one = run(*names, "--into", "one", "--jobs", 1)
    two = run(*names, "--into", "two", "--jobs", 2)
    assert one.stdout.replace("one/", "two/") == two.stdout
    assert "[5/5] 4.txt" in two.stderr
    files = [
        {p.relative_to(base): p.read_bytes() for p in Path(base).rglob("*") if p.is_file()} for base in ("one", "two")
    ]
    assert files[0].keys() == files[1].keys()
    assert [name for name in files[0] if files[0][name] != files[1][name]] == []


def test_what_a_person_worked_on_is_not_overwritten(run: Run) -> None:
    run("报告.txt")
    assert run("报告.txt").exit_code == 0, "nobody touched it"
    DRAFT.write_text(DRAFT.read_text("utf-8").replace("88.50", "88.40"), "utf-8")
    result = run("报告.txt")
    assert result.exit_code == 1
    assert "报告.txt: error[draft-worked-on]" in result.stderr
    assert "88.40" in DRAFT.read_text("utf-8")


def import_and_be_killed(run: Run) -> None:
    """The import, in a process that is killed once the evidence is in its place."""
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        moved = real(self, target)
        if target.suffix == ".json":
            os._exit(9)
        return moved

    Path.replace = replace  # type: ignore[method-assign, assignment] # in a process that ends here
    run("报告.txt")


def test_a_killed_import_does_not_look_like_a_person_s_work(run: Run) -> None:
    run("报告.txt")
    Path("报告.txt").write_text(invented.TEXT.replace("88.50", "88.40"), "utf-8")
    process = Process(target=import_and_be_killed, args=(run,))
    process.start()
    process.join()
    assert process.exitcode == 9
    again = run("报告.txt")
    assert again.exit_code == 0, again.stderr
    assert "88.40" in DRAFT.read_text("utf-8")


def test_an_annex_of_its_own_joins_its_report(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    annex = (
        "附件1 指标完成情况统计表\n片区\t电访\t完成\t百分比\n片区一\t1200\t1260\t105.00%\n片区二\t900\t900\t100.00%\n"
    )
    Path("榆溪街附件.txt").write_text(annex, "utf-8")
    monkeypatch.setattr(grouping, "is_annex", lambda draft: draft.documents[0].name == "榆溪街附件.txt")
    monkeypatch.setattr(steps, "is_report", lambda _: True)
    result = run("榆溪街附件.txt", "报告.txt", "--format", "json")
    assert result.exit_code == 0, result.output
    assert [json.loads(line)["source"] for line in result.stdout.splitlines()] == ["报告.txt + 榆溪街附件.txt"]
    assert "合成一份：榆溪街附件.txt（名称相同）" in result.stderr

    def fail(*_: object) -> None:
        raise ValueError(invented.PERSON)

    monkeypatch.setattr(steps, "understand_together", fail)
    broken = run("榆溪街附件.txt", "报告.txt", "信.txt", "--format", "json", "--jobs", 1)
    assert broken.exit_code == 1
    assert "报告.txt + 榆溪街附件.txt: error[bug]" in broken.stderr
    assert invented.PERSON not in broken.output


def test_a_pattern_that_the_shell_left_alone(run: Run) -> None:
    assert run("报*.txt").stdout == f"{DRAFT.as_posix()}\n"


def check(*more: str) -> Result:
    return CliRunner().invoke(gongshi, ["check", "--data", "drafts", *more])


def test_drafts_are_checked_like_reports(run: Run) -> None:
    run("报告.txt")
    assert check().exit_code == 0
    DRAFT.write_text(DRAFT.read_text("utf-8").replace("total: 88.50", "total: 88.60"), "utf-8")
    result = check()
    line = next(n for n, words in enumerate(DRAFT.read_text("utf-8").splitlines(), 1) if "88.60" in words)
    assert result.exit_code == 1
    assert f"{DRAFT.as_posix()}:{line}:10: error[total-is-sum-of-parts]" in result.stdout
    DRAFT.write_text(DRAFT.read_text("utf-8").replace("kind: final", "kind: finale"), "utf-8")
    problems = json.loads(check("--format", "json").stdout)["problems"]
    assert [(one["check"], one["file"]) for one in problems] == [("wrong-value", DRAFT.as_posix())]


def test_without_data_there_is_nothing_to_match(run: Run) -> None:
    shutil.rmtree("data")
    result = run("报告.txt")
    assert result.exit_code == 2
    assert "--data" in result.stderr
