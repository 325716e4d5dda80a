"""The code that readers run, with an index that no host has to serve."""

import gzip
from pathlib import Path
from typing import Any

from playwright.sync_api import Page as Tab
from playwright.sync_api import Route

from generator.model.catalogue import Catalogue
from generator.search.fulltext.files import FOLDER, files

CODE = Path(__file__).parents[3] / "theme" / "assets" / "search"
PARTS = ("1-units.js", "2-index.js", "3-rank.js")
_HOST = "http://index.test/"
_OPEN = """async () => {
  window.asked = [];
  const load = async (path) => {
    asked.push(path);
    const answer = await fetch(path);
    if (!answer.ok) throw new Error(path);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const manifest = await (await fetch("manifest")).json();
  window.openIndex = () => gongshiSearch.open(manifest, load);
  window.index = openIndex();
}"""
_ASK = """async (texts) => {
  const all = [];
  for (const text of texts) {
    const results = gongshiSearch.sort(await gongshiSearch.find(index, gongshiSearch.words(text)), false);
    all.push(results.map(({ address, title, kind, score, facets }) => ({ address, title, kind, score, facets })));
  }
  return all;
}"""
_EXCERPT = """async ([text, sides]) => {
  const words = gongshiSearch.words(text);
  const results = gongshiSearch.sort(await gongshiSearch.find(index, words), false);
  const shown = gongshiSearch.choose(results, { ...chosen(), side: sides }).left;
  return Promise.all(shown.map((result) => gongshiSearch.excerpt(index, result, words, sides)));
}"""
_CHOSEN = "() => { window.chosen = () => Object.fromEntries(gongshiSearch.FACETS.map((each) => [each, []])); }"


class Searcher:
    """Asks the search of one catalogue."""

    def __init__(self, tab: Tab, catalogue: Catalogue) -> None:
        self.tab = tab
        made = {path.removeprefix(f"{FOLDER}/"): content for path, content in files(catalogue)}
        self._files = {"manifest" if path.startswith("index-") else path: content for path, content in made.items()}
        self.sizes = {path: len(content) for path, content in self._files.items()}
        tab.route(f"{_HOST}**", self._answer)
        tab.goto(_HOST)
        for part in PARTS:
            tab.add_script_tag(path=CODE / part)
        tab.evaluate(_OPEN)
        tab.evaluate(_CHOSEN)

    def _answer(self, route: Route) -> None:
        path = route.request.url.removeprefix(_HOST)
        if not path:
            route.fulfill(body="<!doctype html>", content_type="text/html")
        elif path in self._files:
            route.fulfill(body=self._files[path])
        else:
            route.fulfill(status=404)

    def packed(self, path: str) -> int:
        """Bytes of a file as a host sends it."""
        return len(gzip.compress(self._files[path], 6))

    def ask(self, *texts: str) -> list[list[dict[str, Any]]]:
        """For each text its results, best first."""
        found: list[list[dict[str, Any]]] = self.tab.evaluate(_ASK, list(texts))
        return found

    def addresses(self, text: str) -> list[str]:
        """The addresses of the results of one text."""
        return [result["address"] for result in self.ask(text)[0]]

    def excerpts(self, text: str, *sides: str) -> list[dict[str, Any] | None]:
        """What is shown of each result, of the given sides."""
        found: list[dict[str, Any] | None] = self.tab.evaluate(_EXCERPT, [text, list(sides)])
        return found

    def cold(self, text: str) -> list[str]:
        """The files that a first query fetches."""
        self.tab.evaluate("() => { asked.length = 0; window.index = openIndex(); }")
        self.ask(text)
        asked: list[str] = self.tab.evaluate("asked")
        return asked

    def tokens(self, texts: list[str]) -> list[list[str]]:
        """The browser's tokens, each with its position."""
        made = "texts => texts.map(text => gongshiSearch.tokens(gongshiSearch.units(gongshiSearch.plain(text)))"
        found: list[list[str]] = self.tab.evaluate(f"{made}.map(each => `${{each.token}}@${{each.at}}`))", texts)
        return found
