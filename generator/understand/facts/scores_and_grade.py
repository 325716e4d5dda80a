"""The outcome of an evaluation: the parties' scores, the total and the grade, in sentences and in small tables."""

import re
from collections.abc import Iterator, Sequence

from generator.language.folding import compact
from generator.model.scheme import Party
from generator.readers.document import Cell, Table
from generator.understand.draft import Evidence, Fact, Said
from generator.understand.facts.wording import Wording
from generator.understand.outline.headings import party_of

PARTY_WORDS = r"(督导中心|督导方|监督方|区民政局|民政局|购买方|街道办事处|镇人民政府|第三方|评估机构)"
_ROW_SCORE = r"(?:\d{1,3}%|\d{1,3}分?)(\d{1,3}\.\d{1,2})分?$"  # after a party or 总分, in a row without lines
_SCORES = (
    re.compile(
        rf"{PARTY_WORDS}[^。;,0-9]{{0,14}}?(?:\([^()]{{0,16}}\))?[^。;,0-9]{{0,6}}?(?:得分|评分|分数|分值)(?:为|是|:)*(\d{{1,3}}(?:\.\d+)?)分?"
    ),
    re.compile(rf"^{PARTY_WORDS}[^。;,0-9]{{0,16}}{_ROW_SCORE}"),
    re.compile(rf"{PARTY_WORDS}[^。;,0-9]{{0,12}}?(?::|评估为|为)(\d{{1,3}}(?:\.\d+)?)分"),
    re.compile(rf"{PARTY_WORDS}(?:评估)?(\d{{1,3}}\.\d{{1,2}})分"),
)
_TOTALS = tuple(
    re.compile(form)
    for form in (
        rf"^(?:总得分|总分|合计|总计){_ROW_SCORE}",
        r"(?:总得分|总分|总评分|综合得分|最终得分|合计得分|总成绩|综合评分)(?:为|是|:)*(\d{1,3}(?:\.\d+)?)(?![\d.]*%)分?(?!\))",
        r"(?:评估)?(?:的)?(?:分数|成绩|得分|分值)(?:为|是|:)+(\d{1,3}(?:\.\d+)?)(?!\d*%)",
        r"合计:?(\d{1,3}(?:\.\d+)?)分",
    )
)
_GRADE = re.compile(
    r"(?:等级|等次|档次|结果)(?:为|是|评定为|评为|:|“)*(优秀|良好|不合格|基本合格|合格)|评(?:定)?为“?(优秀|良好|不合格|合格)"
)
_GRADES = frozenset({"优秀", "良好", "合格", "不合格"})
_NUMBER = re.compile(r"\d{1,3}(?:\.\d+)?分?")


def scores(wordings: Sequence[Wording]) -> Iterator[tuple[Party, Said]]:
    """Scores by party in running text."""
    for form in _SCORES:
        for wording in wordings:
            for match in wording.find(form):
                if (party := party_of(match[1])) and "总" not in match[0]:
                    yield party, wording.said(match[2], match)


def total_and_grade(wordings: Sequence[Wording]) -> Iterator[tuple[Fact, Said]]:
    """The total and the grade, in the words of a section about the outcome."""
    for form in _TOTALS:
        for wording in wordings:
            for match in wording.find(form):
                before = wording.words[max(0, match.start() - 14) : match.start()]
                if "总" in match[0] or not re.search(PARTY_WORDS, before):
                    yield Fact.TOTAL, wording.said(match[1], match)
    for wording in wordings:
        for match in wording.find(_GRADE):
            yield Fact.GRADE, wording.said(match[1] or match[2], match)


def of_table(table: Table, source: str) -> tuple[dict[Party, Said], dict[Fact, Said]]:
    """Scores, total and grade in a small table, whichever way it lies; nothing where it is not one of scores."""
    scores_by_party: dict[Party, Said] = {}
    facts: dict[Fact, Said] = {}
    columns = tuple(zip(*table.rows, strict=True)) if table.rows else ()
    lanes = table.rows if sum(bool(party_of(row[0].text)) for row in table.rows) > 1 else columns
    if sum(bool(lane and party_of(lane[0].text)) for lane in lanes) < len(Party) - 1:
        return scores_by_party, facts
    for lane in lanes:
        numbers = [cell for cell in lane[1:] if _NUMBER.fullmatch(compact(cell.text))]
        party = party_of(lane[0].text)
        if party and numbers:
            scores_by_party[party] = _said(numbers[-1], source)
        elif re.search("总分|合计|总得分|总计", compact(lane[0].text)) and numbers:
            facts[Fact.TOTAL] = _said(numbers[-1], source)
        elif "等级" in lane[0].text:
            graded = next((cell for cell in lane[1:] if compact(cell.text) in _GRADES), None)
            if graded:
                facts[Fact.GRADE] = _said(graded, source)
    return scores_by_party, facts


def _said(cell: Cell, source: str) -> Said:
    return Said(compact(cell.text).removesuffix("分"), Evidence(cell.text, cell.place, source))
