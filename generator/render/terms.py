"""Words of the field explained where a page first says them: a button that opens the explanation, no script needed.

What is marked is the page's running text. Headings, links, tables and what is quoted stay as they are.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from generator.model.catalogue import Term
from generator.render.escape import safe

_SHORTEST_ALIAS = 3  # characters; shorter other names (目标) are everyday words too
_OPENING, _ENDING = "“（", "”），。、；："
# What stays as it is: elements, classes of such (names, places, what is quoted, what is not seen), tags, and headings
# and links of Markdown. None of them holds another of its own kind.
_KEPT = (
    r"<(?P<element>a|button|code|h[1-6]|label|summary|svg|table|template)\b[^>]*>.*?</(?P=element)>"
    r'|<(?P<tag>\w+)[^>]*\bclass="[^"]*\b(?:chips|meta|names|original|vh)\b[^"]*"[^>]*>.*?</(?P=tag)>'
    r"|<[^>]*>|(?m:^#{1,6} [^\n]*$)|\[[^\]\n]*\]\([^)\n]*\)|《[^》\n]*》|“(?P<quoted>[^”\n]*)”"
)


def marked(body: str, glossary: Sequence[Term], names: Sequence[str] = ()) -> tuple[str, tuple[Term, ...]]:
    """A page's Markdown with every term marked where it is first said, and these terms in that order.

    `names` are longer names that a term may be part of (建档与分级): they stay whole, unless they are terms themselves.
    """
    pattern, named = _pattern(tuple(glossary), tuple(names))
    if not named:
        return body, ()
    used: dict[str, Term] = {}
    out: list[str] = []
    done = 0
    for match in pattern.finditer(body):
        word = match["word"] or match["quoted"]  # a quote is marked where it is a term and nothing else
        if word is None or word not in named or (term := named[word]).term in used:
            continue
        used[term.term] = term
        begin, end = match.span("word" if match["word"] else "quoted")
        first, last = _with_its_marks(body, begin, end)
        button = f'<button type="button" class="term" popovertarget="{anchor(len(used))}">{word}</button>'
        out.append(body[done:first])
        # A button is a block to the browser, which would break the line between it and the mark that belongs to it.
        whole = f"{body[first:begin]}{button}{body[end:last]}"
        out.append(whole if (first, last) == (begin, end) else f'<span class="nb">{whole}</span>')
        done = last
    out.append(body[done:])
    return "".join(out), tuple(used.values())


def anchor(number: int) -> str:
    """`term_3`: the explanation of the third term of a page; no section can be called so."""
    return f"term_{number}"


def _with_its_marks(body: str, begin: int, end: int) -> tuple[int, int]:
    """Where the word begins and ends with the punctuation at it."""
    while begin and body[begin - 1] in _OPENING:
        begin -= 1
    while end < len(body) and body[end] in _ENDING:
        end += 1
    return begin, end


@lru_cache(maxsize=4)
def _pattern(glossary: tuple[Term, ...], names: tuple[str, ...]) -> tuple[re.Pattern[str], dict[str, Term]]:
    """What stays as it is, or a term: the longest that fits. And the term of each name."""
    named: dict[str, Term] = {}
    for term in glossary:
        for name in (term.term, *(alias for alias in term.aliases if len(alias) >= _SHORTEST_ALIAS)):
            named.setdefault(str(safe(name)), term)
    whole = {str(safe(name)) for name in names} - named.keys()
    return re.compile(rf"{_KEPT}|{_any(whole)}|(?P<word>{_any(named)})", re.DOTALL), named


def _any(names: Iterable[str]) -> str:
    """One of these, the longest that fits; nothing where there are none."""
    return "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name))) or "(?!)"
