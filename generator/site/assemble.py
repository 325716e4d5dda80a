"""The docs folder: generated pages, written pages, open data, the joined stylesheet. Pure until `write`."""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path

from generator.check.run import Verdict
from generator.export import open_data
from generator.model.catalogue import Catalogue
from generator.model.fault import UserError
from generator.render import book
from generator.render.pages.data import OpenDataColumn, OpenDataTable
from generator.search.fulltext import build as fulltext
from generator.search.names import homophones
from generator.search.names import index as names
from generator.site import builder, earlier_index, scripts
from generator.site.build_request import BuildRequest
from generator.site.project import Project
from generator.system.processes import run_all


def docs(catalogue: Catalogue, verdict: Verdict, order: BuildRequest) -> Iterator[tuple[str, bytes]]:
    """(path, content) of everything the site builder is given."""
    project = order.project
    yield from written(project)
    yield "assets/gongshi.css", stylesheet(project)
    yield versioned("assets/names", names.script(catalogue))
    yield versioned("assets/sounds", homophones.script())
    yield versioned("assets/lookup", without_comments(joined(project.lookup, "*.js")))
    yield versioned("assets/search", scripts.joined(project.search / "page.js"))
    found = fulltext.index(catalogue, earlier_index.find(order.out) if order.keep_index else None)
    yield from found.files.items()
    counts: dict[str, int] = {}
    for path, content in open_data.files(catalogue, verdict):
        if path.endswith(".json"):
            counts[Path(path).stem] = content.count(b"\n") - 2
        yield f"data/{path}", content
    tables = [
        OpenDataTable(
            name=table.name,
            title=table.title,
            about=table.about,
            columns=tuple(OpenDataColumn(column.name, column.title) for column in table.columns),
            count=max(counts[table.name], 0),
        )
        for table in open_data.TABLES
    ]
    chapters = book.chapters(catalogue, verdict, tables, found.start)
    public = builder.public(order.base_url)
    tasks = [partial(_chapter, catalogue, chapter, public) for chapter in chapters]
    for files in run_all(tasks, order.jobs):
        yield from files


def _chapter(catalogue: Catalogue, chapter: book.Chapter, public: str | None) -> list[tuple[str, bytes]]:
    return [(path, text.encode()) for path, text in book.files(catalogue, chapter, public)]


def written(project: Project) -> Iterator[tuple[str, bytes]]:
    """Pages that people write, as they are."""
    for path in sorted(project.content.rglob("*")):
        if path.is_file():
            yield path.relative_to(project.content).as_posix(), path.read_bytes()


def stylesheet(project: Project) -> bytes:
    """One file for the browser, several for the people who keep it."""
    return joined(project.styles, "*.css")


def joined(folder: Path, pattern: str) -> bytes:
    """The files of a folder, one after the other in order of name."""
    return b"".join(path.read_bytes() for path in sorted(folder.glob(pattern)))


def without_comments(source: bytes) -> bytes:
    """A script without the comments that stand on lines of their own, and not indented: readers carry neither."""
    return re.sub(rb"^ *(?:(?://.*|/\*\*(?s:.*?)\*/)\n *)*", b"", source, flags=re.MULTILINE)


def versioned(name: str, content: bytes) -> tuple[str, bytes]:
    """A script whose name tells its content, so that no cache mixes two builds."""
    return f"{name}-{sha256(content).hexdigest()[:10]}.js", content


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
