"""Plain values → YAML text in the style of the real data files. Far faster than a general dumper."""

from collections.abc import Iterator, Mapping, Sequence

from generator.load.yaml_text import scalar

SCHEMA_LINE = "# yaml-language-server: $schema=../../../schema/report.schema.json"


class Flow(dict[str, object]):
    """A mapping written on one line, as the data files write figures, spans and scores."""


def document(content: Mapping[str, object] | Sequence[object], *header: str) -> str:
    """A whole file: comment lines, then the content."""
    lines = [*header]
    lines.extend(_mapping(content, "") if isinstance(content, Mapping) else _items(content, ""))
    return "\n".join(lines) + "\n"


def _mapping(content: Mapping[str, object], indent: str) -> Iterator[str]:
    for key, value in content.items():
        if value is None:
            continue
        if isinstance(value, Flow) or not isinstance(value, (dict, list)):
            yield f"{indent}{key}: {_inline(value, in_flow=False)}"
        elif isinstance(value, dict):
            yield f"{indent}{key}:"
            yield from _mapping(value, indent + "  ")
        elif all(isinstance(item, str) for item in value):
            yield f"{indent}{key}: {_inline(value, in_flow=False)}"
        else:
            yield f"{indent}{key}:"
            yield from _items(value, indent + "  ", apart=key == "sections")


def _items(content: Sequence[object], indent: str, *, apart: bool = False) -> Iterator[str]:
    """List items; `apart` puts an empty line between them, as between the sections of a report."""
    for number, item in enumerate(content):
        if apart and number:
            yield ""
        if isinstance(item, dict) and not isinstance(item, Flow):
            lead = "- "
            for line in _mapping(item, ""):
                yield f"{indent}{lead}{line}" if line else ""
                lead = "  "
        else:
            yield f"{indent}- {_inline(item, in_flow=False)}"


def _inline(value: object, *, in_flow: bool) -> str:
    if isinstance(value, str):
        return scalar(value, in_flow=in_flow, quote='"')
    if isinstance(value, dict):
        pairs = (f"{key}: {_inline(part, in_flow=True)}" for key, part in value.items() if part is not None)
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, list):
        return "[" + ", ".join([_inline(part, in_flow=True) for part in value]) + "]"
    return "true" if value is True else "false" if value is False else str(value)
