"""What the browser gets of the theme: its stylesheet and its scripts, each joined into one file.

Several files are for those who keep them; a reader fetches one. The lookup's parts follow each other in order of name.
The search's modules follow each other as they import each other; only what they use is understood: one import a line,
named exports in front of `const`, `class`, `function`.
"""

import re
from hashlib import sha256
from pathlib import Path

from generator.site.project import Project

_IMPORT = re.compile(r'^import \{[^}]*\} from "\./(?P<file>[a-z-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=const |class |function |async )", re.MULTILINE)
_COMMENTS_AND_INDENTATION = re.compile(r"^[ \t]*//.*\n|^[ \t]+|[ \t]+// .*$|^\n", re.MULTILINE)


def stylesheet(project: Project) -> bytes:
    """The parts of the stylesheet, in order of name."""
    return _joined(project.styles, "*.css")


def lookup_script(folder: Path) -> bytes:
    """The parts of the lookup's script in order of name, without comments on lines of their own and indentation."""
    return re.sub(rb"^ *(?:(?://.*|/\*\*(?s:.*?)\*/)\n *)*", b"", _joined(folder, "*.js"), flags=re.MULTILINE)


def module_script(start: Path) -> bytes:
    """A module with all that it imports, each once and before whoever needs it, without comments and indentation."""
    parts: list[str] = []
    _append_module(start, parts, set())
    return "".join(parts).encode()


def versioned(name: str, content: bytes) -> tuple[str, bytes]:
    """(path, content) of a script whose name tells its content, so that no cache mixes two builds."""
    return f"{name}-{sha256(content).hexdigest()[:10]}.js", content


def _joined(folder: Path, pattern: str) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.glob(pattern)))


def _append_module(path: Path, parts: list[str], done: set[str]) -> None:
    done.add(path.name)
    source = path.read_text(encoding="utf-8")
    for statement in _IMPORT.finditer(source):
        if statement["file"] not in done:
            _append_module(path.with_name(statement["file"]), parts, done)
    parts.append(_COMMENTS_AND_INDENTATION.sub("", _EXPORT.sub("", _IMPORT.sub("", source))))
