"""Any file → a document. What a file is, its content says; its name is not asked."""

import stat
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from generator.readers import guard
from generator.readers.aside_rules import PICTURE
from generator.readers.document import Document, Format, UnreadableDocument
from generator.readers.excel import reading as xlsx
from generator.readers.old_office import OLE
from generator.readers.text import reading as text
from generator.readers.word import reading as docx

ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
SAVE = "请用原软件打开，另存为 .docx、.xlsx 或 .pdf 后再导入"
OTHERS = (
    (b"{\\rtf", f"文件是 RTF 格式，不能直接读；{SAVE}"),
    (b"\x89PNG", "文件是图片，不是文字；请导入报告的原文件，或先做文字识别"),
    (b"\xff\xd8\xff", "文件是图片，不是文字；请导入报告的原文件，或先做文字识别"),
    (b"GIF8", "文件是图片，不是文字；请导入报告的原文件，或先做文字识别"),
    (b"II*\0", "文件是图片，不是文字；请导入报告的原文件，或先做文字识别"),
    (b"MM\0*", "文件是图片，不是文字；请导入报告的原文件，或先做文字识别"),
    (b"Rar!", "文件是压缩包；请先解压，再逐个导入里面的文件"),
    (b"7z\xbc\xaf\x27\x1c", "文件是压缩包；请先解压，再逐个导入里面的文件"),
    (b"\x1f\x8b", "文件是压缩包；请先解压，再逐个导入里面的文件"),
)
PACKAGES = (
    ("OFD.xml", f"文件是 OFD 格式，不能直接读；{SAVE}"),
    ("ppt/", f"文件是演示文稿，不能直接读；{SAVE}"),
    ("content.xml", f"文件是 OpenDocument 格式，不能直接读；{SAVE}"),
    ("", "文件是压缩包，不是 Word 或 Excel 文件；请先解压，再逐个导入里面的文件"),
)
HTML = (b"<!doctype html", b"<html")
PDF_WITHIN = 1024  # bytes before %PDF that readers put up with


def read(path: Path) -> Document:
    """The document in a file. UnreadableDocument if there is none in it; no other exception for any file."""
    data = contents(path)
    document = recognised(path, data)
    if not document.blocks:
        if any(left.rule == PICTURE for left in document.aside):
            raise UnreadableDocument("文件里只有图片，没有文字；请导入报告的原文件，或先做文字识别")
        raise UnreadableDocument("文件里没有文字；请确认导入的是评估报告，重新导出后再导入")
    return replace(document, sha256=sha256(data).hexdigest())


def contents(path: Path) -> bytes:
    """The bytes of an ordinary file of reasonable size."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableDocument("不是文件（可能是文件夹）；请逐个给出文件")
        guard.size(status.st_size)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableDocument("找不到这个文件；请检查文件名和所在的文件夹") from error
    except (OSError, ValueError) as error:
        raise UnreadableDocument("文件打不开；请检查它是否完整、是否有权限读取") from error


def recognised(path: Path, data: bytes) -> Document:
    """The document, by the reader for what the bytes are."""
    name = path.name
    if b"%PDF-" in data[:PDF_WITHIN]:
        from generator.readers import pdf

        return pdf.read(name, data)
    if data.startswith(b"PK"):
        return packaged(name, data)
    if data.startswith(OLE):
        return converted(path, data)
    for beginning, message in OTHERS:
        if data.startswith(beginning):
            raise UnreadableDocument(message)
    if data[:PDF_WITHIN].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(HTML):
        raise UnreadableDocument(f"文件是网页，不能直接读；{SAVE}")
    return text.read(name, data)


def packaged(name: str, data: bytes) -> Document:
    """The document in a zip package."""
    with guard.package(data) as archive:
        parts = archive.namelist()
    if any(part.lower().startswith("word/") for part in parts):
        return docx.read(name, data)
    if any(part.lower().startswith("xl/") for part in parts):
        return xlsx.read(name, data)
    refusals = (message for mark, message in PACKAGES if any(part.startswith(mark) for part in parts))
    raise UnreadableDocument(next(refusals, "压缩包是空的，没有内容；请重新导出或重新下载后再导入"))


def converted(path: Path, data: bytes) -> Document:
    """The document in an old Office file, which LibreOffice rewrites first."""
    if ENCRYPTED in data:
        raise UnreadableDocument("文件有密码，读不出内容；请用原软件打开，去掉密码另存后再导入")
    from generator.readers import old_office as office
    from generator.readers import pdf

    rewritten, kind = office.convert(path)
    readers = {Format.DOCX: docx.read, Format.XLSX: xlsx.read, Format.PDF: pdf.read, Format.TXT: text.read}
    return readers[kind](path.name, rewritten)
