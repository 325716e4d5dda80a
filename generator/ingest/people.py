"""People stay out: whatever identifies a person is put behind a word for it before it reaches a draft or a message."""

from dataclasses import replace

from generator.ingest.draft import Draft, Entry, Evidence, Fact, Passage, Personal
from generator.privacy.gate import Gate, Leak
from generator.privacy.hit import Kind


class Veil:
    """Masks texts. `own` are texts that may stand as they are: the station's address."""

    def __init__(self, own: tuple[str, ...] = ()) -> None:
        self._gate = Gate()
        self._own = tuple(text for text in own if text)
        self._known: dict[str, str] = {}

    def text(self, text: str) -> str:
        """The text with 〔人名〕, 〔电话号码〕 … in the place of what identifies a person."""
        if text not in self._known:
            self._known[text] = self._masked(text)
        return self._known[text]

    def passage(self, passage: Passage) -> Passage:
        """A passage, its evidence included."""
        return replace(passage, text=self.text(passage.text), evidence=self.evidence(passage.evidence))

    def evidence(self, evidence: Evidence) -> Evidence:
        """Evidence with its quote masked."""
        return replace(evidence, quote=self.text(evidence.quote))

    def entry(self, entry: Entry) -> tuple[Entry, tuple[Personal, ...]]:
        """A line's account with its text masked, and what was found in it."""
        kinds = [leak.kind for leak in self._leaks(entry.text)]
        return replace(entry, text=self.text(entry.text)), tuple(Personal(kind.label, entry.place) for kind in kinds)

    def _masked(self, text: str) -> str:
        for leak in self._leaks(text):
            text = text.replace(leak.secret, f"〔{leak.kind.label}〕")
        return text

    def _leaks(self, text: str) -> list[Leak]:
        leaks = self._gate.scan(text)
        return [leak for leak in leaks if leak.kind is not Kind.ADDRESS or not self._is_own(leak.secret)]

    def _is_own(self, secret: str) -> bool:
        return any(secret in own or own in secret for own in self._own)


def veiled(draft: Draft) -> Draft:
    """The draft with every text masked, and a list of what was masked."""
    veil = Veil(tuple(said.evidence.quote for fact, said in draft.facts.items() if fact is Fact.ADDRESS))
    entries = [veil.entry(entry) for entry in draft.ledger]
    return replace(
        draft,
        sections=tuple(
            replace(section, remarks=tuple(veil.passage(remark) for remark in section.remarks))
            for section in draft.sections
        ),
        findings=tuple(replace(finding, passage=veil.passage(finding.passage)) for finding in draft.findings),
        recommendations=tuple(veil.passage(passage) for passage in draft.recommendations),
        feedback=tuple(replace(given, passage=veil.passage(given.passage)) for given in draft.feedback),
        ledger=tuple(entry for entry, _ in entries),
        personal=tuple(personal for _, found in entries for personal in found),
    )
