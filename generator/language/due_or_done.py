"""Whether a quantity is what was due (应到岗 90 人次) or what was done (实到岗 130 人次)."""

import re
from enum import Enum

from generator.language.quantities import SpokenQuantity


class NumberRole(Enum):
    """The part a number plays in its sentence."""

    DUE = "due"
    DONE = "done"
    OPEN = "open"


_ROLE = re.compile(
    r"(?P<done>实际(?!应)|实(?=[到有建配完做开办得收服探访]|$)|已(?=[到有建配完做开办服探访]|$))"
    r"|(?P<due>应(?=[到有建配完做开办服探访收为]|$)|要求|协议|目标|核定|约定|计划(?=[到有建配完做开办服探访为]|$|数))"
)


def role(quantity: SpokenQuantity) -> NumberRole:
    """DUE or DONE by the last word before the number that says so; OPEN where none does."""
    match = None
    for match in _ROLE.finditer(quantity.before):  # noqa: B007 - the last one counts
        pass
    if match is not None:
        return NumberRole.DONE if match["done"] else NumberRole.DUE
    return NumberRole.DONE if "完成" in quantity.before else NumberRole.OPEN
