import codecs
import hashlib

import pytest

from generator.readers.document import Document, Format, Line, Table, UnreadableDocument
from generator.readers.text import reading as text

REPORT = (
    "云溪街社工服务站中期评估报告\n\n一、基本情况\n本站设三个片区，完成入户探访 36 户，占 57.30％。\n（一）评估依据\n"
)
SENTENCE = "社工按照协议开展入户探访和小组活动，服务对象反映良好，档案记录也比较完整。"


def read(content: str | bytes) -> Document:
    return text.read("报告.txt", content if isinstance(content, bytes) else content.encode())


def lines(content: str | bytes) -> list[str]:
    return [line.text for line in read(content).lines()]


def aside(content: str) -> list[tuple[str, str]]:
    return [(left.rule, left.text) for left in read(content).aside]


ENCODINGS = {
    "utf-8": REPORT.encode(),
    "utf-8 with mark": codecs.BOM_UTF8 + REPORT.encode(),
    "gb18030": REPORT.encode("gb18030"),
    "utf-16-le with mark": codecs.BOM_UTF16_LE + REPORT.encode("utf-16-le"),
    "utf-16-be with mark": codecs.BOM_UTF16_BE + REPORT.encode("utf-16-be"),
    "utf-16-le": REPORT.encode("utf-16-le"),
    "utf-16-be": REPORT.encode("utf-16-be"),
    "crlf": REPORT.replace("\n", "\r\n").encode(),
    "cr": REPORT.replace("\n", "\r").encode("gb18030"),
}


@pytest.mark.parametrize("kind", ENCODINGS)
def test_every_encoding_reads_the_same(kind: str) -> None:
    read_lines = [(line.text, line.place.line) for line in read(ENCODINGS[kind]).lines()]
    assert read_lines == [
        ("云溪街社工服务站中期评估报告", 1),
        ("一、基本情况", 3),
        ("本站设三个片区，完成入户探访 36 户，占 57.30％。", 4),
        ("（一）评估依据", 5),
    ]


def test_a_document_knows_its_file() -> None:
    document = read("一、基本情况\n")
    assert (document.name, document.format) == ("报告.txt", Format.TXT)
    assert document.sha256 == hashlib.sha256("一、基本情况\n".encode()).hexdigest()


@pytest.mark.parametrize("word", ["报告", "优秀", "合格，九十分。", "OK"])
def test_short_gb18030_is_text_too(word: str) -> None:
    assert lines(word.encode("gb18030")) == [word]


@pytest.mark.parametrize(
    "data",
    [
        b"\0" * 40,
        REPORT.encode() + b"\0",
        hashlib.shake_128(b"7").digest(4000),
        hashlib.shake_128(b"8").digest(30),
        b"\x01\x02\x03\x04" * 50,
        REPORT.encode()[:-2] + b"\xff\xfe\xff" + REPORT.encode() * 30,
        codecs.BOM_UTF16_LE + b"\x00\xd8\x41",
        ("���" + REPORT).encode(),
    ],
)
def test_what_is_no_text_is_refused_in_one_chinese_line(data: bytes) -> None:
    with pytest.raises(UnreadableDocument) as refusal:
        read(data)
    message = str(refusal.value)
    assert "\n" not in message
    assert "导入" in message


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="空"):
        read(b"")


def test_outer_blanks_go_and_inner_blanks_stay() -> None:
    assert lines(" 　一、 基本 情况　 \n\xa0\n") == ["一、 基本 情况"]


def test_tabs_part_cells_also_empty_ones() -> None:
    assert lines("片区\t目标\t\n \t36\t57.30%\n标题\t\n") == ["片区\t目标\t", "\t36\t57.30%", "标题"]


def test_form_feeds_count_pages_and_lines_stay_an_editors() -> None:
    read_lines = read("甲\n乙\f丙\n\f\n丁\n").lines()
    assert [(line.text, line.place.line, line.place.page) for line in read_lines] == [
        ("甲", 1, 1),
        ("乙", 2, 1),
        ("丙", 2, 2),
        ("丁", 4, 3),
    ]


def test_without_form_feeds_there_are_no_pages() -> None:
    assert next(read("甲\n").lines()).place.page is None


def pages(count: int, *, header: str = "", footer: str = "{}", feed: str = "\f", height: int = 18) -> str:
    texts = []
    for page in range(1, count + 1):
        body = [f"{SENTENCE}{page}-{row}" for row in range(height)]
        texts.append("\n".join(filter(None, [header.format(page), *body, footer.format(page)])))
    return f"\n{feed}".join(texts)


@pytest.mark.parametrize("feed", ["\f", ""])
@pytest.mark.parametrize("footer", ["{}", "— {} —", "- {} -", "第 {} 页 共 4 页", "第{}页", "{}/4", "{} / 4", "·{}·"])
def test_page_numbers_are_set_aside(footer: str, feed: str) -> None:
    document = read(pages(4, footer=footer, feed=feed))
    assert [(left.rule, left.text) for left in document.aside] == [
        ("页码", footer.format(page)) for page in range(1, 5)
    ]
    assert len(document.blocks) == 4 * 18


@pytest.mark.parametrize("feed", ["\f", ""])
def test_repeated_titles_are_headers(feed: str) -> None:
    content = "云溪街社工服务站\n中期评估报告\n" + pages(4, header="云溪街社工服务站中期评估报告", feed=feed)
    assert [rule for rule, _ in aside(content)].count("页眉") >= 3
    assert lines(content).count("云溪街社工服务站中期评估报告") <= 1


def test_a_title_with_the_page_number_in_it_is_a_header() -> None:
    content = pages(4, header="云溪街社工服务站评估报告  第 {} 页", footer="")
    assert [rule for rule, _ in aside(content)].count("页眉") >= 3


def test_a_header_that_is_the_only_title_stays_where_the_document_begins() -> None:
    content = pages(4, header="云溪街社工服务站中期评估报告")
    assert lines(content)[0] == "云溪街社工服务站中期评估报告"
    assert aside(content).count(("页眉", "云溪街社工服务站中期评估报告")) == 3


def test_figures_of_a_table_are_no_page_numbers() -> None:
    rows = [f"{number}\n社工\n{number * 7}\n在岗\n" for number in range(1, 25)]
    content = f"{SENTENCE}\n" * 10 + "".join(rows) + f"{SENTENCE}\n" * 10
    assert aside(content) == []


def test_a_wide_table_with_every_cell_on_its_line_has_no_page_numbers() -> None:
    rows = [f"{number}\n" + "在岗\n" * 20 for number in range(1, 25)]
    assert aside("".join(rows)) == []


def test_single_numbers_stay() -> None:
    content = f"{SENTENCE}\n" * 20 + "12\n" + f"{SENTENCE}\n" * 20 + "112\n"
    assert aside(content) == []


def test_a_figure_at_the_edge_of_a_page_out_of_step_stays() -> None:
    content = pages(4).replace("\n\f", "\n56\n\f")
    assert lines(content).count("56") == 3
    assert [left for rule, left in aside(content) if rule == "页码"] == ["1", "2", "3", "4"]


def test_headings_that_recur_are_no_headers() -> None:
    part = "1.值得肯定的地方\n" + f"{SENTENCE}\n" * 20 + "2.需要关注的地方\n" + f"{SENTENCE}\n" * 20
    assert aside(part * 5) == []


def test_rows_repeated_at_the_top_of_pages_are_no_headers() -> None:
    assert all(rule == "页码" for rule, _ in aside(pages(4, header="片区\t目标\t完成\t百分比")))


def test_printed_comments_are_left_alone() -> None:
    assert lines("user1\n批注:\n批注:\n户数\n") == ["user1", "批注:", "批注:", "户数"]


def test_markdown_headings_and_bold_tell_level_and_strength() -> None:
    read_lines = read("# 评估报告\n\n### **（一）依据**\n**1.听取介绍。**由负责人介绍。\n**小结**\n").lines()
    assert [(line.text, line.level, line.strong) for line in read_lines] == [
        ("评估报告", 1, False),
        ("（一）依据", 3, True),
        ("1.听取介绍。由负责人介绍。", None, False),
        ("小结", None, True),
    ]


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("- (1) 档案完整。", "(1) 档案完整。"),
        ("- 附件：1. 统计表  ", "附件：1. 统计表"),
        ("* ① 探访", "① 探访"),
        ("- 12 57.30%", "- 12 57.30%"),
        ("- 1.5 30%", "- 1.5 30%"),
        ("-", "-"),
        ("社工王**、李**到岗", "社工王**、李**到岗"),
        ("#1 片区", "#1 片区"),
        ("440103********0000", "440103********0000"),
    ],
)
def test_marks_go_and_text_stays(printed: str, kept: str) -> None:
    assert lines(printed) == [kept]


def test_escapes_are_undone_in_markdown_only() -> None:
    assert lines("# 题\n1\\. 依据") == ["题", "1. 依据"]
    assert lines("甲\n1\\. 依据") == ["甲", "1\\. 依据"]


def test_a_table_in_markdown_is_a_table() -> None:
    document = read("前\n| 片区 | 目标 | 完成 |\n|---|:-:|---|\n| 一 | 36 | **20** |\n| 二 | 5 |\n后\n")
    table = document.blocks[1]
    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["片区", "目标", "完成"],
        ["一", "36", "20"],
        ["二", "5", ""],
    ]
    assert table.rows[1][0].place.line == 4
    assert [block.text for block in document.blocks if isinstance(block, Line)] == ["前", "后"]
    assert [left.rule for left in document.aside] == ["分隔线"]


def test_text_beyond_the_limit_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="MB"):
        read(b"a" * 50 * 1024 * 1024)
    with pytest.raises(UnreadableDocument, match="行"):
        read(b"a\n" * 1_000_000)
