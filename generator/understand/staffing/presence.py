"""Who was there when, without who: the rows of a staff table as posts and months, and what they add up to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from generator.understand.draft import Evidence, PostMonths

ROW = "人员表的一行"
UNKNOWN_POST = "未写明岗位"


@dataclass(frozen=True, slots=True)
class Presence:
    """One row: the post, the licence, and in which of the months the person was there."""

    post: str
    licensed: bool | None
    months: tuple[bool, ...]
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Sum:
    """A printed subtotal: how many rows stand before it, from which row it counts, and its number for each month."""

    begin: int
    end: int
    months: tuple[int | None, ...]
    name: str


@dataclass(slots=True)
class Roll:
    """What is read of a staff table so far."""

    months: list[tuple[int | None, int]] = field(default_factory=list)
    rows: list[Presence] = field(default_factory=list)
    sums: list[Sum] = field(default_factory=list)
    group: bool | None = None  # 持证社工 or 非持证社工, as the rows are grouped
    since: int = 0  # the first row of the group

    def group_begins(self, *, licensed: bool) -> None:
        """Rows of another type follow."""
        if self.group is not licensed:
            self.group, self.since = licensed, len(self.rows)


def dated(months: Sequence[tuple[int | None, int]], hint: tuple[int, int] | None = None) -> tuple[str, ...]:
    """Months as 2024-09; as printed, 9月, where no year can be told. `hint` is a year and month the table names."""
    known = next(((at, year) for at, (year, _) in enumerate(months) if year is not None), None)
    if known is None and hint is not None:
        at = next((at for at, (_, number) in enumerate(months) if number == hint[1]), None)
        known = (at, hint[0]) if at is not None else None
    if known is None:
        return tuple(f"{number}月" for _, number in months)
    at, year = known
    years: dict[int, int] = {at: year}
    for index in range(at + 1, len(months)):
        years[index] = months[index][0] or years[index - 1] + (months[index][1] <= months[index - 1][1])
    for index in range(at - 1, -1, -1):
        years[index] = months[index][0] or years[index + 1] - (months[index][1] >= months[index + 1][1])
    return tuple(f"{years[index]}-{number:02}" for index, (_, number) in enumerate(months))


def added_up(roll: Roll, names: Sequence[str], evidence: Evidence) -> tuple[PostMonths, ...]:
    """The rows by post and licence, in the order in which each first stands."""
    groups: dict[tuple[str, bool | None], list[Presence]] = {}
    for row in roll.rows:
        groups.setdefault((row.post, row.licensed), []).append(row)
    return tuple(
        PostMonths(post, licensed, len(rows), _by_month(rows, names), evidence)
        for (post, licensed), rows in groups.items()
    )


def _by_month(rows: Iterable[Presence], names: Sequence[str]) -> Mapping[str, int]:
    counts = dict.fromkeys(names, 0)
    for row in rows:
        for name, there in zip(names, row.months, strict=False):
            counts[name] += there
    return counts


def differences(roll: Roll, names: Sequence[str]) -> list[str]:
    """Printed subtotals that are not what the rows add up to, and running numbers that leave one out."""
    warnings = []
    for one in roll.sums:
        rows = roll.rows[one.begin : one.end]
        for at, printed in enumerate(one.months[: len(names)]):
            counted = sum(row.months[at] for row in rows if at < len(row.months))
            if printed is not None and printed != counted:
                warnings.append(f"人员表{one.name}：{names[at]}印作{printed}，逐行数得{counted}")
    numbers = [row.number for row in roll.rows if row.number is not None]
    warnings += [
        f"人员表序号由{before}接{after}，中间有缺" for before, after in pairwise(numbers) if after > before + 1
    ]
    if any(row.post == UNKNOWN_POST for row in roll.rows):
        count = sum(row.post == UNKNOWN_POST for row in roll.rows)
        warnings.append(f"人员表有{count}行认不出岗位，归在“{UNKNOWN_POST}”")
    return warnings
