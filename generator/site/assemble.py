"""The docs folder: generated pages, written pages, open data, the joined stylesheet. Pure until `write`."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from generator.check.run import Verdict
from generator.export import files as export_files
from generator.export.tables import TABLES
from generator.model.catalogue import Catalogue
from generator.model.fault import UserError
from generator.render import book
from generator.search.fulltext import build as fulltext
from generator.site import scripts
from generator.site.project import Project
from generator.site.workers import spread


def docs(
    catalogue: Catalogue, verdict: Verdict, project: Project, jobs: int, earlier: fulltext.Earlier | None = None
) -> Iterator[tuple[str, bytes]]:
    """(path, content) of everything the site builder is given; `earlier` is the search index to go on from."""
    yield from written(project)
    yield "assets/gongshi.css", stylesheet(project)
    yield "assets/search.js", scripts.joined(project.scripts / "page.js")
    counts: dict[str, int] = {}
    for path, content in export_files.files(catalogue, verdict):
        if path.endswith(".json"):
            counts[Path(path).stem] = content.count(b"\n") - 2
        yield f"data/{path}", content
    tables = [
        {"name": t.name, "title": t.title, "about": t.about, "columns": t.columns, "count": max(counts[t.name], 0)}
        for t in TABLES
    ]
    found = fulltext.index(catalogue, earlier)
    yield from found.files.items()
    chapters = book.chapters(catalogue, verdict, tables, found.start)
    tasks = [partial(_chapter, catalogue, chapter) for chapter in chapters]
    for files in spread(tasks, jobs):
        yield from files


def _chapter(catalogue: Catalogue, chapter: book.Chapter) -> list[tuple[str, bytes]]:
    return [(path, text.encode()) for path, text in book.files(catalogue, chapter)]


def written(project: Project) -> Iterator[tuple[str, bytes]]:
    """Pages that people write, as they are."""
    for path in sorted(project.content.rglob("*")):
        if path.is_file():
            yield path.relative_to(project.content).as_posix(), path.read_bytes()


def stylesheet(project: Project) -> bytes:
    """One file for the browser, several for the people who keep it."""
    return b"".join(path.read_bytes() for path in sorted(project.styles.glob("*.css")))


def write(files: Iterable[tuple[str, bytes]], folder: Path) -> int:
    """Write everything into a fresh folder; two files for one path are a fault of ours or of content/."""
    seen: set[str] = set()
    for path, content in files:
        if path in seen:
            raise UserError(f"content/{path} 与自动生成的页面同名；请给 content/ 里的文件改名")
        seen.add(path)
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return len(seen)
