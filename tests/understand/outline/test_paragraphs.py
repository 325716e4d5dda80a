import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.folding import compact
from generator.understand.outline.paragraphs import paragraphs
from tests.understand.written import broken, lines, whole

REPORT = """
一、社工站基本情况
社工站设在槿桥街青榕路，由榕渚市清禾社会工作服务中心承接运营，本年度按照新的管理办法划分片区开展服务，共有四个社区。
二、监督方评估
（一）值得肯定的地方：
1.社工站把邻里小课堂办进每个社区，一年里办了36节，带出一支志愿讲师队，居民说课堂离家近、听得懂、用得上，愿意再来。
2.社工站同街道一起走访困难家庭，把3名社工分到四个社区，每月上门一次，遇到急事当天就到，1.5万元慰问款都有去向可查。
（二）需要关注的地方：
志愿者骨干只有8名，同目标15名差得多，建议定出培养计划，逐步带起来，并把每一名骨干的分工写清楚、落到纸面上。
三、第三方评估
（一）项目管理
值得肯定的地方：
（1）社工站制度齐全，台账清楚，抽查的120份档案里有118份合格，另外2份当天补齐，档案柜上锁，钥匙由专人保管和登记。
（2）社工站重视培训，全年人均接受继续教育六十多小时，新来的同事由资深同事带教三个月，考核合格以后才单独接个案。
需要关注的地方：
（1）宣传栏更新不够及时，建议每月检查一次，把过期的通知撤下来，把服务热线和地址写在醒目的地方，方便居民找到。
"""


def texts(report: str, columns: int | None) -> list[str]:
    printed = broken(report, columns) if columns else report
    return [compact(paragraph.printed) for paragraph in paragraphs(lines(printed))]


WHOLE = [compact(line) for line in REPORT.strip().split("\n")]


@pytest.mark.parametrize("columns", [44, 50, 52, 56, 60, 66])
def test_lines_broken_at_a_width_are_joined_again(columns: int) -> None:
    assert texts(REPORT, columns) == WHOLE


@given(st.integers(min_value=40, max_value=70), st.sampled_from([0, 4]))
def test_breaking_and_joining_gives_the_same_words(columns: int, indent: int) -> None:
    joined = "".join(compact(p.printed) for p in paragraphs(lines(broken(REPORT, columns, indent))))
    assert joined == "".join(WHOLE)


def test_paragraphs_kept_whole_but_cut_at_a_page_are_joined() -> None:
    cut = REPORT.replace("带出一支志愿讲师队", "带出一支志愿\n\n讲师队").replace("抽查的120份", "抽查的\n\n120份")
    assert texts(cut, None) == WHOLE


def test_a_line_that_goes_on_with_a_count_is_no_new_item() -> None:
    cut = REPORT.replace("把3名社工", "把\n3名社工").replace("，1.5万元", "，\n1.5万元")
    assert texts(cut, None) == WHOLE


def test_a_format_that_knows_its_paragraphs_is_believed() -> None:
    report = "（一）值得肯定的地方\n社工站服务好，居民满意\n2 名志愿者获奖"
    assert [p.text for p in paragraphs(whole(report))] == ["值得肯定的地方", "社工站服务好，居民满意", "2 名志愿者获奖"]


def test_a_number_whose_point_was_lost_is_still_the_next_one() -> None:
    parts = paragraphs(lines("1.课堂办得好。\n2.走访做得勤。\n3 在宣传上，做得细。"))
    assert [(p.number.value if p.number else None, p.text) for p in parts] == [
        (1, "课堂办得好。"),
        (2, "走访做得勤。"),
        (3, "在宣传上，做得细。"),
    ]


def test_every_line_is_in_exactly_one_paragraph() -> None:
    source = lines(broken(REPORT, 56))
    assert [line for paragraph in paragraphs(source) for line in paragraph.lines] == list(source)
