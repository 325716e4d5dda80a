"""Which documents belong together: a report, and the annexes that came as files of their own."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.language.folding import name_key
from generator.understand.annexes import is_same_title
from generator.understand.draft import Draft, Fact

_PARTIES = (Fact.SUPERVISOR, Fact.PURCHASER, Fact.OPERATOR, Fact.EVALUATOR)
_RESULT = (Fact.TOTAL, Fact.GRADE)
_ENOUGH = 2  # of a report's marks; even a form we do not know shows so many


@dataclass(slots=True)
class DocumentGroup:
    """Documents of one report by their numbers in the batch, the report first; `why`: for each annex, a reason."""

    members: list[int]
    why: list[str] = field(default_factory=list)


def is_report(draft: Draft) -> bool:
    """Whether this is an evaluation report, or a part of one: not just any letter."""
    if draft.findings or draft.scores or draft.staffing or any(one.measured for one in draft.indicators):
        return True
    marks = (
        any(draft.fact(fact) for fact in (Fact.TITLE, Fact.KIND)),
        any(draft.fact(fact) for fact in _RESULT),
        sum(draft.fact(fact) is not None for fact in _PARTIES) > 1,
        any(section.party for section in draft.sections),
        any(draft.fact(fact) for fact in (Fact.STATION, Fact.STREET)),
    )
    return sum(marks) >= _ENOUGH


def is_annex(draft: Draft) -> bool:
    """Whether this holds tables only: nothing is praised, asked for or graded in it."""
    judges = draft.findings or draft.scores or draft.recommendations or any(draft.fact(fact) for fact in _RESULT)
    return not judges and bool(draft.annexes or draft.indicators or draft.staffing)


def groups(drafts: Sequence[Draft]) -> list[DocumentGroup]:
    """Every draft once, reports in their order; an annex joins the report it names, or the only one that lacks it."""
    reports = {number: DocumentGroup([number]) for number, draft in enumerate(drafts) if not is_annex(draft)}
    alone: list[DocumentGroup] = []
    for number, draft in enumerate(drafts):
        if number in reports:
            continue
        home, why = _home(draft, drafts, reports)
        if home is None:
            alone.append(DocumentGroup([number]))
        else:
            reports[home].members.append(number)
            reports[home].why.append(why)
    return sorted([*reports.values(), *alone], key=lambda group: group.members[0])


def _home(annex: Draft, drafts: Sequence[Draft], reports: dict[int, DocumentGroup]) -> tuple[int | None, str]:
    named = [number for number in reports if _names(annex, drafts[number])]
    if len(named) == 1:
        return named[0], "名称相同"
    possible = named or ([*reports] if not _has_identity(annex) else [])
    lacking = [number for number in possible if _lacks(drafts[number], annex)]
    if len(lacking) == 1:
        return lacking[0], "这一批里只有这份报告缺这个附件"
    return None, ""


def _has_identity(draft: Draft) -> bool:
    return any(draft.fact(fact) for fact in (Fact.STATION, Fact.STREET))


def _names(annex: Draft, report: Draft) -> bool:
    """Whether both speak of one street, and of one year and kind where both say those."""
    for fact in (Fact.KIND, Fact.DISTRICT):
        one, other = annex.fact(fact), report.fact(fact)
        if one and other and one != other:
            return False
    days = [draft.fact(Fact.EVALUATED) for draft in (annex, report)]
    if all(days) and len({day[:4] for day in days if day}) > 1:
        return False
    street, station = report.fact(Fact.STREET), report.fact(Fact.STATION)
    own = [annex.fact(fact) for fact in (Fact.STREET, Fact.STATION, Fact.TITLE)]
    own += [document.name for document in annex.documents] + [one.title for one in annex.annexes]
    printed = name_key("|".join(words for words in own if words))
    return any(name_key(name) in printed for name in (street, station) if name)


def _lacks(report: Draft, annex: Draft) -> bool:
    """Whether the report names this annex without bringing it, or brings no table at all."""
    missing = [one.title for one in report.annexes if not one.present]
    titles = [one.title for one in annex.annexes]
    if any(is_same_title(known, title) for known in missing for title in titles):
        return True
    return bool(missing) or not any(one.present for one in report.annexes)
