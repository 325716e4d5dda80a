"""From draft to data: checked, shown, written whole, nothing overwritten unsaid."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import gongshi
from generator.drafts.batch import draft_files
from generator.drafts.batch.outcome import Batch, Drafted
from generator.drafts.known import KnownData
from generator.load.folder import load
from generator.understand.draft import Draft, Fact
from tests.drafts import invented

BASE = Path(__file__).parents[2] / "load" / "base"
DRAFT = "drafts/yangli/yuxi/2024-final.yml"
REPORT = Path("data/stations/yangli/yuxi/2024-final.yml")
Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command line in a folder with the small data and a draft of the invented report."""
    shutil.copytree(BASE, tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    put(invented.report())
    return lambda *arguments, **more: CliRunner().invoke(gongshi, ["accept", *map(str, arguments)], **more)


def put(draft: Draft) -> Path:
    """The draft, written as an import writes it."""
    drafted = Drafted(draft, (draft.documents[0].name,), ())
    made = list(draft_files.write([drafted], KnownData.read(Path("data")), Path("drafts"), 1, Batch()))
    assert made[0].path is not None
    return made[0].path


def change(path: str | Path, old: str, new: str) -> None:
    text = Path(path).read_text("utf-8")
    assert old in text
    Path(path).write_text(text.replace(old, new), "utf-8")


def tree() -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(Path("data").rglob("*")) if path.is_file()}


def test_a_draft_becomes_a_report_with_its_station_and_bodies(run: Run) -> None:
    comments = Path("data/organisations.yml").read_text("utf-8")
    result = run(DRAFT, "--yes")
    assert result.exit_code == 0, result.output
    catalogue, problems = load(Path("data"))
    assert problems == []
    assert catalogue is not None
    report = next(report for report in catalogue.reports if report.key == "yangli/yuxi/2024-final")
    assert catalogue.station_of(report).profile.name == "样例区榆溪街社工服务站"
    assert catalogue.organisations["qinghe"].name == "样例市清禾社会工作服务中心"
    assert Path("data/organisations.yml").read_text("utf-8").startswith(comments.rstrip())
    assert "#" not in REPORT.read_text("utf-8"), "evidence stays with the draft"
    assert result.stdout.splitlines() == [
        "data/stations/yangli/yuxi/2024-final.yml",
        "data/stations/yangli/yuxi/station.yml",
        "data/organisations.yml",
    ]
    assert "“请看”" in result.stderr
    assert "1 行没有看懂" in result.stderr


def test_it_asks_first(run: Run) -> None:
    before = tree()
    result = run(DRAFT, input="n\n")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "写入吗" in result.stderr
    assert tree() == before
    assert run(DRAFT, input="y\n").exit_code == 0
    assert REPORT.exists()


def test_without_anyone_to_ask_nothing_is_written(run: Run) -> None:
    before = tree()
    assert run(DRAFT, input="").exit_code != 0
    assert tree() == before


def test_the_same_again_changes_nothing(run: Run) -> None:
    run(DRAFT, "--yes")
    before = tree()
    result = run(DRAFT)
    assert result.exit_code == 0
    assert "没有要写的" in result.stderr
    assert tree() == before


def test_what_differs_is_told_and_not_overwritten(run: Run) -> None:
    run(DRAFT, "--yes")
    before = tree()
    change(DRAFT, "total: 88.50", "total: 88.40")
    change(DRAFT, "先摸清各社区的需要，再定下一年的服务计划。", "先问各社区。")
    result = run(DRAFT, "--yes")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[:3] == [
        f"{REPORT.as_posix()}:1:1: error[report-differs] 已有这份报告，与草稿有 2 处不同，没有覆盖：",
        "  result.total：原有“88.50”，草稿“88.40”",
        "  recommendations[1].text：原有“先摸清各社区的需要，再定下一年的服务计划。”，草稿“先问各社区。”",
    ]
    assert tree() == before
    assert run(DRAFT, "--yes", "--replace").exit_code == 0
    assert "88.40" in REPORT.read_text("utf-8")


def test_what_the_model_asks_for_is_asked_for_at_its_place(run: Run) -> None:
    before = tree()
    facts = invented.facts_without(Fact.SUPERVISOR)
    path = put(replace(invented.report(), facts=facts))
    result = run(path, "--yes")
    assert result.exit_code == 1
    line = path.read_text("utf-8").splitlines().index("  supervisor:  # 没有读到，请对照原文补上") + 1
    assert result.stdout.startswith(f"{path.as_posix()}:{line}:")
    assert "error[wrong-value] “supervisor”" in result.stdout
    assert tree() == before


def test_a_person_s_name_is_refused(run: Run) -> None:
    change(DRAFT, "社工站对评委的意见没有异议", f"联系人：{invented.PERSON}，电话{invented.PHONE}")
    before = tree()
    result = run(DRAFT, "--yes")
    assert result.exit_code == 1
    assert "error[privacy-phone]" in result.stdout
    assert invented.PERSON not in result.output
    assert invented.PHONE not in result.output
    assert tree() == before


def test_a_draft_without_a_place_needs_to_be_told(run: Run) -> None:
    draft = replace(invented.report(), facts=invented.facts_without(Fact.DISTRICT))
    path = put(draft)
    assert path.as_posix() == "drafts/榆溪街末期报告.yml"
    refused = run(path, "--yes")
    assert (refused.exit_code, "--as" in refused.stderr) == (2, True)
    assert run(path, "--yes", "--as", "yangli/yuxi").exit_code == 0
    assert "榆溪街" in Path("data/stations/yangli/yuxi/station.yml").read_text("utf-8")


@pytest.mark.parametrize("place", ["yangli/../../x", "yangli/Yuxi", "nowhere/yuxi", "yangli", "yangli/2024", "/etc/x"])
def test_a_place_that_is_none(run: Run, place: str) -> None:
    before = tree()
    result = run(DRAFT, "--yes", "--as", place)
    assert result.exit_code == 2
    assert "请" in result.stderr or "可用" in result.stderr
    assert tree() == before


def test_another_street_of_the_same_sound_is_not_taken(run: Run) -> None:
    result = run(DRAFT, "--yes", "--as", "yangli/xiaoxi")
    assert result.exit_code == 2
    assert "小溪街" in result.stderr


def test_a_body_the_data_has_got_meanwhile_keeps_its_id(run: Run) -> None:
    line = "- {id: qh, name: 样例市清禾社会工作服务中心, roles: [operator]}\n"
    with Path("data/organisations.yml").open("a", encoding="utf-8") as file:
        file.write(line)
    assert run(DRAFT, "--yes").exit_code == 0
    assert "operator: qh" in REPORT.read_text("utf-8")
    assert "qinghe" not in Path("data/organisations.yml").read_text("utf-8")


def test_either_all_files_are_written_or_none(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tree()
    real, calls = Path.replace, []

    def fail_second(self: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) == 2:
            raise OSError(28, "No space left on device", str(target))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", fail_second)
    result = run(DRAFT, "--yes")
    assert result.exit_code == 2
    assert tree() == before
    assert not Path("data/stations/yangli/yuxi").exists()


def test_no_such_draft(run: Run) -> None:
    assert run("drafts/nothing.yml").exit_code == 2
    assert run("drafts").exit_code == 2
