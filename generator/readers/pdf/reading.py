"""The PDF reader: bytes → document."""

import hashlib
import io
import logging
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NoReturn

from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import dict_value, resolve1

from generator.readers.document import Aside, Block, Document, Ending, Format, Line, Place, UnreadableDocument
from generator.readers.pdf import limits
from generator.readers.pdf.cells import PageTable
from generator.readers.pdf.collect import Collector, Interpreter
from generator.readers.pdf.continued_tables import join_tables
from generator.readers.pdf.endings import end_lines
from generator.readers.pdf.furniture import set_furniture_aside
from generator.readers.pdf.lines import PrintedLine
from generator.readers.pdf.sheets import PdfPage, lay_out

IMAGE_PAGE = "图片页"
_LARGER = 1.15  # times the running text
_UNKNOWN_SHARE, _UNKNOWN_FEW = 0.03, 10

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # what it says about odd files is not for our users


def read(name: str, data: bytes) -> Document:
    """Read a PDF with a text layer. Everything that cannot be read raises Unreadable."""
    _check_ends(data)
    with limits.bounded_memory():
        sheets = _sheets(data)
    _check_text(sheets)
    set_furniture_aside(sheets)
    aside = list(_number(sheets))
    blocks = _blocks(sheets, aside)
    aside.sort(key=lambda entry: entry.place)
    return Document(name, Format.PDF, hashlib.sha256(data).hexdigest(), tuple(blocks), tuple(aside))


def _check_ends(data: bytes) -> None:
    if b"%PDF-" not in data[:1024]:
        raise UnreadableDocument("不是 PDF 文件（开头没有 %PDF 标记）：请确认文件没有改错扩展名，或重新导出")
    if b"%%EOF" not in data.rstrip(b"\x00\r\n\t ")[-2048:]:
        raise UnreadableDocument("PDF 不完整，后半部分缺失（多半是没有下载完或复制中断）：请重新下载或重新导出后再试")


def _sheets(data: bytes) -> list[PdfPage]:
    """Every page, laid out; any fault in any page makes the whole file unreadable: nothing is lost without a word."""
    sheets: list[PdfPage] = []
    try:
        document = PDFDocument(PDFParser(io.BytesIO(data)))
        promised = resolve1(dict_value(document.catalog.get("Pages")).get("Count"))
        if isinstance(promised, int) and promised > limits.PAGES:
            _refuse("pages")
        sheets.extend(_pages(document))
    except PDFPasswordIncorrect as error:
        raise UnreadableDocument(
            "PDF 设有打开密码：请输入密码打开，另存为（或打印成）没有密码的 PDF 后再导入"
        ) from error
    except PDFEncryptionError as error:
        raise UnreadableDocument("PDF 的加密方式无法识别：请用阅读器打开，打印成新的 PDF 后再导入") from error
    except (limits.TooMuch, MemoryError) as error:
        raise UnreadableDocument(
            f"PDF 太大或太复杂（最多 {limits.PAGES} 页，每页最多 {limits.GLYPHS} 字）："
            "请拆成几个文件，或从 Word 原件重新导出后再导入"
        ) from error
    except Exception as error:  # pdfminer meets a broken file with whatever Python raises on the way
        raise UnreadableDocument("PDF 已损坏，读不出来：请重新下载，或用阅读器打开后打印成新的 PDF 再导入") from error
    if not sheets or (isinstance(promised, int) and promised > len(sheets)):
        raise UnreadableDocument(f"PDF 已损坏，页数不全（只找到 {len(sheets)} 页）：请重新下载或重新导出后再试")
    return sheets


def _refuse(what: str) -> NoReturn:
    raise limits.TooMuch(what)


def _pages(document: PDFDocument) -> Iterator[PdfPage]:
    device = Collector(PDFResourceManager())
    interpreter = Interpreter(device.rsrcmgr, device)
    for number, page in enumerate(PDFPage.create_pages(document), 1):
        if number > limits.PAGES:  # more than the file owns to
            _refuse("pages")
        interpreter.process_page(page)
        yield lay_out(number, device.content)


def _check_text(sheets: Sequence[PdfPage]) -> None:
    printable, unknown = sum(sheet.printable for sheet in sheets), sum(sheet.unknown for sheet in sheets)
    if printable == 0 and any(sheet.images for sheet in sheets):
        raise UnreadableDocument(
            "PDF 是扫描件，只有图片没有文字：请先做文字识别（OCR，WPS 或 Acrobat 均可）另存后再导入"
        )
    if printable == 0:
        raise UnreadableDocument("PDF 里没有文字：请确认文件是否选对；文字若画成了图形，请从 Word 原件重新导出")
    if unknown > max(_UNKNOWN_FEW, _UNKNOWN_SHARE * printable):
        worst = max(sheets, key=lambda sheet: (sheet.unknown, -sheet.number))
        raise UnreadableDocument(
            f"PDF 的字体没有文字对照表，{printable} 个字中有 {unknown} 个认不出（第 {worst.number} 页最多）："
            "请从 Word 原件重新导出 PDF 或直接导入 .docx，或先做文字识别（OCR）"
        )


def _number(sheets: Iterable[PdfPage]) -> Iterator[Aside]:
    """Number the printed lines and table rows through the document, yielding those set aside."""
    line = 0
    for sheet in sheets:
        for item in sheet.items:
            if isinstance(item, PageTable):
                item.page, item.first_line = sheet.number, line + 1
                line += len(item.grid.cells)
            else:
                line += 1
                item.page, item.line = sheet.number, line
                if item.rule is not None:
                    yield Aside(item.rule, item.text, Place(line, sheet.number))
        for rule, text in sheet.unseen:
            line += 1
            yield Aside(rule, text, Place(line, sheet.number))
        if sheet.images and sheet.printable == 0:
            line += 1
            yield Aside(IMAGE_PAGE, "（本页只有图片，没有可读的文字）", Place(line, sheet.number))


def _blocks(sheets: Sequence[PdfPage], aside: list[Aside]) -> list[Block]:
    numbered: list[tuple[int, Block]] = []
    for first, growing in join_tables(sheets):
        numbered.append((first.first_line, growing.table()))
        aside.extend(growing.aside)
    running, bold_means = _running_text(sheets)
    for printed, ending in end_lines(sheets):
        strong = printed.size >= _LARGER * running or (printed.bold and bold_means)
        numbered.append((printed.line, _line(printed, ending, strong=strong)))
    return [block for _, block in sorted(numbered, key=lambda entry: entry[0])]


def _line(printed: PrintedLine, ending: Ending, *, strong: bool) -> Line:
    level = int(printed.tag[1]) if printed.tag and printed.tag[0] == "H" and printed.tag[1:].isdecimal() else None
    return Line(printed.text, Place(printed.line, printed.page), ending, level, strong)


def _running_text(sheets: Sequence[PdfPage]) -> tuple[float, bool]:
    """The type size of most text, and whether bold stands out from it."""
    sizes: Counter[float] = Counter()
    bold = 0
    for sheet in sheets:
        for line in sheet.lines():
            sizes[round(line.size * 2) / 2] += len(line.text)
            bold += len(line.text) if line.bold else 0
    most = min(sizes.items(), key=lambda item: (-item[1], item[0]), default=(0.0, 0))
    return most[0], bold < 0.6 * sizes.total()
