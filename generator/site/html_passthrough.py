"""A Python-Markdown extension that carries whole HTML blocks past the parser; mkdocs.yml names it.

Python-Markdown reads raw HTML tag by tag, twice under MkDocs; a report has three thousand tags in its tables, which
made nine tenths of a page's cost. The result is the same with and without this extension: it only saves time, so
another engine may do without it.
"""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

_STARTS = re.compile(r"<(aside|div|dl|form|nav|ol|p|section|summary|table|ul)\b(?![^>]*\bmarkdown=)")
_BEFORE_HTML = 25  # after line ends are normalised (30), before MkDocs (21) and the HTML parser (20) read tags


class _Carry(Preprocessor):
    """Replaces each block from its opening line to the line that closes it by a placeholder."""

    def run(self, lines: list[str]) -> list[str]:
        out: list[str] = []
        rest = iter(lines)
        for line in rest:
            opening = _STARTS.match(line)
            if opening is None:
                out.append(line)
                continue
            block = [line]
            depth = _depth(line, opening[1])
            while depth > 0:
                following = next(rest, None)
                if following is None:
                    break
                block.append(following)
                depth += _depth(following, opening[1])
            if depth:  # never closed, or closed twice: the parser's own rules apply
                out.extend(block)
            else:
                out.extend(("", self.md.htmlStash.store("\n".join(block)), ""))
        return out


def _depth(line: str, tag: str) -> int:
    return len(re.findall(rf"<{tag}\b", line)) - line.count(f"</{tag}>")


class HtmlBlocks(Extension):
    """Registers the preprocessor."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name Python-Markdown calls
        """Put the carrier before everything that reads tags."""
        md.preprocessors.register(_Carry(md), "html_blocks", _BEFORE_HTML)


def makeExtension(**options: object) -> HtmlBlocks:  # noqa: N802 - the name Python-Markdown calls
    """The entry by which Python-Markdown loads this module."""
    return HtmlBlocks(**options)
