"""Where values stand in the file they were read from: kept beside the record, so that no file is read again for it."""

from array import array
from dataclasses import dataclass

from generator.model.key_path import KeyPath


@dataclass(frozen=True, slots=True, eq=False)
class ValuePositions:
    """Line and column of every value of one file.

    A row for each value, its parts in the rows behind it: some 20 bytes a value, for a report has thousands. `steps`
    holds the key or list position under which a value hangs, `ends` the row after its last part.
    """

    steps: tuple[str | int, ...]
    ends: "array[int]"
    lines: "array[int]"
    columns: "array[int]"

    def of(self, path: KeyPath) -> tuple[int, int]:
        """Line and column (from 1) of the value at `path`, of its key where it is a group or a list.

        Steps that name no part of the file are passed over, so that the nearest thing there is answers.
        """
        row = 0
        for step in path:
            row = self._part(row, step)
        return self.lines[row], self.columns[row]

    def _part(self, row: int, step: str | int) -> int:
        """The row of a part, or the row itself where it has no such part."""
        part, end = row + 1, self.ends[row]
        while part < end:
            if self.steps[part] == step:
                return part
            part = self.ends[part]
        return row
