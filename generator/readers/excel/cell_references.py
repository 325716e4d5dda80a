"""References to the cells of a sheet: `B12` is row 12, column 2."""

import re

REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})")
ROWS, COLUMNS = 1_048_576, 16_384

Position = tuple[int, int]  # row and column, from 1


def position(reference: str) -> Position | None:
    """Row and column of `B12`."""
    match = REFERENCE.fullmatch(reference)
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return (int(match[2]), column) if column <= COLUMNS and int(match[2]) <= ROWS else None


def reference(place: Position) -> str:
    """`B12` of row 12, column 2."""
    row, column = place
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row}"
