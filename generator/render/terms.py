"""Words of the field explained where a page first says them: a button that opens the explanation, no script needed.

What is marked is the page's running text. Headings, links, tables and what is quoted stay as they are.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.model.catalogue import Term
from generator.render.escape import safe

_SHORTEST_ALIAS = 3  # characters; shorter other names (目标) are everyday words too
# Elements that stay as they are, and classes of such: names, places, what is quoted, what is drawn.
_CLOSED = frozenset(
    ("a", "button", "code", "h1", "h2", "h3", "h4", "h5", "h6", "label", "summary", "svg", "table", "template")
)
_CLOSED_CLASSES = frozenset(("vh", "names", "meta", "original", "sum", "chips"))
# A tag, a heading of Markdown, a link of Markdown: what no mark may stand in.
_PIECES = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>|^#{1,6} .*$|\[[^\]\n]*\]\([^)\n]*\)", re.MULTILINE)
_CLASSES = re.compile(r'\bclass="([^"]*)"')
_VOID = frozenset(("br", "hr", "img", "input", "meta", "link"))


def marked(body: str, glossary: Sequence[Term]) -> tuple[str, tuple[Term, ...]]:
    """A page's Markdown with every term marked where it is first said, and these terms in that order."""
    pattern, named = _pattern(tuple(glossary))
    if not named:
        return body, ()
    used: dict[str, Term] = {}

    def mark(found: re.Match[str]) -> str:
        word = found["word"]
        if not word or (term := named[word]).term in used:
            return found[0]
        used[term.term] = term
        button = f'<button type="button" class="term" popovertarget="{anchor(len(used))}">{word}</button>'
        # A button is a block to the browser, which would break the line between it and the mark that belongs to it.
        before, after = found["before"] or "", found["after"] or ""
        return f'<span class="nb">{before}{button}{after}</span>' if before or after else button

    out: list[str] = []
    closed: list[str] = []  # the element that no mark may stand in, and those of its name within it
    at = 0
    for piece in _PIECES.finditer(body):
        text = body[at : piece.start()]
        out.append(text if closed else pattern.sub(mark, text))
        out.append(piece[0])
        at = piece.end()
        if piece[2]:
            _step(closed, piece[2], piece[3], ends=bool(piece[1]))
    out.append(pattern.sub(mark, body[at:]))
    return "".join(out), tuple(used.values())


def anchor(number: int) -> str:
    """`term_3`: the explanation of the third term of a page; no section can be called so."""
    return f"term_{number}"


def _step(closed: list[str], tag: str, attributes: str, *, ends: bool) -> None:
    if ends:
        if closed and closed[-1] == tag:
            closed.pop()
    elif tag in _VOID or attributes.endswith("/"):
        return
    elif closed:
        if tag == closed[0]:
            closed.append(tag)
    elif tag in _CLOSED or ((found := _CLASSES.search(attributes)) and _CLOSED_CLASSES & set(found[1].split())):
        closed.append(tag)


@lru_cache(maxsize=4)
def _pattern(glossary: tuple[Term, ...]) -> tuple[re.Pattern[str], dict[str, Term]]:
    """What is quoted, or a term: the longest that fits. And the term of each name."""
    named: dict[str, Term] = {}
    for term in glossary:
        for name in (term.term, *(alias for alias in term.aliases if len(alias) >= _SHORTEST_ALIAS)):
            named.setdefault(str(safe(name)), term)
    words = "|".join(re.escape(name) for name in sorted(named, key=len, reverse=True)) or "(?!)"
    quoted = rf"“(?!(?:{words})”)[^”\n]*”|《[^》\n]*》"
    return re.compile(rf"{quoted}|(?P<before>[“（]?)(?P<word>{words})(?P<after>[”），。、；：]*)"), named
