"""The base of everything read from data files."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """Frozen, and without room for keys the model does not know: a misspelt key must never be ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


def word_or_list(entry: object) -> str:
    """Tells a word that stands for a whole list (`none_raised`) from a list; the tag of such unions."""
    return "list" if isinstance(entry, (list, tuple)) else "word"
