"""At whatever step of an exchange a run is killed, the next one finds a whole site; no folder of others is touched."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.fault import UserError
from generator.site.atomic_replacement import MARK, put_back, replacing

KILLED = 9
RENAMES = 3  # in one exchange
RUN = """
import os, sys
from pathlib import Path
from generator.site.atomic_replacement import replacing

folder, step, after = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == "after"
rename, count = Path.rename, 0

def killed(self, target):
    global count
    count += 1
    if count == step and not after:
        os._exit(9)
    renamed = rename(self, target)
    if count == step:
        os._exit(9)
    return renamed

Path.rename = killed
with replacing(folder) as fresh:
    (fresh / "index.html").write_text("new", "utf-8")
"""
STEPS = [(step, when) for step in range(1, RENAMES + 1) for when in ("before", "after")]


def publish(folder: Path, text: str) -> None:
    with replacing(folder) as fresh:
        (fresh / "index.html").write_text(text, "utf-8")


def killed_at(folder: Path, step: int, when: str) -> None:
    command = [sys.executable, "-c", RUN, str(folder), str(step), when]
    run = subprocess.run(command, cwd=Path(__file__).parents[2], check=False)
    assert run.returncode == KILLED


def shown(folder: Path) -> str:
    return (folder / "index.html").read_text("utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    publish(tmp_path / "site", "good")
    return tmp_path / "site"


def previous(site: Path) -> Path:
    return site.with_name(".site.gongshi-old")


def test_an_exchange_has_as_many_steps_as_are_killed_here(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    renamed: list[Path] = []
    rename = Path.rename

    def counted(path: Path, target: Path) -> Path:
        renamed.append(path)
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", counted)
    publish(site, "new")
    assert len(renamed) == RENAMES
    assert [path.name for path in site.parent.iterdir()] == ["site"]


@pytest.mark.parametrize(("step", "when"), STEPS)
def test_after_a_kill_the_next_run_publishes(step: int, when: str, site: Path) -> None:
    killed_at(site, step, when)
    publish(site, "newer")
    assert shown(site) == "newer"
    assert not previous(site).exists()


@pytest.mark.parametrize(("step", "when"), STEPS)
def test_after_a_kill_a_run_that_fails_leaves_a_whole_site(step: int, when: str, site: Path) -> None:
    killed_at(site, step, when)
    with pytest.raises(ZeroDivisionError), replacing(site):
        raise ZeroDivisionError
    exchanged = (step, when) in {(2, "after"), (3, "before"), (3, "after")}
    assert shown(site) == ("new" if exchanged else "good")
    assert (site / MARK).is_file()
    assert not previous(site).exists()


def test_between_the_renames_the_site_is_put_back_once(site: Path) -> None:
    killed_at(site, 1, "after")
    assert not site.exists()
    assert put_back(site)
    assert shown(site) == "good"
    assert not put_back(site)


@pytest.mark.parametrize("fault", [OSError("disk"), KeyboardInterrupt()])
@pytest.mark.parametrize("step", [1, 2])
def test_a_rename_that_fails_leaves_the_site(
    step: int, fault: BaseException, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename, count = Path.rename, iter(range(1, 9))

    def failing(path: Path, target: Path) -> Path:
        if next(count) == step:
            raise fault
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(type(fault)):
        publish(site, "new")
    assert shown(site) == "good"
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def foreign(folder: Path) -> dict[str, bytes]:
    folder.mkdir()
    (folder / "照片.jpg").write_bytes(b"mine")
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("remove", [lambda _: None, lambda site: site.rename(site.with_name("elsewhere"))])
def test_a_folder_of_somebody_else_is_not_touched(remove: Callable[[Path], object], site: Path) -> None:
    content = foreign(previous(site))
    remove(site)
    assert not put_back(site)
    with pytest.raises(UserError, match=r"\.site\.gongshi-old .*请先给它改名，或移到别处$") as refusal:
        publish(site, "new")
    assert "\n" not in str(refusal.value)
    assert {path.name: path.read_bytes() for path in previous(site).iterdir()} == content


def test_the_mark_says_what_made_the_folder(site: Path) -> None:
    assert "由 gongshi 生成" in (site / MARK).read_text("utf-8")
