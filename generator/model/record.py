"""The base of everything read from data files."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """Frozen, and without room for keys the model does not know: a misspelt key must never be ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)
