"""The code that readers run, with an index that lies in the page itself."""

import json
from base64 import b64encode
from pathlib import Path
from typing import Any

from playwright.sync_api import Page as Tab

from generator.model.catalogue import Catalogue
from generator.search.fulltext.files import FOLDER, files

CODE = Path(__file__).parents[3] / "theme" / "assets" / "search"
PARTS = ("1-units.js", "2-index.js", "3-rank.js")
_OPEN = """(files) => {
  window.asked = [];
  const load = async (path) => {
    asked.push(path);
    if (!files[path]) throw new Error(path);
    return Uint8Array.from(atob(files[path]), (letter) => letter.charCodeAt(0));
  };
  window.openIndex = () => gongshiSearch.open(JSON.parse(new TextDecoder().decode(
    Uint8Array.from(atob(files.manifest), (letter) => letter.charCodeAt(0)))), load);
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
        for part in PARTS:
            tab.add_script_tag(path=CODE / part)
        made = {path.removeprefix(f"{FOLDER}/"): content for path, content in files(catalogue)}
        named = {"manifest" if path.startswith("index-") else path: content for path, content in made.items()}
        tab.evaluate(_OPEN, {path: b64encode(content).decode() for path, content in named.items()})
        tab.evaluate(_CHOSEN)
        self.sizes = {path: len(content) for path, content in named.items()}

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


def json_of(content: bytes) -> Any:  # noqa: ANN401 - what JSON holds
    """The value a file holds."""
    return json.loads(content)
