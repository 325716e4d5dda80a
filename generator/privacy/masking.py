"""Masks what identifies a person, names of staff too, in all that leaves the program: drafts, sheets, messages."""

from generator.language.folding import compact
from generator.privacy.gate import Gate, Leak
from generator.privacy.public_names import PublicNames

_ROUNDS = 4  # what is veiled may bring out something beside it
_OPEN, _CLOSE = "〔", "〕"


class Veil:
    """Text in, the same text with 〔人名〕 where a name stood. What was veiled before stays as it is."""

    def __init__(self, known: PublicNames | None = None) -> None:
        self._gate = Gate(known)

    def __call__(self, text: str) -> str:
        """The text without what identifies a person."""
        for _ in range(_ROUNDS):
            leaks = self._gate.scan(text)
            if not leaks:
                return text
            text = _veiled(text, leaks)
        return "\n".join(self._line(line) for line in text.split("\n"))

    def _line(self, line: str) -> str:
        """A line that cannot be veiled in part is veiled whole."""
        return f"{_OPEN}这一行含个人信息{_CLOSE}" if self._gate.scan(line) else line


def _veiled(text: str, leaks: list[Leak]) -> str:
    starts = [0, *(at + 1 for at, character in enumerate(text) if character == "\n")]
    end = len(text) + 1
    for leak in reversed(leaks):  # from the last on, so that places stay true
        begin = starts[leak.line - 1] + leak.column - 1
        stop = min(_end(text, begin, leak.secret), end)
        text = f"{text[:begin]}{_OPEN}{leak.kind.label}{_CLOSE}{text[stop:]}"
        end = begin
    return text


def _end(text: str, begin: int, secret: str) -> int:
    """Where the secret ends in the source, in which it may be written wider than the gate reads it."""
    wanted, at = compact(secret), begin
    while wanted and at < len(text):
        read = compact(text[at])
        if read and not wanted.startswith(read):
            break
        wanted = wanted[len(read) :]
        at += 1
    return max(at, begin + len(secret)) if wanted else at
