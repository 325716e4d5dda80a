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
from generator.readers.pdf import resource_limits
from generator.readers.pdf.content_stream import Collector, Interpreter
from generator.readers.pdf.continued_tables import join_tables
from generator.readers.pdf.headers_and_footers import set_headers_and_footers_aside
from generator.readers.pdf.page_layout import PdfPage, lay_out
from generator.readers.pdf.page_tables import PageTable
from generator.readers.pdf.paragraph_ends import end_lines
from generator.readers.pdf.printed_lines import PrintedLine

IMAGE_PAGE = "图片页"
_LARGER = 1.15  # times the running text
_UNKNOWN_SHARE, _UNKNOWN_FEW = 0.03, 10

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # what it says about odd files is not for our users


def read(name: str, data: bytes) -> Document:
    """Read a PDF with a text layer. Everything that cannot be read raises UnreadableDocument."""
    _check_ends(data)
    with resource_limits.bounded_memory():
        pages = _laid_out_pages(data)
    _check_text(pages)
    set_headers_and_footers_aside(pages)
    aside = list(_number(pages))
    blocks = _blocks(pages, aside)
    aside.sort(key=lambda entry: entry.place)
    return Document(name, Format.PDF, hashlib.sha256(data).hexdigest(), tuple(blocks), tuple(aside))


def _check_ends(data: bytes) -> None:
    if b"%PDF-" not in data[:1024]:
        raise UnreadableDocument("不是 PDF 文件（开头没有 %PDF 标记）：请确认文件没有改错扩展名，或重新导出")
    if b"%%EOF" not in data.rstrip(b"\x00\r\n\t ")[-2048:]:
        raise UnreadableDocument("PDF 不完整，后半部分缺失（多半是没有下载完或复制中断）：请重新下载或重新导出后再试")


def _laid_out_pages(data: bytes) -> list[PdfPage]:
    """Every page, laid out; any fault in any page makes the whole file unreadable: nothing is lost without a word."""
    pages: list[PdfPage] = []
    try:
        document = PDFDocument(PDFParser(io.BytesIO(data)))
        promised = resolve1(dict_value(document.catalog.get("Pages")).get("Count"))
        if isinstance(promised, int) and promised > resource_limits.PAGES:
            _refuse("pages")
        pages.extend(_pages(document))
    except PDFPasswordIncorrect as error:
        raise UnreadableDocument(
            "PDF 设有打开密码：请输入密码打开，另存为（或打印成）没有密码的 PDF 后再导入"
        ) from error
    except PDFEncryptionError as error:
        raise UnreadableDocument("PDF 的加密方式无法识别：请用阅读器打开，打印成新的 PDF 后再导入") from error
    except (resource_limits.TooMuch, MemoryError) as error:
        raise UnreadableDocument(
            f"PDF 太大或太复杂（最多 {resource_limits.PAGES} 页，每页最多 {resource_limits.GLYPHS} 字）："
            "请拆成几个文件，或从 Word 原件重新导出后再导入"
        ) from error
    except Exception as error:  # pdfminer meets a broken file with whatever Python raises on the way
        raise UnreadableDocument("PDF 已损坏，读不出来：请重新下载，或用阅读器打开后打印成新的 PDF 再导入") from error
    if not pages or (isinstance(promised, int) and promised > len(pages)):
        raise UnreadableDocument(f"PDF 已损坏，页数不全（只找到 {len(pages)} 页）：请重新下载或重新导出后再试")
    return pages


def _refuse(what: str) -> NoReturn:
    raise resource_limits.TooMuch(what)


def _pages(document: PDFDocument) -> Iterator[PdfPage]:
    device = Collector(PDFResourceManager())
    interpreter = Interpreter(device.rsrcmgr, device)
    for number, page in enumerate(PDFPage.create_pages(document), 1):
        if number > resource_limits.PAGES:  # more than the file owns to
            _refuse("pages")
        interpreter.process_page(page)
        yield lay_out(number, device.content)


def _check_text(pages: Sequence[PdfPage]) -> None:
    printable, unknown = sum(page.printable for page in pages), sum(page.unknown for page in pages)
    if printable == 0 and any(page.images for page in pages):
        raise UnreadableDocument(
            "PDF 是扫描件，只有图片没有文字：请先做文字识别（OCR，WPS 或 Acrobat 均可）另存后再导入"
        )
    if printable == 0:
        raise UnreadableDocument("PDF 里没有文字：请确认文件是否选对；文字若画成了图形，请从 Word 原件重新导出")
    if unknown > max(_UNKNOWN_FEW, _UNKNOWN_SHARE * printable):
        worst = max(pages, key=lambda page: (page.unknown, -page.number))
        raise UnreadableDocument(
            f"PDF 的字体没有文字对照表，{printable} 个字中有 {unknown} 个认不出（第 {worst.number} 页最多）："
            "请从 Word 原件重新导出 PDF 或直接导入 .docx，或先做文字识别（OCR）"
        )


def _number(pages: Iterable[PdfPage]) -> Iterator[Aside]:
    """Number the printed lines and table rows through the document, yielding those set aside."""
    line = 0
    for page in pages:
        for element in page.elements:
            if isinstance(element, PageTable):
                element.page, element.first_line = page.number, line + 1
                line += len(element.grid.cells)
            else:
                line += 1
                element.page, element.line = page.number, line
                if element.rule is not None:
                    yield Aside(element.rule, element.text, Place(line, page.number))
        for rule, text in page.unseen:
            line += 1
            yield Aside(rule, text, Place(line, page.number))
        if page.images and page.printable == 0:
            line += 1
            yield Aside(IMAGE_PAGE, "（本页只有图片，没有可读的文字）", Place(line, page.number))


def _blocks(pages: Sequence[PdfPage], aside: list[Aside]) -> list[Block]:
    numbered: list[tuple[int, Block]] = []
    for first, growing in join_tables(pages):
        numbered.append((first.first_line, growing.table()))
        aside.extend(growing.aside)
    running, bold_means = _running_text(pages)
    for printed, ending in end_lines(pages):
        strong = printed.size >= _LARGER * running or (printed.bold and bold_means)
        numbered.append((printed.line, _line(printed, ending, strong=strong)))
    return [block for _, block in sorted(numbered, key=lambda entry: entry[0])]


def _line(printed: PrintedLine, ending: Ending, *, strong: bool) -> Line:
    level = int(printed.tag[1]) if printed.tag and printed.tag[0] == "H" and printed.tag[1:].isdecimal() else None
    return Line(printed.text, Place(printed.line, printed.page), ending, level, strong)


def _running_text(pages: Sequence[PdfPage]) -> tuple[float, bool]:
    """The type size of most text, and whether bold stands out from it."""
    sizes: Counter[float] = Counter()
    bold = 0
    for page in pages:
        for line in page.lines():
            sizes[round(line.size * 2) / 2] += len(line.text)
            bold += len(line.text) if line.bold else 0
    most = min(sizes.items(), key=lambda entry: (-entry[1], entry[0]), default=(0.0, 0))
    return most[0], bold < 0.6 * sizes.total()
