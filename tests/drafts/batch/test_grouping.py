"""Which files of a batch become one draft."""

from dataclasses import replace

from generator.drafts.batch.grouping import groups, is_report
from generator.understand.draft import Fact
from tests.drafts import invented

REPORT, ANNEX = invented.report(), invented.annex()
LACKING = replace(REPORT, annexes=(REPORT.annexes[1],))
OTHER = replace(
    LACKING,
    facts={**REPORT.facts, Fact.STREET: invented.said("榆溪街"), Fact.STATION: invented.said("样例区榆溪街社工服务站")}
    | {
        Fact.STREET: replace(invented.said("榆溪街"), value="鹿鸣街"),
        Fact.STATION: replace(invented.said("榆溪街"), value="鹿鸣街站"),
    },
)


def members(*drafts: object) -> list[list[int]]:
    return [group.members for group in groups(drafts)]  # type: ignore[arg-type]


def test_an_annex_joins_the_only_report_that_lacks_it() -> None:
    assert members(ANNEX, LACKING) == [[1, 0]]
    assert groups([ANNEX, LACKING])[0].why


def test_an_annex_joins_the_report_it_names() -> None:
    named = replace(ANNEX, documents=(invented.document("榆溪街附件.xlsx"),))
    assert members(OTHER, LACKING, named) == [[0], [1, 2]]


def test_an_annex_that_fits_two_reports_stays_alone() -> None:
    nameless = replace(ANNEX, documents=(invented.document("附件.xlsx"),))
    assert members(OTHER, LACKING, nameless) == [[0], [1], [2]]


def test_an_annex_of_another_street_stays_alone() -> None:
    stranger = replace(
        ANNEX,
        documents=(invented.document("附件.xlsx"),),
        facts={Fact.STREET: replace(invented.said("榆溪街"), value="白鹭街")},
    )
    assert members(LACKING, stranger) == [[0], [1]]


def test_two_files_of_one_report_are_not_put_together() -> None:
    assert members(REPORT, REPORT) == [[0], [1]]


def test_a_letter_is_no_report() -> None:
    assert not is_report(invented.letter())
    assert is_report(REPORT)
    assert is_report(ANNEX)
