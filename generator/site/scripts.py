"""The scripts of the search as one file: modules are for those who keep them, a reader fetches once.

Joined as the style sheet is, in the order in which the modules import each other, without comments and indentation.
Only what these modules use is understood: one import a line, named exports in front of `const`, `class`, `function`.
"""

import re
from pathlib import Path

_IMPORT = re.compile(r'^import \{[^}]*\} from "\./(?P<file>[a-z-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=const |class |function |async )", re.MULTILINE)
_BESIDES = re.compile(r"^[ \t]*//.*\n|^[ \t]+|[ \t]+// .*$|^\n", re.MULTILINE)


def joined(start: Path) -> bytes:
    """A module with all that it imports, each once and before whoever needs it."""
    parts: list[str] = []
    _join(start, parts, set())
    return "".join(parts).encode()


def _join(path: Path, parts: list[str], done: set[str]) -> None:
    done.add(path.name)
    source = path.read_text(encoding="utf-8")
    for found in _IMPORT.finditer(source):
        if found["file"] not in done:
            _join(path.with_name(found["file"]), parts, done)
    parts.append(_BESIDES.sub("", _EXPORT.sub("", _IMPORT.sub("", source))))
