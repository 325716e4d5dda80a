"""People stay out: whatever identifies a person is put behind a word for it before a draft leaves this room."""

from collections.abc import Iterator
from dataclasses import replace

from generator.privacy.gate import Gate
from generator.privacy.masking import Veil
from generator.privacy.public_names import PublicNames
from generator.understand.draft import Draft, DraftPassage, Evidence, Fact, LedgerEntry, Personal

_PLACES = (Fact.STATION, Fact.STREET, Fact.DISTRICT, Fact.SUPERVISOR, Fact.PURCHASER, Fact.OPERATOR, Fact.EVALUATOR)


def veiled(draft: Draft) -> Draft:
    """The draft with every text masked, and the kinds and places of what was masked, never the thing itself."""
    known = PublicNames.of(addresses=_own_address(draft), places=_places(draft))
    veil, gate = Veil(known), Gate(known)
    return replace(
        draft,
        sections=tuple(
            replace(section, remarks=tuple(_passage(remark, veil) for remark in section.remarks))
            for section in draft.sections
        ),
        findings=tuple(replace(finding, passage=_passage(finding.passage, veil)) for finding in draft.findings),
        recommendations=tuple(_passage(passage, veil) for passage in draft.recommendations),
        feedback=tuple(replace(feedback, passage=_passage(feedback.passage, veil)) for feedback in draft.feedback),
        ledger=tuple(replace(entry, text=veil(entry.text)) for entry in draft.ledger),
        personal=tuple(personal for entry in draft.ledger for personal in _personal_information(entry, gate)),
    )


def _own_address(draft: Draft) -> Iterator[str]:
    """The station's address, as read and as printed: it is public."""
    said = draft.facts.get(Fact.ADDRESS)
    if said:
        yield from (said.value, said.evidence.quote)


def _places(draft: Draft) -> Iterator[str]:
    yield from (said.value for fact, said in draft.facts.items() if fact in _PLACES)
    for area in draft.areas:
        yield from (community.value for community in area.communities)


def _passage(passage: DraftPassage, veil: Veil) -> DraftPassage:
    return replace(passage, text=veil(passage.text), evidence=_evidence(passage.evidence, veil))


def _evidence(evidence: Evidence, veil: Veil) -> Evidence:
    return replace(evidence, quote=veil(evidence.quote))


def _personal_information(entry: LedgerEntry, gate: Gate) -> Iterator[Personal]:
    return (Personal(leak.kind.label, entry.place) for leak in gate.scan(entry.text))
