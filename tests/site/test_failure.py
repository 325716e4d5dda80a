"""When a build fails the last good site stays as it is, nothing is left beside it, and one line says why."""

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.site.command import MINI, build, content_of, gongshi
from tests.site.conftest import Built
from tests.site.test_reproducible import copied

REPORT = Path("data/stations/qinglan/luzhou/2024-final.yml")
Snapshot = dict[str, bytes]


@dataclass(frozen=True)
class Place:
    """A project with a good site in it."""

    project: Path

    @property
    def out(self) -> Path:
        return self.project / "public"

    @property
    def site(self) -> Path:
        return self.out / "site"

    @property
    def docs(self) -> Path:
        return self.out / "docs"

    def change(self, name: Path | str, change: Callable[[str], str]) -> None:
        path = self.project / name
        path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")

    def snapshot(self) -> Snapshot:
        """Every file and every folder in and beside the site."""
        folders = {f"{p.relative_to(self.out).as_posix()}/": b"" for p in self.out.rglob("*") if p.is_dir()}
        return content_of(self.out) | folders


@pytest.fixture
def place(mini_built: Built, tmp_path: Path) -> Place:
    place = Place(copied(tmp_path / "project", MINI / "data"))
    shutil.copytree(mini_built.site, place.site)
    shutil.copytree(mini_built.docs, place.docs)
    return place


def refused(place: Place, *more: str, out: Path | None = None) -> tuple[int, list[str]]:
    """A build that has to fail: its exit code and what it says, the site being as it was."""
    before = place.snapshot()
    made = build(out or place.site, place.docs, *more, data=Path("data"), project=place.project)
    assert place.snapshot() == before
    assert "Traceback" not in made.stderr
    return made.returncode, [*made.stdout.splitlines(), *made.stderr.splitlines()]


def in_chinese(line: str) -> bool:
    return re.search(r"[\u4e00-\u9fff]{2}", line) is not None


def test_data_that_cannot_be_read_publishes_nothing(place: Place) -> None:
    place.change(REPORT, lambda text: text.replace("kind: final", "kind: finall"))
    code, lines = refused(place)

    assert code == 1
    assert any(line.startswith(f"{REPORT.as_posix()}:2:7: error[") and in_chinese(line) for line in lines)


def test_a_build_that_fails_puts_back_what_a_killed_one_left_moved_away(place: Place) -> None:
    before = place.snapshot()
    for folder in (place.site, place.docs):
        folder.rename(folder.with_name(f".{folder.name}.gongshi-old"))
    place.change(REPORT, lambda text: text.replace("kind: final", "kind: finall"))
    made = build(place.site, place.docs, data=Path("data"), project=place.project)

    assert made.returncode == 1
    assert place.snapshot() == before
    assert "Traceback" not in made.stderr


def test_an_export_that_fails_puts_back_what_a_killed_one_left_moved_away(place: Place) -> None:
    command = ("export", "--data", "data", "--out", "public/open")
    assert gongshi(*command, project=place.project).returncode == 0
    before = place.snapshot()
    (place.out / "open").rename(place.out / ".open.gongshi-old")
    place.change(REPORT, lambda text: text.replace("kind: final", "kind: finall"))

    assert gongshi(*command, project=place.project).returncode == 1
    assert place.snapshot() == before


def test_data_that_is_not_there_publishes_nothing(place: Place) -> None:
    shutil.rmtree(place.project / "data")
    code, lines = refused(place)

    assert code != 0
    assert all(map(in_chinese, lines))


@pytest.mark.parametrize(
    "broken",
    ["\n[去不了](nowhere.md)\n", "\n[去不了](about.md#没有这一节)\n", "\n![没有](no-picture.png)\n"],
    ids=["page", "fragment", "picture"],
)
def test_a_warning_of_the_site_builder_publishes_nothing(place: Place, broken: str) -> None:
    place.change("content/privacy.md", lambda text: text + broken)
    code, lines = refused(place)

    assert code == 2
    assert len(lines) == 1
    assert in_chinese(lines[0])
    assert "privacy.md" in lines[0]


def test_a_page_in_the_place_of_a_generated_one_publishes_nothing(place: Place) -> None:
    (place.project / "content" / "places").mkdir()
    (place.project / "content" / "places" / "index.md").write_text("# 我的名单\n", encoding="utf-8")
    code, lines = refused(place)

    assert code == 2
    assert len(lines) == 1
    assert "content/places/index.md" in lines[0]


@pytest.mark.parametrize("name", ["照片.jpg", ".hidden", "sub/index.html"])
def test_a_folder_with_other_files_is_not_replaced(place: Place, name: str) -> None:
    foreign = place.project / "mine"
    (foreign / name).parent.mkdir(parents=True)
    (foreign / name).write_text("我的", encoding="utf-8")
    code, lines = refused(place, out=foreign)

    assert code == 2
    assert len(lines) == 1
    assert in_chinese(lines[0])
    assert str(foreign) in lines[0]
    assert content_of(foreign) == {name: "我的".encode()}
    assert sorted(path.name for path in place.project.iterdir() if path.name.startswith(".mine")) == []


def test_a_file_in_the_place_of_the_folder_is_not_replaced(place: Place) -> None:
    foreign = place.project / "file"
    foreign.write_text("我的", encoding="utf-8")
    code, lines = refused(place, out=foreign)

    assert (code, len(lines)) == (2, 1)
    assert foreign.read_text(encoding="utf-8") == "我的"


@pytest.mark.parametrize("inside", ["data", "content", "theme", "."])
def test_the_project_itself_is_never_the_site(place: Place, inside: str) -> None:
    before = content_of(place.project / "data")
    code, lines = refused(place, out=place.project / inside)

    assert (code, len(lines)) == (2, 1)
    assert content_of(place.project / "data") == before


@pytest.mark.parametrize("within", [".", "sub/site"])
def test_a_site_in_its_own_docs_is_refused(place: Place, within: str) -> None:
    """One would be swept away with the other."""
    code, lines = refused(place, out=place.docs / within)

    assert (code, len(lines)) == (2, 1)
    assert in_chinese(lines[0])


@pytest.mark.parametrize(
    "address", ["example.org/x", "ftp://example.org/", "x", "https://", "//example.org/x", "javascript:x"]
)
def test_a_wrong_address_is_refused(place: Place, address: str) -> None:
    code, lines = refused(place, "--base-url", address)

    assert (code, len(lines)) == (2, 1)
    assert in_chinese(lines[0])
    assert address in lines[0]


def test_a_good_build_after_a_failed_one_replaces_the_site_whole(place: Place) -> None:
    (place.site / "left-over.html").write_text("旧", encoding="utf-8")
    place.change("content/privacy.md", lambda text: text + "\n新的一句。\n")
    made = build(place.site, place.docs, data=Path("data"), project=place.project)

    assert (made.returncode, made.stdout, made.stderr) == (0, "", "")
    assert not (place.site / "left-over.html").exists()
    assert "新的一句。" in (place.site / "privacy" / "index.html").read_text(encoding="utf-8")
    assert sorted(path.name for path in place.out.iterdir()) == ["docs", "site"]


def test_an_empty_folder_may_become_the_site(place: Place) -> None:
    fresh = place.project / "fresh"
    fresh.mkdir()
    made = build(fresh, place.docs, data=Path("data"), project=place.project)

    assert (made.returncode, made.stdout, made.stderr) == (0, "", "")
    assert (fresh / "index.html").is_file()
