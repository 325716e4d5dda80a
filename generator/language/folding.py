"""Text as it is compared. What is kept stays as printed; only what is compared or read goes through here.

Every folding begins with NFKC, by which full width is half width: １２％ → 12%, （ → (, ㎡ → m2. The readers keep the
text as printed and do without.

| folding | `（１） 片区 一` | what it is for |
|---|---|---|
| `folded` | `(1) 片区 一` | the width alone: numbers, names |
| `compact` | `(1)片区一` | words that are looked for, whatever blanks a page put between them |
| `tidied` | `(1) 片区一` | values that a draft keeps: blanks between Chinese characters mean nothing |
| `name_key` | `(1)片区一` | names that are to be the same: also without dots, dashes and case |
| `compact_with_places` | `(1)片区一` | as `compact`, and where each character stood |
"""

import re
import unicodedata
from dataclasses import dataclass

_HAN = r"[\u3400-\u9fff\u3000-\u303f\uff00-\uffef“”‘’—…·]"
_BETWEEN_HAN = re.compile(rf"(?<={_HAN})[ \t\u3000]+(?={_HAN})")
_JOINTS = re.compile(r"[\s、，,：:；;·・\-—–/／_“”\"'‘’《》〈〉.。]")


def folded(text: str) -> str:
    """In NFKC, blanks and all: `１２ 户` → `12 户`."""
    return unicodedata.normalize("NFKC", text)


def compact(text: str) -> str:
    """In NFKC without any blank: `（１） 片区` → `(1)片区`."""
    return "".join(folded(text).split())


def tidied(text: str) -> str:
    """In NFKC without blanks at the ends and between Chinese characters: ` 花 地街 2024 ` → `花地街 2024`."""
    return _BETWEEN_HAN.sub("", folded(text)).strip()


def name_key(name: str) -> str:
    """What a name is compared by, without width, case, blanks and joints: `个案－接案` → `个案接案`."""
    return _JOINTS.sub("", folded(name)).lower()


@dataclass(frozen=True, slots=True)
class CompactText:
    """A compact text that remembers its source: `places[i]` is where its i-th character stands there."""

    text: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the source of a stretch of the compact text that is not empty."""
        return self.places[start], self.places[end - 1] + 1


def compact_with_places(text: str) -> CompactText:
    """Each character folded by itself, so that a place in the text leads back to one in the source."""
    kept = [
        (character, at) for at, printed in enumerate(text) for character in folded(printed) if not character.isspace()
    ]
    return CompactText("".join(character for character, _ in kept), tuple(at for _, at in kept))
