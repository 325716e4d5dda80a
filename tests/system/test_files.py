"""Files put in their places: all or none, whatever goes wrong in between."""

import os
from multiprocessing import Process
from pathlib import Path

import pytest

from generator.system.files import put

NEW = {"a.yml": "甲\n", "deep/er/b.yml": "乙\n", "c.yml": "丙\n"}
Tree = dict[str, bytes]


def tree(folder: Path) -> Tree:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def bytes_of(files: dict[str, str]) -> Tree:
    return {name: text.encode() for name, text in files.items()}


@pytest.fixture
def there(tmp_path: Path) -> Tree:
    """A folder with an older `a.yml` and `c.yml` that only their owner may read."""
    for name in ("a.yml", "c.yml"):
        (tmp_path / name).write_text("旧\n", "utf-8")
        (tmp_path / name).chmod(0o600)
    return tree(tmp_path)


def put_all(folder: Path, *, over: bool = True, only_with: str | None = None) -> None:
    put(
        {folder / name: text for name, text in NEW.items()},
        over=over,
        only_with=folder / only_with if only_with else None,
    )


def fail_at(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system refuses to move the file of this number."""
    real, moved = Path.replace, []

    def replace(self: Path, target: Path) -> Path:
        moved.append(target)
        if len(moved) == number:
            raise OSError(28, "No space left on device", str(target))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)


def test_files_and_folders_are_made(tmp_path: Path) -> None:
    put_all(tmp_path)
    assert tree(tmp_path) == bytes_of(NEW)
    assert (tmp_path / "a.yml").stat().st_mode & 0o777 == 0o644


@pytest.mark.usefixtures("there")
def test_a_file_that_is_there_is_replaced_and_keeps_its_rights(tmp_path: Path) -> None:
    put_all(tmp_path)
    assert tree(tmp_path) == bytes_of(NEW)
    assert (tmp_path / "a.yml").stat().st_mode & 0o777 == 0o600


def test_what_is_the_same_already_is_left_alone(tmp_path: Path) -> None:
    put_all(tmp_path)
    before = {path: path.stat().st_ino for path in tmp_path.rglob("*.yml")}
    put_all(tmp_path, only_with="c.yml")
    assert {path: path.stat().st_ino for path in tmp_path.rglob("*.yml")} == before


@pytest.mark.parametrize("only_with", [None, "a.yml", "c.yml"])
@pytest.mark.parametrize("number", [1, 2, 3])
def test_where_one_cannot_be_moved_all_is_as_before(
    number: int, only_with: str | None, tmp_path: Path, there: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_at(number, monkeypatch)
    with pytest.raises(OSError, match="No space left"):
        put_all(tmp_path, only_with=only_with)
    assert tree(tmp_path) == there
    assert not (tmp_path / "deep").exists()


def test_where_one_cannot_be_written_all_is_as_before(
    tmp_path: Path, there: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, _mode: int) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "chmod", refuse)
    with pytest.raises(PermissionError):
        put_all(tmp_path)
    assert tree(tmp_path) == there


def test_nothing_is_replaced_where_that_is_not_wanted(tmp_path: Path, there: Tree) -> None:
    with pytest.raises(FileExistsError):
        put_all(tmp_path, over=False)
    assert tree(tmp_path) == there
    put({tmp_path / "d.yml": "丁\n"}, over=False)
    with pytest.raises(FileExistsError):
        put({tmp_path / "d.yml": "丁\n"}, over=False)


def killed_at(number: int, folder: Path) -> None:
    """Puts the files in a process that is killed as it moves the one of this number."""
    real, moved = Path.replace, []

    def replace(self: Path, target: Path) -> Path:
        moved.append(target)
        if len(moved) == number:
            os._exit(9)
        return real(self, target)

    Path.replace = replace  # type: ignore[method-assign, assignment] # in a process that ends here
    put_all(folder, only_with="c.yml")


@pytest.mark.usefixtures("there")
@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_process_killed_in_between_leaves_no_file_beside_others_of_another_time(number: int, tmp_path: Path) -> None:
    process = Process(target=killed_at, args=(number, tmp_path))
    process.start()
    process.join()
    assert process.exitcode == 9
    assert not (tmp_path / "c.yml").exists()
    put_all(tmp_path, only_with="c.yml")
    assert bytes_of(NEW).items() <= tree(tmp_path).items()
