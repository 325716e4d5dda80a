"""The lookup's own code in a real browser, without a page around it."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page as Tab

from generator.search.names import homophones

CODE = Path(__file__).parents[2] / "theme" / "assets" / "lookup"
_ASK = """texts => texts.map((text) => {
  const start = performance.now();
  const { hits, sure } = gongshiLookup.find(text, names);
  return {
    took: performance.now() - start,
    sure: sure && sure.href,
    hits: hits.map(({ entry, cost }) => ({ name: entry.name, href: entry.href, kind: entry.kind, cost })),
  };
})"""


class Lookup:
    """Asks the code that readers run, with an index of names."""

    def __init__(self, tab: Tab, index: bytes) -> None:
        self._tab = tab
        tab.add_script_tag(content=index.decode())
        for part in ("1-names.js", "2-match.js"):
            tab.add_script_tag(path=CODE / part)
        tab.evaluate("() => { window.names = gongshiLookup.read(gongshiNames) }")

    def hear(self) -> None:
        """Add the table of sounds, as the page does when nothing is called as it was written."""
        self._tab.add_script_tag(content=homophones.script().decode())
        self._tab.evaluate("() => gongshiLookup.hear(names, gongshiSounds)")

    def ask(self, *texts: str) -> list[dict[str, Any]]:
        """For each text its hits, the sure one, and the milliseconds it took."""
        answers: list[dict[str, Any]] = self._tab.evaluate(_ASK, list(texts))
        return answers

    def addresses(self, texts: list[str]) -> list[list[str]]:
        """For each text the addresses of its hits, best first."""
        return [[hit["href"] for hit in answer["hits"]] for answer in self.ask(*texts)]

    def names(self, text: str) -> list[str]:
        """The names suggested for one text."""
        return [hit["name"] for hit in self.ask(text)[0]["hits"]]
