"""Text from data → text that is safe both in Markdown and in HTML.

Every character with a meaning in either becomes an HTML entity. Markdown leaves entities alone and HTML reads them,
so one rule serves headings, list items, table cells and attributes, and no template can pick the wrong one.
"""

import json
import re

from markupsafe import Markup

_BLANKS = re.compile(r"[^\S\N{NO-BREAK SPACE}]+")
_SPECIAL = re.compile(r"[&<>\"'\\`*_\[\]~|{}$^#]")
# What would begin a list, a heading or a rule; decimals such as 88.93 stay readable.
_AT_START = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^([-+=])(?=[-+=\s]|$)")


def safe(value: object) -> Markup:
    """One line of escaped text; values that are markup already pass unchanged."""
    if isinstance(value, Markup):
        return value
    if value is None or callable(value):
        raise TypeError(f"a template printed {value!r}; absent values are typed (see model.values.Missing)")
    text = _BLANKS.sub(" ", str(value)).strip()
    text = _SPECIAL.sub(lambda match: f"&#{ord(match[0])};", text)
    return Markup(_AT_START.sub(_entity_at_start, text))


def lines(value: str) -> Markup:
    """Several lines of escaped text with the breaks between them; empty lines go."""
    return Markup("<br>").join(safe(line) for line in value.splitlines() if line.strip())


def _entity_at_start(match: re.Match[str]) -> str:
    if match[1]:
        return f"{match[1]}&#{ord(match[2])};"
    return f"&#{ord(match[3])};"


def front_matter(value: object) -> Markup:
    """A value in a page's front matter: JSON, which is YAML."""
    return Markup(json.dumps(value, ensure_ascii=False, sort_keys=False))
