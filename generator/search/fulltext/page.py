"""What is searched: pages in zones, zones in blocks."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from generator.model.finding import Side


class Zone(IntEnum):
    """Where on a page a word stands; a hit in an earlier one says more. The two sides of findings are zones too."""

    TITLE = 0
    NAMES = 1
    HEADINGS = 2
    FACTS = 3
    PRAISE = 4
    CONCERN = 5

    @classmethod
    def of(cls, side: Side) -> "Zone":
        """The zone of findings of one side."""
        return cls.PRAISE if side is Side.PRAISE else cls.CONCERN


class PageKind(StrEnum):
    """What a result is."""

    TERM = "词汇"
    INDICATOR = "指标"
    TOPIC = "主题"
    ORGANISATION = "机构"
    STATION = "社工站"
    REPORT = "评估报告"


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a page that is read, found and quoted as one: `heading` says where it stands, `anchor` leads there."""

    zone: Zone
    text: str
    anchor: str = ""
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A page with everything that can be found on it."""

    address: str
    kind: PageKind
    title: str
    blocks: tuple[Block, ...]
