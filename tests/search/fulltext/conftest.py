"""A small index in a browser: what the client answers, beside a plain scan of the texts."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.load.folder import load
from generator.model.catalogue import Catalogue
from generator.search.fulltext import build
from generator.search.fulltext.entries import entries
from generator.search.fulltext.entry import lay_out
from generator.search.fulltext.units import plain
from tests.serving import ServeFolder

ROOT = Path(__file__).parents[3]
MODULES = ROOT / "theme" / "assets" / "search"
_OPEN = """async start => {
  const { Index } = await import("/modules/index.js");
  const { Search } = await import("/modules/query.js");
  const { excerpt } = await import("/modules/excerpt.js");
  Object.assign(window, await import("/modules/units.js"), { Search, excerpt });
  window.index = await Index.open(location.origin + "/" + start);
}"""
_FIND = """async ([typed, widen]) => {
  const all = index.synonyms;
  if (!widen) index.synonyms = [];
  const found = await new Search(index).run(typed);
  index.synonyms = all;
  const best = [...found.results].sort((a, b) => b.score - a.score);
  return { near: found.near, also: found.also, rows: best.map((r) => index.address(r.segment, r.row)) };
}"""
_SHOW = """async typed => {
  const found = await new Search(index).run(typed);
  const words = [...found.words, ...found.also].map((word) => word.trim());
  return Promise.all(found.results.map(async (r) => {
    const shown = await excerpt(r, words, () => true);
    return { address: index.address(r.segment, r.row), ...shown };
  }));
}"""


@dataclass(frozen=True)
class Client:
    """The modules of the theme in a page of their own, with the index of a catalogue."""

    catalogue: Catalogue
    page: Page

    def find(self, typed: str, *, widen: bool = False) -> dict[str, Any]:
        """Addresses, best first; whether they are only near; what else was looked for."""
        found: dict[str, Any] = self.page.evaluate(_FIND, [typed, widen])
        return found

    def show(self, typed: str) -> list[dict[str, Any]]:
        """Every result with its excerpt."""
        found: list[dict[str, Any]] = self.page.evaluate(_SHOW, typed)
        return found

    def texts(self) -> dict[str, str]:
        """What can be found, as it is compared."""
        return {entry.address: lay_out(entry).text for entry in entries(self.catalogue)}

    def scan(self, typed: str) -> set[str]:
        """Addresses of the texts that hold a string: the plain way."""
        return {address for address, text in self.texts().items() if plain(typed) in text}


Serve = Callable[[Catalogue, build.Index], Client]


@pytest.fixture(scope="session")
def client_of(
    chromium: Browser, serve_folder: ServeFolder, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Serve]:
    """Opens an index in a page."""
    contexts = []

    def serve(catalogue: Catalogue, index: build.Index) -> Client:
        folder = tmp_path_factory.mktemp("index")
        shutil.copytree(MODULES, folder / "modules")
        (folder / "x.html").write_text('<!doctype html><link rel="icon" href="data:,">', encoding="utf-8")
        for path, content in index.files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
        context = chromium.new_context()
        contexts.append(context)
        page = context.new_page()
        page.goto(serve_folder(folder) + "x.html")
        page.evaluate(_OPEN, index.start)
        return Client(catalogue, page)

    yield serve
    for context in contexts:
        context.close()


def catalogue_of(data: Path) -> Catalogue:
    """A data folder that reads."""
    catalogue, problems = load(data)
    assert problems == []
    assert catalogue is not None
    return catalogue


@pytest.fixture(scope="session")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An invented city of a few stations, as a data folder."""
    from generator.demo.city import write
    from generator.demo.shared_files import read_shared_files

    folder = tmp_path_factory.mktemp("city") / "data"
    write(6, 2, folder, read_shared_files(ROOT / "data"), seed=5)
    return folder
