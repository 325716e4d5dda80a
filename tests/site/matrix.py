"""What axe finds on every kind of page in every look and state, as a table: in build/axe.md and at the end of a run."""

from collections.abc import Iterable
from itertools import product

from tests.site.kinds import DESK, PHONE

STATES = {"as it is": "打开时", "suggestions": "建议列出", "all open": "全部展开"}
LOOKS = list(product((PHONE, DESK), (False, True), ("light", "dark")))
"""Width, large type, colours."""

Counts = dict[str, int]
"""How many elements break a rule, by column."""


def column(width: int, scheme: str, state: str, *, elder: bool) -> str:
    """The name of a column."""
    return f"{state}|{width}|{'elder' if elder else 'normal'}|{scheme}"


COLUMNS = [column(width, scheme, state, elder=elder) for state in STATES for width, elder, scheme in LOOKS]


def gathered(results: Iterable[tuple[str, Counts]]) -> dict[str, Counts]:
    """Rows by page, from the parts that several tests and workers found, in order of address."""
    rows: dict[str, Counts] = {}
    for page, counts in results:
        rows.setdefault(page, {}).update(counts)
    return dict(sorted(rows.items()))


def _cell(counts: Counts, name: str) -> str:
    return str(counts.get(name, "·"))


def markdown(rows: dict[str, Counts]) -> str:
    """One table a state: pages down, looks across; a point stands where nothing was measured."""
    parts = ["# axe-core: elements that break a rule", ""]
    for state in STATES:
        names = [name for name in COLUMNS if name.startswith(f"{state}|")]
        heads = [name.partition("|")[2].replace("|", " ") for name in names]
        parts += [f"## {state}", "", f"| page | {' | '.join(heads)} |", "|---" * (len(names) + 1) + "|"]
        parts += [f"| {page} | {' | '.join(_cell(row, name) for name in names)} |" for page, row in rows.items()]
        parts.append("")
    return "\n".join(parts)


def terminal(rows: dict[str, Counts]) -> list[str]:
    """The same in a narrow form: a group of eight figures for each state."""
    room = max(map(len, rows))
    key = " ".join(f"{width}{'E' if elder else ''}{scheme[0]}" for width, elder, scheme in LOOKS)
    lines = [
        f"each group, left to right: {key} (E large type, l light, d dark)",
        f"{'page':{room}}  " + "  ".join(f"{state:15}" for state in STATES),
    ]
    for page, row in rows.items():
        groups = (
            " ".join(_cell(row, column(width, scheme, state, elder=elder)) for width, elder, scheme in LOOKS)
            for state in STATES
        )
        lines.append(f"{page:{room}}  " + "  ".join(groups))
    total = sum(sum(row.values()) for row in rows.values())
    return [*lines, f"{len(rows)} pages, {sum(map(len, rows.values()))} states, {total} faults"]
