"""Words that mean the same to a reader who searches: 义工 and 志愿者, 家综 and 社工站."""

from pydantic import Field, model_validator

from generator.model.fault import quoted, refuse
from generator.model.record import Record
from generator.model.values import Texts


class Synonyms(Record):
    """One group of words; a search for one of them looks for the others too, and says so."""

    words: Texts = Field(title="同义词", description="意思相同的说法，检索其中一个时也找其余的", min_length=1)

    @model_validator(mode="after")
    def _more_than_one(self) -> "Synonyms":
        if len(self.words) == 1:
            message = f"一组同义词应至少有两个说法，得到{quoted(self.words[0])}一个；请补上另一个，或删去这一组"
            refuse([(("words",), message)])
        return self
