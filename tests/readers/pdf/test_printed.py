"""Reports as Chromium prints them."""

import pytest
from playwright.sync_api import Browser

from generator.readers import pdf
from generator.readers.document import Document
from tests.readers.pdf.pdfs import aside, grids, paragraphs, texts

STYLE = """<!doctype html><meta charset="utf-8"><style>
@page { size: A4; margin: 2.5cm 2.8cm } @page wide { size: A4 landscape } .wide { page: wide }
body { font: 16px/28px "Noto Serif CJK SC", serif } p { margin: 0; text-indent: 2em } h1 { font-size: 24px }
table { border-collapse: collapse; width: 100% } td, th { border: 1px solid; padding: 2px 5px }
.dark { background: #333; color: #fff }
</style>"""
WORDS = [
    "云桥街社工服务站（以下简称“社工站”）面向户籍困难居民开展探访——按月走访独居长者，建立一人一档，对发现的问题及时转介。",
    "（1）截至 2024 年 6 月 30 日，社工站共完成电访 512 个、入户探访 208 个，分别完成协议指标量的 51.20% 和 83.20%。",
    "建议社工站与学校、医院和驻区单位建立固定的转介渠道，为新入职的社工安排督导。",
]
HEAD = (
    "<thead><tr><th rowspan=2>序号<th colspan=2>人员情况<th rowspan=2 class=dark>持证<th rowspan=2>职责"
    "<tr><th>代号<th>岗位</thead>"
)
DUTY = "负责片区的入户探访与电访工作，协助社区开展大型活动并整理档案"


def staff(count: int) -> list[list[str]]:
    return [[str(number), f"甲{number}", "社工", "有", DUTY] for number in range(1, count + 1)]


def rows(cells: list[list[str]]) -> str:
    return "".join("<tr>" + "".join(f"<td>{cell}" for cell in row) for row in cells)


@pytest.fixture(params=["start", "justify"])
def alignment(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def printed(chromium: Browser, body: str, **furniture: str) -> Document:
    page = chromium.new_page()
    try:
        page.set_content(STYLE + body)
        data = page.pdf(prefer_css_page_size=True, display_header_footer=bool(furniture), **furniture)  # type: ignore[arg-type]
    finally:
        page.close()
    return pdf.read("r.pdf", data)


def test_paragraphs_are_joined_over_lines_and_pages(chromium: Browser, alignment: str) -> None:
    body = "".join(f"<p>{word}</p>" for word in WORDS * 20)
    document = printed(
        chromium,
        f'<div style="text-align: {alignment}">{body}</div>',
        header_template='<span style="font-size: 9px; margin: auto">评估报告</span>',
        footer_template='<span style="font-size: 9px; margin: auto">第 <span class="pageNumber"></span> 页</span>',
    )
    # The blank at which a line is broken is not printed.
    assert [word.replace(" ", "") for word in paragraphs(document)] == [word.replace(" ", "") for word in WORDS * 20]
    pages = max(line.place.page or 0 for line in document.lines())
    assert aside(document, "页眉") == ["评估报告"] * pages
    assert aside(document, "页码") == [f"第 {page} 页" for page in range(1, pages + 1)]


def test_a_staff_table_over_pages(chromium: Browser) -> None:
    document = printed(chromium, f"<h1>人员情况</h1><table>{HEAD}{rows(staff(40))}</table><p>以上由社工站提供。</p>")
    head = [["序号", "人员情况", "人员情况", "持证", "职责"], ["序号", "代号", "岗位", "持证", "职责"]]
    assert grids(document) == [[*head, *staff(40)]]
    pages = next(iter(document.tables())).rows[-1][0].place.page
    assert pages is not None
    assert pages > 2
    assert len(aside(document, "重复的表头")) == 2 * (pages - 1)
    assert texts(document) == ["人员情况", "以上由社工站提供。"]
    assert [line.strong for line in document.lines()] == [True, False]


def test_merged_cells_and_rows_that_pages_break(chromium: Browser) -> None:
    parts = [f"<td rowspan=20 style='vertical-align: top'>片区{area}" for area in (1, 2, 3)]
    tall = "".join(
        f"<tr>{parts[number // 20] if number % 20 == 0 else ''}<td>指标{number}<td>{number}" for number in range(60)
    )
    assert grids(printed(chromium, f"<table>{tall}</table>")) == [
        [[f"片区{number // 20 + 1}", f"指标{number}", str(number)] for number in range(60)]
    ]
    long = [["项目", WORDS[0] * 30], ["结论", "较好"]]
    assert grids(printed(chromium, f"<table style='table-layout: fixed'>{rows(long)}</table>")) == [long]


def test_landscape_pages(chromium: Browser) -> None:
    document = printed(chromium, f"<p>{WORDS[2]}</p><div class=wide><p>附件</p><table>{rows(staff(3))}</table></div>")
    assert paragraphs(document) == [WORDS[2], "附件"]
    assert grids(document) == [staff(3)]
