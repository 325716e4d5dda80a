"""A data folder judged: findings at their lines, although no file is read for them again."""

import shutil
from pathlib import Path

import pytest

from generator.complaints.judgement import judge

ROOT = Path(__file__).resolve().parents[2]
STALE = "check: percent-fits-quotient\n  place: {}\n  reason: 原文如此\n  date: 2025-01-02\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return shutil.copytree(ROOT / "data", tmp_path / "data")


def test_findings_stand_where_the_file_has_the_words(folder: Path) -> None:
    findings = judge(folder).findings()
    assert findings
    for finding in findings:
        line = Path(finding.file).read_text("utf-8").splitlines()[finding.line - 1]
        assert line[finding.column - 1 :].strip()


def test_a_stale_waiver_is_shown_at_its_entry(folder: Path) -> None:
    waivers = folder / "waivers.yml"
    before = waivers.read_text("utf-8").rstrip("\n") + "\n" if waivers.is_file() else ""
    waivers.write_text(before + "- " + STALE.format("no-district/no-station/2024-final"), "utf-8")
    stale = [finding for finding in judge(folder).findings() if finding.check == "waiver-is-needed"]
    assert [Path(one.file) for one in stale] == [waivers]
    assert stale[0].line == before.count("\n") + 1


def test_no_file_is_read_again(folder: Path) -> None:
    judged = judge(folder)
    findings = judged.findings()
    shutil.rmtree(folder)
    assert judged.findings() == findings
