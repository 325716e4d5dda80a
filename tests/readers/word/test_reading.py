import io

import pytest
from docx.api import Document as WordFile

from generator.readers.document import Document, Ending, Format, Line, Table, UnreadableDocument
from generator.readers.word import reading as docx
from tests.readers.word import word as w


def read(body: str, /, **parts: str) -> Document:
    return docx.read("报告.docx", w.word(body, **parts))


def lines(body: str, /, **parts: str) -> list[str]:
    return [line.text for line in read(body, **parts).lines()]


def aside(body: str, /, **parts: str) -> list[tuple[str, str, int]]:
    return [(left.rule, left.text, left.place.line) for left in read(body, **parts).aside]


def grid(body: str, /, **parts: str) -> list[list[str]]:
    (table,) = read(body, **parts).tables()
    return [[cell.text for cell in row] for row in table.rows]


STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="标题 2"/></w:style>
<w:style w:type="paragraph" w:styleId="mine"><w:name w:val="我的标题"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="loop"><w:name w:val="圈"/><w:basedOn w:val="loop2"/></w:style>
<w:style w:type="paragraph" w:styleId="loop2"><w:name w:val="圈2"/><w:basedOn w:val="loop"/></w:style>
<w:style w:type="paragraph" w:styleId="toc1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="fat"><w:name w:val="粗"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="fatc"><w:name w:val="粗字"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="gone"><w:name w:val="藏"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="chapter"><w:name w:val="章"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="part"><w:name w:val="节"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="numbering" w:styleId="liststyle"><w:name w:val="列表"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
"""
LISTS = (
    w.abstract(
        0,
        w.level(0, "chineseCounting", "%1、", '<w:pStyle w:val="chapter"/>'),
        w.level(1, "chineseCountingThousand", "（%2）", '<w:pStyle w:val="part"/>'),
        w.level(2, "decimal", "%3."),
        w.level(3, "decimal", "%1.%3.%4", "<w:isLgl/>"),
    )
    + w.abstract(1, w.level(0, "bullet", "\uf0b7"))
    + w.abstract(
        2, w.level(0, "decimalEnclosedCircle", "%1", start=3), w.level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>')
    )
    + '<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="liststyle"/></w:abstractNum>'
    + w.instance(1, 0)
    + w.instance(2, 1)
    + w.instance(3, 2)
    + w.instance(4, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
    + w.instance(5, 0)
    + w.instance(6, 3)
)


def items(*places: tuple[int, int]) -> str:
    return "".join(w.p("项", properties=w.listed(number, depth)) for number, depth in places)


def test_paragraphs_keep_their_order_place_and_end() -> None:
    document = read(w.p("一、概况") + "<w:p/>" + w.p(" 　设", "三个", "片区。 "))
    assert document.format == Format.DOCX
    assert [(line.text, line.place.line, line.place.page, line.ending) for line in document.lines()] == [
        ("一、概况", 1, None, Ending.PARAGRAPH),
        ("设三个片区。", 2, None, Ending.PARAGRAPH),
    ]


@pytest.mark.parametrize(
    ("properties", "level"),
    [
        ("", None),
        (w.style("1"), 1),
        (w.style("2"), 2),
        (w.style("mine"), 1),
        (w.style("loop"), None),
        ('<w:outlineLvl w:val="2"/>', 3),
        (w.style("1") + '<w:outlineLvl w:val="9"/>', None),
        (w.style("没有"), None),
    ],
)
def test_heading_levels_come_from_paragraph_style_or_its_base(properties: str, level: int | None) -> None:
    (line,) = read(w.p("概况", properties=properties), styles=STYLES).lines()
    assert line.level == level


@pytest.mark.parametrize(
    ("paragraph", "strong"),
    [
        (w.p("概况"), False),
        (w.p(w.r("概", "<w:b/>"), w.r(" "), w.r("况", "<w:b/>")), True),
        (w.p(w.r("概", "<w:b/>"), "况"), False),
        (w.p("概况", properties=w.style("fat")), True),
        (w.p(w.r("概况", '<w:b w:val="0"/>'), properties=w.style("fat")), False),
        (w.p(w.r("概况", '<w:rStyle w:val="fatc"/>')), True),
        (w.p(w.r("概况", '<w:sz w:val="36"/>')), True),
        (w.p(w.r("概况", '<w:sz w:val="34"/>')), False),
    ],
)
def test_bold_or_large_paragraphs_are_strong(paragraph: str, *, strong: bool) -> None:
    first = next(read(paragraph + w.p("本站设三个片区，服务情况良好。"), styles=STYLES).lines())
    assert first.strong is strong


def test_numbers_are_computed_level_by_level() -> None:
    body = items((1, 0), (1, 1), (1, 2), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1), (1, 3))
    numbered = lines(body, numbering=LISTS, styles=STYLES)
    assert numbered == ["一、项", "（一）项", "1.项", "2.项", "（二）项", "1.项", "二、项", "（一）项", "2.1.1 项"]


def test_a_list_counts_on_through_another_that_shares_it_and_restarts_where_told() -> None:
    assert lines(items((1, 0), (5, 0), (4, 0), (4, 0)), numbering=LISTS) == ["一、项", "二、项", "一、项", "二、项"]


def test_starts_bullets_levels_that_never_restart_and_circles() -> None:
    body = items((3, 0), (3, 1), (3, 0), (3, 1), (2, 0), (9, 0))
    assert lines(body, numbering=LISTS) == ["③项", "1)项", "④项", "2)项", "项", "项"]


def test_styles_bring_lists_and_their_depth() -> None:
    body = w.p("甲", properties=w.style("chapter")) + w.p("乙", properties=w.style("part"))
    body += w.p("丙", properties=w.style("chapter") + '<w:numPr><w:numId w:val="0"/></w:numPr>')
    body += w.p("丁", properties=w.listed(6, 0))
    assert lines(body, numbering=LISTS, styles=STYLES) == ["一、甲", "（一）乙", "丙", "二、丁"]


def test_a_number_does_not_run_into_a_figure() -> None:
    lists = w.abstract(0, w.level(0, "decimal", "%1")) + w.instance(1, 0)
    assert lines(w.p("2024年", properties=w.listed(1)), numbering=lists) == ["1 2024年"]


def test_a_number_without_text_counts_and_is_told() -> None:
    body = items((1, 0)) + w.p(properties=w.listed(1)) + items((1, 0))
    assert lines(body, numbering=LISTS) == ["一、项", "三、项"]
    assert aside(body, numbering=LISTS) == [("空编号", "二、", 2)]


def test_serial_numbers_that_word_computes_stand_in_their_cells() -> None:
    lists = w.abstract(0, w.level(0, "decimal", "%1")) + w.instance(1, 0)
    rows = [w.row(w.cell(w.p(properties=w.listed(1))), f"片区{name}") for name in "一二"]
    assert grid(w.table(*rows), numbering=lists) == [["1", "片区一"], ["2", "片区二"]]


def test_merged_cells_are_one_object_in_each_place() -> None:
    body = w.table(
        w.row(
            w.cell("片区", properties='<w:vMerge w:val="restart"/>'),
            w.cell("入户", properties='<w:gridSpan w:val="2"/>'),
        ),
        w.row(w.cell(properties="<w:vMerge/>"), "目标", "完成"),
        w.row("一", "36", "20"),
    )
    (table,) = read(body).tables()
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["片区", "入户", "入户"],
        ["片区", "目标", "完成"],
        ["一", "36", "20"],
    ]
    assert table.rows[0][0] is table.rows[1][0]
    assert table.rows[0][1] is table.rows[0][2]
    assert [row[1].place.line for row in table.rows] == [1, 2, 3]


def test_grids_are_rectangular_and_without_columns_that_only_repeat() -> None:
    wide = '<w:gridSpan w:val="3"/>'
    body = w.table(
        w.row(w.cell("甲", properties=wide), "乙"),
        w.row(w.cell("丙", properties=wide)),
        w.row(w.cell("丁", properties=wide), "戊"),
    )
    assert grid(body) == [["甲", "乙"], ["丙", ""], ["丁", "戊"]]


def test_rows_in_content_controls_and_indented_rows_count() -> None:
    inner = w.row("乙", "丙", properties='<w:gridBefore w:val="1"/>')
    body = w.table(w.row("甲", "子", "丑"), f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>")
    assert grid(body) == [["甲", "子", "丑"], ["", "乙", "丙"]]


def test_a_hostile_span_is_bounded() -> None:
    body = w.table(w.row(w.cell("甲", properties='<w:gridSpan w:val="999999999"/>')), w.row("乙", "丙"))
    assert len(grid(body)[0]) <= 200


def test_lines_of_a_cell_are_kept() -> None:
    body = w.table(w.row(w.cell("甲", "乙", w.p("丙", "<w:r><w:br/></w:r>", "丁")), "戊"))
    assert grid(body) == [["甲\n乙\n丙\n丁", "戊"]]


def test_nested_tables_follow_the_outer_one_and_frames_dissolve() -> None:
    inner = w.table(w.row("子", "丑"), w.row("寅", "卯"))
    document = read(w.table(w.row("甲", w.cell("乙", inner, "<w:p/>"))))
    assert [[[cell.text for cell in row] for row in table.rows] for table in document.tables()] == [
        [["甲", "乙"]],
        [["子", "丑"], ["寅", "卯"]],
    ]
    framed = read(w.table(w.row(w.cell("一、概况", inner, "完。"))))
    assert [type(block) for block in framed.blocks] == [Line, Table, Line]


BOX = f"<w:txbxContent>{w.p('评估日期：某日')}</w:txbxContent>"
TWICE = (
    f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{BOX}</wps:txbx></w:drawing></mc:Choice>"
    f"<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def test_text_boxes_stand_once_after_their_paragraph() -> None:
    assert lines(w.p("题", TWICE) + w.p("尾")) == ["题", "评估日期：某日", "尾"]
    assert grid(w.table(w.row(w.cell(w.p("格", TWICE)), "邻"))) == [["格\n评估日期：某日", "邻"]]


def deleted(text: str) -> str:
    return f'<w:del w:author="某人"><w:r><w:delText>{text}</w:delText></w:r></w:del>'


def test_changes_are_accepted() -> None:
    body = w.p("完成", deleted("三"), deleted("十"), '<w:ins w:author="某人">' + w.r("四十") + "</w:ins>", "户")
    assert lines(body) == ["完成四十户"]
    assert aside(body) == [("修订删除", "三十", 1)]


def test_a_deleted_end_joins_paragraphs_and_does_not_count() -> None:
    ending = w.listed(1) + '<w:rPr><w:del w:author="某人"/></w:rPr>'
    body = w.p("前", properties=w.listed(1)) + w.p(deleted("旧"), properties=ending) + w.p("后", properties=w.listed(1))
    assert lines(body, numbering=LISTS) == ["一、前", "二、后"]
    assert aside(body, numbering=LISTS) == [("修订删除", "旧", 2)]


def test_words_before_a_deleted_end_are_never_lost() -> None:
    ending = '<w:rPr><w:del w:author="某人"/></w:rPr>'
    assert lines(w.p("前", properties=ending)) == ["前"]
    assert lines(w.p("前", properties=ending) + w.table(w.row("甲", "乙")) + w.p("后")) == ["前", "后"]


def test_deleted_and_hidden_rows_are_set_aside() -> None:
    gone = w.row(w.cell(w.p(deleted("旧"))), properties='<w:del w:author="某人"/>')
    body = w.table(w.row("甲", "乙"), gone, w.row("藏", "着", properties="<w:hidden/>"))
    assert grid(body) == [["甲", "乙"]]
    assert [(rule, text) for rule, text, _ in aside(body)] == [("修订删除", "旧"), ("隐藏文字", "藏\n着")]


def test_hidden_text_is_set_aside() -> None:
    body = w.p("明", w.r("暗", "<w:vanish/>")) + w.p("全藏", properties=w.style("gone"))
    assert lines(body, styles=STYLES) == ["明"]
    assert aside(body, styles=STYLES) == [("隐藏文字", "暗", 1), ("隐藏文字", "全藏", 2)]


def test_margins_comments_and_notes_are_set_aside_without_authors() -> None:
    body = (
        w.p("正", '<w:commentRangeStart w:id="7"/>', "文", '<w:r><w:commentReference w:id="7"/></w:r>')
        + w.p("注", '<w:r><w:footnoteReference w:id="2"/></w:r>')
        + '<w:sectPr><w:headerReference r:id="header"/><w:footerReference r:id="footer"/></w:sectPr>'
    )
    parts = {
        "comments": f'<w:comment w:id="7" w:author="某某" w:initials="M">{w.p("请核对")}</w:comment>',
        "footnotes": f'<w:footnote w:id="2">{w.p("见附件")}</w:footnote>',
        "header": w.p("评估报告"),
        "footer": w.p("第 1 页"),
    }
    assert lines(body, **parts) == ["正文", "注"]
    assert aside(body, **parts) == [
        ("页眉", "评估报告", 1),
        ("页脚", "第 1 页", 1),
        ("批注", "请核对", 1),
        ("脚注", "见附件", 2),
    ]
    assert "某某" not in repr(docx.read("报告.docx", w.word(body, **parts)))


def test_fields_show_their_result_also_over_paragraphs() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = "<w:r><w:instrText>REF x</w:instrText></w:r>"
    body = w.p("共", mark("begin"), code, mark("separate"), "36", mark("end"), "户")
    body += w.p(mark("begin"), code, mark("separate"), "甲") + w.p("乙", mark("end"), "丙")
    body += w.p(
        '<w:fldSimple w:instr="DATE">' + w.r("五月") + "</w:fldSimple>",
        '<w:hyperlink r:id="x">' + w.r("链接") + "</w:hyperlink>",
    )
    assert lines(body) == ["共36户", "甲", "乙丙", "五月链接"]


def test_a_table_of_contents_is_set_aside() -> None:
    body = w.p("一、概况\t3", properties=w.style("toc1")) + w.p("一、概况")
    assert lines(body, styles=STYLES) == ["一、概况"]
    assert aside(body, styles=STYLES) == [("目录", "一、概况\t3", 1)]


BREAK = "<w:r><w:br/></w:r>"


@pytest.mark.parametrize(
    ("before", "after", "printed"),
    [
        ("项目监督方：某局", "项目购买方：某街", ["项目监督方：某局", "项目购买方：某街"]),
        ("第一句。", "第二句", ["第一句。", "第二句"]),
        ("如下", "（二）其他", ["如下", "（二）其他"]),
        ("云溪街社工服务站", "中期评估报告", ["云溪街社工服务站中期评估报告"]),
        ("完成", "36户", ["完成36户"]),
        ("2024", "2025", ["2024 2025"]),
        ("某评估中心", "2024年5月6日", ["某评估中心", "2024年5月6日"]),
    ],
)
def test_breaks_inside_a_paragraph_part_lines_only_where_a_paragraph_ends(
    before: str, after: str, printed: list[str]
) -> None:
    assert lines(w.p(before, BREAK, after[:1], after[1:])) == printed


def test_a_page_break_always_parts_lines() -> None:
    assert lines(w.p("云溪街", '<w:r><w:br w:type="page"/></w:r>', "报告")) == ["云溪街", "报告"]


def test_tabs_symbols_hyphens_formulas_and_phonetics() -> None:
    sign = '<w:sym w:font="Wingdings" w:char="F0FE"/>'
    odd = f"<w:r>{sign}<w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:t>丙</w:t></w:r>"
    fraction = (
        "<m:oMath><m:f><m:num><m:r><m:t>57</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>"
    )
    base = f"<w:rubyBase>{w.r('站')}</w:rubyBase>"
    ruby = f"<w:r><w:ruby><w:rt>{w.r('zhan')}</w:rt>{base}</w:ruby></w:r>"
    assert lines(w.p(odd, fraction, ruby)) == ["☑甲\t乙-丙57/2站"]


def test_pictures_and_embedded_files_are_named() -> None:
    picture = '<w:r><w:drawing><a:blip r:embed="x" descr="C:\\某某\\图.png"/></w:drawing></w:r>'
    assert aside(w.p("图", picture) + '<w:altChunk r:id="y"/>') == [
        ("图片", "一幅图片，其中的文字没有读取", 1),
        ("嵌入对象", "一个嵌入的文件，没有读取", 2),
    ]


def test_strict_namespaces_read_alike() -> None:
    files = w.word_files(w.p("概况", properties='<w:outlineLvl w:val="0"/>'))
    strict = {
        name: str(content)
        .replace(w.W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
        .replace(w.R, "http://purl.oclc.org/ooxml/officeDocument/relationships")
        for name, content in files.items()
    }
    (line,) = docx.read("报告.docx", w.packed(strict)).lines()
    assert (line.text, line.level) == ("概况", 1)


def test_a_package_without_a_document_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="正文"):
        docx.read("报告.docx", w.packed({"a.xml": "<a/>"}))


def test_a_file_written_by_python_docx_reads() -> None:
    made = WordFile()
    made.add_heading("云溪街社工服务站中期评估报告", 0)
    made.add_heading("一、基本情况", 1)
    made.add_paragraph("").add_run("（一）依据").bold = True
    made.add_paragraph("甲", style="List Number")
    made.add_paragraph("乙", style="List Number")
    made.add_paragraph("丙", style="List Bullet")
    grid = made.add_table(3, 3)
    grid.cell(0, 0).merge(grid.cell(1, 0)).text = "片区"
    grid.cell(0, 1).merge(grid.cell(0, 2)).text = "入户"
    grid.cell(1, 1).text, grid.cell(1, 2).text = "目标", "完成"
    grid.cell(2, 0).text, grid.cell(2, 1).text, grid.cell(2, 2).text = "一", "36", "57.30%"
    made.sections[0].header.paragraphs[0].text = "评估报告"
    buffer = io.BytesIO()
    made.save(buffer)
    document = docx.read("报告.docx", buffer.getvalue())
    assert [(line.text, line.level, line.strong) for line in document.lines()] == [
        ("云溪街社工服务站中期评估报告", None, True),
        ("一、基本情况", 1, True),
        ("（一）依据", None, True),
        ("1.甲", None, False),
        ("2.乙", None, False),
        ("丙", None, False),
    ]
    (table,) = document.tables()
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["片区", "入户", "入户"],
        ["片区", "目标", "完成"],
        ["一", "36", "57.30%"],
    ]
    assert [(left.rule, left.text) for left in document.aside] == [("页眉", "评估报告")]
