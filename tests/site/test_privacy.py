"""What identifies a person stops the build, wherever it stands, and the last good site stays."""

from pathlib import Path

import pytest

from generator.load.folder import load
from generator.privacy.record import inspection, of_data
from generator.site import build, privacy_gate
from generator.site.project import BuildRequest, find_project
from tests.site.command import MINI
from tests.site.conftest import Built
from tests.site.test_reproducible import copied

REPORT = Path("data/stations/qinglan/luzhou/2024-final.yml")


def _refused(project: Path) -> list[str]:
    """The alarms of a build that has to fail; nothing is written."""
    catalogue, problems = load(project / "data")
    assert catalogue is not None, problems
    request = BuildRequest(find_project(project), project / "docs", project / "site", data=project / "data")
    with pytest.raises(privacy_gate.Leaking) as leaking:
        build.build(catalogue, request, lambda _: None)
    assert not (project / "docs").exists()
    assert not (project / "site").exists()
    return [str(alarm).removeprefix(f"{project.as_posix()}/") for alarm in leaking.value.alarms]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copied(tmp_path / "project", MINI / "data")


def test_a_telephone_in_the_data_is_told_once_with_its_place(project: Path) -> None:
    path = project / REPORT
    lines = path.read_text(encoding="utf-8").splitlines()
    number = next(
        n for n, line in enumerate(lines) if "summary:" in line and not line.rstrip().endswith(("|", ">", '"', "'"))
    )
    path.write_text(
        "\n".join([*lines[:number], lines[number] + "电话13912345678", *lines[number + 1 :]]) + "\n", encoding="utf-8"
    )
    alarms = _refused(project)
    assert len(alarms) == 1
    assert alarms[0].startswith(f"{REPORT.as_posix()}:{number + 1}:")
    assert "error[privacy-phone]" in alarms[0]
    assert "13912345678" not in alarms[0]


def test_a_name_in_a_written_page_is_told(project: Path) -> None:
    page = project / "content" / "about.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(f"{text}\n社工林晓彤负责更正。\n", encoding="utf-8")
    line = f"{text}\n社工".count("\n") + 1
    assert [alarm.split(" ")[:2] for alarm in _refused(project)] == [[f"about.md:{line}:3:", "error[privacy-name]"]]


@pytest.mark.parametrize("which", ["built", "mini_built"])
def test_neither_data_nor_docs_nor_site_give_an_alarm(which: str, request: pytest.FixtureRequest) -> None:
    made: Built = request.getfixturevalue(which)
    catalogue, _ = load(made.data)
    gate = inspection(catalogue)
    assert of_data(gate, made.data) == []
    assert privacy_gate.of_pages(gate, made.docs, jobs=2) == []
    assert privacy_gate.of_pages(gate, made.site, jobs=2) == []


def test_a_folder_that_is_no_record_can_be_read_too() -> None:
    assert of_data(inspection(None), MINI / "data") == []
