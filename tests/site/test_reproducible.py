"""The same record gives the same bytes, on whatever machine, in whatever place, in whatever order of files."""

import os
import random
import re
import shutil
from pathlib import Path

import pytest

from generator.model.catalogue import Catalogue
from tests.site.command import MINI, ROOT, build, content_of
from tests.site.conftest import Built
from tests.site.pages import one_a_line

PROJECT = ("generator", "content", "data", "theme", "mkdocs.yml")
ELSEWHERE = {
    "TZ": "Pacific/Kiritimati",
    "LANG": "C",
    "LC_ALL": "C",
    "LANGUAGE": "en",
    "PYTHONHASHSEED": "4321",
    "PYTHONUTF8": "0",
    "COLUMNS": "40",
}


def copied(folder: Path, data: Path | None = None) -> Path:
    """The project at another place: files made in another order, at another time."""
    folder.mkdir()
    names = [name for name in PROJECT if name != "data" or data is None]
    sources = {folder / name: ROOT / name for name in names} | ({folder / "data": data} if data else {})
    files = []
    for target, source in sources.items():
        paths = [source] if source.is_file() else [p for p in source.rglob("*") if p.is_file()]
        files += [(target / p.relative_to(source), p) for p in paths if "__pycache__" not in p.parts]
    random.Random(7).shuffle(files)  # noqa: S311 - any other order
    for target, source in files:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
        os.utime(target, (1_000_000_000, 1_000_000_000))
    return folder


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def test_another_machine_makes_the_same_bytes(built: Built, tmp_path: Path) -> None:
    project = copied(tmp_path / "别处 copy")
    made = build(Path("out/site"), Path("out/docs"), data=Path("data"), project=project, settings=ELSEWHERE)
    assert made.returncode == 0, made.stderr

    assert differing(content_of(built.docs), content_of(project / "out/docs")) == []
    faults = differing(content_of(built.site), content_of(project / "out/site"))
    assert faults == [], one_a_line(faults)


def test_an_address_changes_nothing_but_where_it_is_said_and_is_repeatable(mini_built: Built, tmp_path: Path) -> None:
    project = copied(tmp_path / "copy", MINI / "data")
    for name, settings in (("one", {"PYTHONHASHSEED": "1", "TZ": "UTC"}), ("two", ELSEWHERE)):
        folder = tmp_path / name
        places = (folder / "site", folder / "docs", "--base-url", "https://example.org/x/")
        made = build(*places, data=Path("data"), project=project, settings=settings)
        assert made.returncode == 0, made.stderr

    first, second = content_of(tmp_path / "one"), content_of(tmp_path / "two")
    assert {"site/sitemap.xml", "site/sitemap.xml.gz"} <= first.keys()
    assert differing(first, second) == []
    assert unaddressed(tmp_path / "one/docs") == unaddressed(mini_built.docs)


def unaddressed(docs: Path) -> dict[str, bytes]:
    """Pages without what their own address is for: posters, and what pages say of themselves to programs."""
    pages = {name: content for name, content in content_of(docs).items() if not name.endswith("/poster/index.md")}
    return {name: re.sub(rb"^about: .*\n", b"", content, flags=re.MULTILINE) for name, content in pages.items()}


@pytest.mark.parametrize("said", ["1700000000"])
def test_the_day_of_the_build_is_that_of_the_data_or_of_whoever_builds(
    said: str, mini_built: Built, mini_catalogue: Catalogue, tmp_path: Path
) -> None:
    newest = mini_catalogue.newest_date
    assert newest is not None
    assert f'<time datetime="{newest.isoformat()}">' in footer(mini_built.site)

    made = build(tmp_path / "site", tmp_path / "docs", data=MINI / "data", settings={"SOURCE_DATE_EPOCH": said})
    assert made.returncode == 0, made.stderr
    assert '<time datetime="2023-11-14">' in footer(tmp_path / "site")


def footer(site: Path) -> str:
    return (site / "about" / "index.html").read_text(encoding="utf-8").partition("<footer")[2]


def test_no_page_holds_the_clock_or_a_path_of_this_machine(built: Built) -> None:
    words = [str(ROOT).encode(), str(built.site.parent).encode(), b"/tmp/"]
    faults = [
        (name, word)
        for folder in (built.docs, built.site)
        for name, content in content_of(folder).items()
        for word in words
        if word in content and not name.startswith("assets/")
    ]
    assert faults == [], one_a_line(faults)
