"""The docs folder, from which MkDocs makes the site: generated pages, written pages, open data, stylesheet, scripts.

Nothing is written before `write`.
"""

import gzip
import json
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from generator.check.run import Verdict
from generator.export import open_data
from generator.model.catalogue import Catalogue
from generator.model.fault import UserError
from generator.render import book
from generator.render.pages.data import OpenDataColumn, OpenDataTable
from generator.search.fulltext.build import FOLDER, EarlierSegment
from generator.search.fulltext.build import index as full_text_index
from generator.search.names import homophones
from generator.search.names import index as names
from generator.site.mkdocs_run import public_address
from generator.site.project import BuildRequest, Project
from generator.site.theme_files import lookup_script, module_script, stylesheet, versioned
from generator.system.processes import run_all


def docs(catalogue: Catalogue, verdict: Verdict, request: BuildRequest) -> Iterator[tuple[str, bytes]]:
    """(path, content) of every file of the docs folder."""
    project = request.project
    yield from _written_pages(project)
    yield "assets/gongshi.css", stylesheet(project)
    yield versioned("assets/names", names.script(catalogue))
    yield versioned("assets/sounds", homophones.script())
    yield versioned("assets/lookup", lookup_script(project.lookup))
    yield versioned("assets/search", module_script(project.search / "page.js"))
    full_text = full_text_index(catalogue, _earlier_index(request.out) if request.keep_index else None)
    yield from full_text.files.items()
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
    chapters = book.chapters(catalogue, verdict, tables, full_text.start)
    address = public_address(request.base_url)
    tasks = [partial(_chapter, catalogue, chapter, address) for chapter in chapters]
    for files in run_all(tasks, request.jobs):
        yield from files


def write(files: Iterable[tuple[str, bytes]], folder: Path) -> int:
    """Write everything into a fresh folder and say how many files that were.

    Raises UserError where two files have one path: a fault of ours or of content/.
    """
    seen: set[str] = set()
    for path, content in files:
        if path in seen:
            raise UserError(f"content/{path} 与自动生成的页面同名；请给 content/ 里的文件改名")
        seen.add(path)
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return len(seen)


def _chapter(catalogue: Catalogue, chapter: book.PageGroup, address: str | None) -> list[tuple[str, bytes]]:
    return [(path, text.encode()) for path, text in book.files(catalogue, chapter, address)]


def _written_pages(project: Project) -> Iterator[tuple[str, bytes]]:
    """Pages that people write, as they are."""
    for path in sorted(project.content.rglob("*")):
        if path.is_file():
            yield path.relative_to(project.content).as_posix(), path.read_bytes()


def _earlier_index(site: Path) -> EarlierSegment | None:
    """The search index of the site published before: its first segment; None where there is not exactly one index."""
    starts = list((site / FOLDER).glob("start-*.json.gz"))
    if len(starts) != 1:
        return None
    name = json.loads(gzip.decompress(starts[0].read_bytes()))["segments"][0]["name"]
    folder = site / FOLDER / name
    paths = tuple(sorted(path.name for path in folder.iterdir()))
    return EarlierSegment(name, lambda path: (folder / path).read_bytes(), paths)
