"""Full text side by side in one run: ours, Pagefind (npm), Material's search, over the same texts in a real Chromium.

`python -m benchmarks.search_peers [stations] [years]`. Needs a Chromium, and npx for Pagefind. Every engine is asked
for the same strings, drawn from anywhere in the texts; right is what a scan finds. Bytes are compressed as on the wire.
"""

import gzip
import html
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

from playwright.sync_api import Browser, Page, sync_playwright

from generator.demo import city
from generator.demo.shared_files import read_shared_files
from generator.load.folder import load
from generator.model.catalogue import Catalogue
from generator.search.fulltext import build
from generator.search.fulltext.entries import entries
from generator.search.fulltext.entry import SearchEntry, lay_out
from generator.search.fulltext.units import plain
from generator.site.theme_files import module_script
from tests import browser as browsers
from tests.search.fulltext.strings import drawn
from tests.serving import Server

ROOT = Path(__file__).parents[1]
_PAGEFIND = "pagefind@1.5.2"
_STRINGS, _NAMES = 200, 120
_QUERIES = ("社工", "志愿者", "五社联动", "240万元")
_OURS = """async start => {
  const { Index } = await import("/modules/index.js");
  const { Search } = await import("/modules/query.js");
  const { excerpt } = await import("/modules/excerpt.js");
  const index = await Index.open(location.origin + "/" + start);
  index.synonyms = [];
  window.ask = async (typed, shown) => {
    const found = await new Search(index).run(typed);
    const best = [...found.results].sort((a, b) => b.score - a.score || b.segment.days[b.row] - a.segment.days[a.row]);
    await Promise.all(best.slice(0, shown).map((one) => excerpt(one, found.words, () => true)));
    return found.near ? [] : best.map((one) => index.address(one.segment, one.row));
  };
}"""
_THEIRS = """async () => {
  const pagefind = await import("/pagefind/pagefind.js");
  await pagefind.init();
  window.ask = async (typed, shown) => {
    const found = await pagefind.search(typed);
    const data = await Promise.all(found.results.slice(0, shown).map((one) => one.data()));
    const rest = shown ? [] : await Promise.all(found.results.map((one) => one.data()));
    return [...data, ...rest].map((one) => one.url.slice(1));
  };
}"""


@dataclass(slots=True)
class Row:
    """What one engine costs and answers."""

    name: str
    seconds: float
    megabytes: float
    disk: int
    exact: int = 0
    names: int = 0
    first: dict[str, int] = field(default_factory=dict)


def main(stations: int = 200, years: int = 5) -> int:
    """Print the table; 1 where ours does not find exactly what a plain scan finds."""
    with tempfile.TemporaryDirectory(prefix="gongshi-search-") as made, sync_playwright() as playwright:
        folder = Path(made)
        city.write(stations, years, folder / "data", read_shared_files(ROOT / "data"))
        catalogue, problems = load(folder / "data")
        if catalogue is None:
            sys.exit(str(problems[:3]))
        every = list(entries(catalogue))
        texts = {entry.address: lay_out(entry).text for entry in every}
        browser = playwright.chromium.launch(executable_path=browsers.find(), args=["--no-sandbox"])
        strings = drawn(every, _STRINGS, 7, '“”"（）()《》 ')
        rows = [_ours(catalogue, folder / "ours"), _pagefind(every, folder / "pagefind")]
        for row, start in zip(rows, (_OURS, _THEIRS), strict=True):
            if row.seconds:
                _ask(row, browser, folder / row.name, start, texts, strings, catalogue)
        rows.append(_material(every))
        browser.close()
    _print(rows, len(catalogue.reports), sum(map(len, texts.values())))
    return int(rows[0].exact < _STRINGS)


def _ours(catalogue: Catalogue, folder: Path) -> Row:
    began, before = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    index = build.index(catalogue)
    seconds = time.process_time() - began
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1000
    for path, content in index.files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    shutil.copytree(ROOT / "theme" / "assets" / "search", folder / "modules")
    (folder / "start").write_text(index.start)
    return Row("ours", seconds, memory, sum(map(len, index.files.values())))


def _pagefind(every: list[SearchEntry], folder: Path) -> Row:
    """Pages with nothing but the texts: no frame that would be in the way of the engine."""
    for entry in every:
        if "#" in entry.address:
            continue
        path = folder / entry.address / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        body = "".join(f"<p>{html.escape(passage.text)}</p>" for passage in entry.passages)
        title = html.escape(entry.title)
        path.write_text(f'<!doctype html><html lang="zh-CN"><title>{title}</title><h1>{title}</h1>{body}', "utf-8")
    npx = shutil.which("npx")
    if npx is None:
        print("no npx: Pagefind is left out")
        return Row("pagefind", 0, 0, 0)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([npx, "--yes", _PAGEFIND, "--site", str(folder)], capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        return Row("pagefind", 0, 0, 0)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    disk = sum(path.stat().st_size for path in (folder / "pagefind").rglob("*") if path.is_file())
    return Row("pagefind", seconds, after.ru_maxrss / 1000, disk)


def _material(every: list[SearchEntry]) -> Row:
    """What its search fetches before the first answer: every text. Cutting it into words is left to the browser."""
    docs = [
        {"location": e.address, "title": e.title, "text": "".join(f"<p>{p.text}</p>" for p in e.passages)}
        for e in every
    ]
    began = time.process_time()
    whole = json.dumps({"config": {"lang": ["zh"]}, "docs": docs}, ensure_ascii=False).encode()
    row = Row("material", time.process_time() - began, 0, len(whole))
    row.first = dict.fromkeys(_QUERIES, len(gzip.compress(whole, 6)))
    return row


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    server = Server(folder, "/")
    Thread(target=server.serve_forever, daemon=True).start()
    yield server.address
    server.shutdown()
    server.server_close()


def _ask(  # noqa: PLR0913, PLR0917 - one engine, six things to ask with
    row: Row,
    browser: Browser,
    folder: Path,
    start: str,
    texts: dict[str, str],
    strings: list[str],
    catalogue: Catalogue,
) -> None:
    (folder / "x.html").write_text('<!doctype html><link rel="icon" href="data:,">')
    start_file = (folder / "start").read_text() if (folder / "start").is_file() else None
    pages = {address: text for address, text in texts.items() if "#" not in address}
    with _served(folder) as address:

        def opened() -> tuple[Page, list[str]]:
            page = browser.new_context().new_page()
            asked: list[str] = []
            page.on("requestfinished", lambda request: asked.append(request.url.removeprefix(address)))
            page.goto(f"{address}x.html")
            page.evaluate(start, start_file)
            return page, asked

        page, _ = opened()
        for typed in strings:
            hits = {one for one in page.evaluate("([q]) => ask(q, 0)", [typed]) if "#" not in one}
            row.exact += hits == {one for one, text in pages.items() if plain(typed) in text}
        for station in catalogue.stations[:_NAMES]:
            ranked = page.evaluate("([q]) => ask(q, 10)", [station.profile.street])
            row.names += bool(ranked) and ranked[0] == f"{station.key}/"
        for query in _QUERIES:
            cold, asked = opened()
            cold.evaluate("([q]) => ask(q, 10)", [query])
            row.first[query] = sum(
                _wire(folder / one.partition("?")[0]) for one in asked if one != "x.html" and "modules" not in one
            )
            if start_file:
                script = module_script(ROOT / "theme" / "assets" / "search" / "page.js")
                row.first[query] += len(gzip.compress(script, 9))
            cold.context.close()


def _wire(path: Path) -> int:
    content = path.read_bytes()
    packed = content[:2] == b"\x1f\x8b" or path.suffix in {".places", ".gz"}
    return len(content) if packed else len(gzip.compress(content, 6))


def _print(rows: list[Row], reports: int, size: int) -> None:
    print(f"{reports} reports, {size / reports:.0f} characters each")
    print("engine     CPU s  ms/report  MB memory  MB disk  exact  names first  KB a first query with ten excerpts")
    for row in filter(lambda row: row.disk, rows):
        first = " ".join(f"{query} {bytes_ / 1000:.0f}" for query, bytes_ in row.first.items())
        each = row.seconds / reports * 1000
        print(
            f"{row.name:9} {row.seconds:6.1f} {each:10.1f} {row.megabytes:10.0f} {row.disk / 1e6:8.1f}"
            f" {_of(row.exact, _STRINGS, row)} {_of(row.names, _NAMES, row):>11}  {first}"
        )


def _of(count: int, most: int, row: Row) -> str:
    """Material is weighed, not asked: what it finds depends on a word cutter that runs at build."""
    return "-" if row.name == "material" else f"{count}/{most}"


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
