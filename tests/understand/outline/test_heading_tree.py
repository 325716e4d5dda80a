from generator.understand.outline.heading_tree import outline
from generator.understand.outline.paragraphs import paragraphs
from tests.understand.written import lines


def headings(text: str) -> list[tuple[int, str]]:
    return [(len(s.path), s.path[-1].title) for s in outline(paragraphs(lines(text))) if s.is_heading]


def test_numbers_nest_as_official_writing_nests_them() -> None:
    report = """
    一、概述
    （一）项目管理
    值得肯定的地方：
    1.制度齐全。
    2.台账清楚。
    需要关注的地方：
    宣传栏更新不够及时。
    （二）服务开展情况
    1.总体情况
    值得肯定的地方：
    (1) 课堂办得好。
    2.片区一社工点服务情况
    需要关注的地方：
    第一，走访要勤。
    第二，档案要全。
    二、结语
    """
    assert headings(report) == [
        (1, "概述"),
        (2, "项目管理"),
        (3, "值得肯定的地方"),
        (3, "需要关注的地方"),
        (2, "服务开展情况"),
        (3, "总体情况"),
        (4, "值得肯定的地方"),
        (3, "片区一社工点服务情况"),
        (4, "需要关注的地方"),
        (1, "结语"),
    ]


def test_an_area_named_in_a_list_heads_its_own_items() -> None:
    report = """
    （四）服务质量
    1.值得肯定的地方
    (1) 甲片区，该片区范围包括：青榕社区、汀塘社区
    ①档案齐全。
    ②走访勤快。
    （2）乙片区，该片区范围包括：鹭堤社区。
    ①课堂办得好。
    2.需要关注的地方
    （1）甲片区的走访记录不够细，建议补充完整。
    """
    assert [title for _, title in headings(report)] == [
        "服务质量",
        "值得肯定的地方",
        "甲片区，该片区范围包括：青榕社区、汀塘社区",
        "乙片区，该片区范围包括：鹭堤社区。",
        "需要关注的地方",
    ]


def test_other_words_head_a_side_only_where_the_usual_ones_do_not() -> None:
    own = "（一）服务成效\n1.值得肯定的地方\n（1）课堂好。\n2.主要问题\n（1）宣传少。\n（二）工作亮点\n本节无意见。"
    sides = [s.path[-1].side for s in outline(paragraphs(lines(own))) if s.is_heading]
    assert [side.value if side else None for side in sides] == [None, "praise", "concern", None]


def test_styles_of_the_format_make_headings_of_unnumbered_lines() -> None:
    assert headings("## 监督方评估\n### 值得肯定的地方\n课堂好。\n## 购买方评估\n### 值得肯定的地方\n配合好。") == [
        (1, "监督方评估"),
        (2, "值得肯定的地方"),
        (1, "购买方评估"),
        (2, "值得肯定的地方"),
    ]
