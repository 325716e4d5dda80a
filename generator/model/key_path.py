"""The way to a value in a file: `("sections", 2, "praise", 0)`."""

from typing import TypeAlias

KeyPath: TypeAlias = tuple[str | int, ...]
"""Keys and list positions (from 0), outermost first."""
