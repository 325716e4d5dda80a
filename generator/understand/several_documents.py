"""Several documents of one report into one draft: the report itself and annexes that came as files of their own."""

from collections.abc import Sequence
from dataclasses import replace

from generator.understand.annexes import is_same_title
from generator.understand.draft import Draft, DraftAnnex


def merged(drafts: Sequence[Draft]) -> Draft:
    """One draft. What the first document states is kept; later ones add what it does not state."""
    first, *rest = drafts
    for other in rest:
        first = _joined(first, other)
    return first


def _joined(one: Draft, other: Draft) -> Draft:
    sections, annexes = len(one.sections), list(one.annexes)
    places = [_place(annex, annexes) for annex in other.annexes]
    return replace(
        one,
        documents=(*one.documents, *other.documents),
        facts={**other.facts, **one.facts},
        scores={**other.scores, **one.scores},
        areas=one.areas or other.areas,
        sections=(*one.sections, *other.sections),
        findings=(*one.findings, *(replace(f, section=f.section + sections) for f in other.findings)),
        indicators=(
            *one.indicators,
            *(
                replace(
                    indicator,
                    section=None if indicator.section is None else indicator.section + sections,
                    annex=None if indicator.annex is None else places[indicator.annex],
                )
                for indicator in other.indicators
            ),
        ),
        recommendations=(*one.recommendations, *other.recommendations),
        feedback=(*one.feedback, *other.feedback),
        annexes=tuple(annexes),
        staffing=(*one.staffing, *other.staffing),
        ledger=(*one.ledger, *other.ledger),
        warnings=(*one.warnings, *other.warnings),
    )


def _place(annex: DraftAnnex, annexes: list[DraftAnnex]) -> int:
    """The index of another document's annex: it fills the place of one that was only named, else it comes last."""
    for number, known in enumerate(annexes):
        if not known.present and is_same_title(known.title, annex.title):
            annexes[number] = replace(annex, title=known.title)
            return number
    annexes.append(annex)
    return len(annexes) - 1
