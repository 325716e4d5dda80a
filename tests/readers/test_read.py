import io
import os
import sys
import tracemalloc
import zipfile
from hashlib import sha256
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.readers import guard, read
from generator.readers.document import Document, Format, Line, UnreadableDocument
from generator.readers.excel import reading as xlsx
from generator.readers.old_office import OLE
from generator.readers.text import reading as text
from generator.readers.word import reading as docx
from tests.readers.word import word as w

BODY = w.p("一、概况", properties=w.listed(1)) + w.table(w.row("片区", "目标"), w.row("一", "36")) + w.p("完。")
LISTS = w.abstract(0, w.level(0, "chineseCounting", "%1、")) + w.instance(1, 0)
WORD_PARTS = {"numbering": LISTS, "comments": f'<w:comment w:id="1">{w.p("核对")}</w:comment>'}
WORD = w.word(BODY, **WORD_PARTS)


def workbook() -> bytes:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for row in (("统计表",), ("片区", "目标"), ("一", 36)):
        sheet.append(row)
    sheet.merge_cells("A1:B1")
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


BOOK = workbook()
TEXT = "一、概况\n本站设三个片区。\n".encode()


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def placed(folder: Path, data: bytes, name: str = "报告.bin") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def refusal(path: Path) -> str:
    with pytest.raises(UnreadableDocument) as raised:
        read.read(path)
    message = str(raised.value)
    assert "\n" not in message
    assert any("一" <= mark <= "鿿" for mark in message)
    assert str(path) not in message
    return message


@pytest.mark.parametrize(("data", "kind"), [(WORD, Format.DOCX), (BOOK, Format.XLSX), (TEXT, Format.TXT)])
@pytest.mark.parametrize("name", ["报告.docx", "报告.xlsx", "报告.txt", "报告.pdf", "报告"])
def test_the_content_decides_and_not_the_name(tmp_path: Path, data: bytes, kind: Format, name: str) -> None:
    document = read.read(placed(tmp_path, data, name))
    assert (document.format, document.name, document.sha256) == (kind, name, sha256(data).hexdigest())
    assert document.blocks


def stand_in(monkeypatch: pytest.MonkeyPatch, name: str, **functions: object) -> None:
    module = ModuleType(name)
    vars(module).update(functions)
    monkeypatch.setitem(sys.modules, f"generator.readers.{name}", module)
    monkeypatch.setattr(sys.modules["generator.readers"], name, module, raising=False)


def test_pdf_and_old_office_files_go_to_their_readers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def as_pdf(name: str, data: bytes) -> Document:
        return Document(name, Format.PDF, sha256(data).hexdigest(), text.read(name, TEXT).blocks)

    stand_in(monkeypatch, "pdf", read=as_pdf)
    stand_in(monkeypatch, "old_office", convert=lambda _: (WORD, Format.DOCX))
    assert read.read(placed(tmp_path, b"%PDF-1.7\n...")).format == Format.PDF
    old = placed(tmp_path, OLE + b"....", "报告.doc")
    document = read.read(old)
    assert (document.format, document.name) == (Format.DOCX, "报告.doc")
    assert document.sha256 == sha256(old.read_bytes()).hexdigest()  # of the file, not of what it was turned into


OTHERS = {
    "rtf": b"{\\rtf1 hello}",
    "png": b"\x89PNG\r\n\x1a\n....",
    "rar": b"Rar!\x1a\x07",
    "html": b"\xef\xbb\xbf\n<!DOCTYPE html><html></html>",
    "encrypted": OLE + "EncryptedPackage".encode("utf-16-le"),
    "ofd": w.packed({"OFD.xml": "<a/>"}),
    "odt": w.packed({"content.xml": "<a/>"}),
    "slides": w.packed({"ppt/presentation.xml": "<a/>"}),
    "zip": w.packed({"报告.txt": "甲"}),
    "empty zip": w.packed({}),
    "binary workbook": w.packed(
        {"_rels/.rels": w.relations({"r": ("officeDocument", "xl/workbook.bin")}), "xl/workbook.bin": b"\0"}
    ),
    "empty": b"",
    "blank": b" \n\n\t\n",
    "nul": b"\0" * 1000,
    "noise": bytes(range(256)) * 8,
    "half a package": WORD[: len(WORD) // 2],
    "cut at the end": WORD[:-30],
    "half a workbook": BOOK[: len(BOOK) // 2],
    "word without text": w.word("<w:p/>"),
    "picture in word": w.word(w.p('<w:r><w:drawing><a:blip r:embed="x"/></w:drawing></w:r>')),
    "no body": w.packed({**w.word_files(BODY), "word/document.xml": "<a/>"}),
    "bad xml": w.packed({**w.word_files(BODY), "word/document.xml": "<a><b></a>"}),
    "odd encoding": w.packed(
        {**w.word_files(BODY), "word/document.xml": '<?xml version="1.0" encoding="nonsense"?><a/>'}
    ),
}


@pytest.mark.parametrize("kind", OTHERS)
def test_what_cannot_be_read_is_refused_with_the_cure(tmp_path: Path, kind: str) -> None:
    assert "请" in refusal(placed(tmp_path, OTHERS[kind]))


def test_folders_missing_files_and_pipes_are_refused(tmp_path: Path) -> None:
    assert "文件夹" in refusal(tmp_path)
    assert "找不到" in refusal(tmp_path / "没有.docx")
    os.mkfifo(tmp_path / "pipe")
    refusal(tmp_path / "pipe")


ENTITY = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize(
    "name", ["word/document.xml", "word/_rels/document.xml.rels", "word/comments.xml", "docProps/core.xml"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_in_every_part(tmp_path: Path, name: str, encoding: str) -> None:
    files = w.word_files(BODY, **WORD_PARTS)
    content = (
        str(files.get(name, "<a/>")).partition("?>")[2]
        if "<?xml" in str(files.get(name))
        else str(files.get(name, "<a/>"))
    )
    declared = ENTITY.replace('1.0"', f'1.0" encoding="{encoding}"') + content
    assert "外部实体" in refusal(placed(tmp_path, w.packed({**files, name: declared.encode(encoding)})))


def test_entities_in_a_workbook_are_refused(tmp_path: Path) -> None:
    files = unpacked(BOOK)
    files["xl/worksheets/sheet1.xml"] = ENTITY.encode() + files["xl/worksheets/sheet1.xml"]
    assert "外部实体" in refusal(placed(tmp_path, w.packed(files)))


def test_links_out_of_the_package_are_not_followed(tmp_path: Path) -> None:
    files = w.word_files(BODY, **WORD_PARTS)
    for target in ("file:///etc/hostname", "../../../../etc/hostname", "http://127.0.0.1:9/x"):
        outside = f'<Relationship Id="x" Type="{w.R}/comments" Target="{target}" TargetMode="External"/>'
        links = str(files["word/_rels/document.xml.rels"]).replace("</Relationships>", f"{outside}</Relationships>")
        assert read.read(placed(tmp_path, w.packed({**files, "word/_rels/document.xml.rels": links}))).blocks
        inside = links.replace(' TargetMode="External"', "")
        assert read.read(placed(tmp_path, w.packed({**files, "word/_rels/document.xml.rels": inside}))).blocks


BOMBS: dict[str, dict[str, str | bytes]] = {
    "ratio": {"word/document.xml": " " * 8 * guard.MB},
    "picture": {"word/document.xml": "<a/>", "word/media/a.png": b"\0" * 8 * guard.MB},
    "count": {f"word/{number}.xml": "" for number in range(guard.PART_LIMIT + 1)},
}


@pytest.mark.parametrize("kind", BOMBS)
def test_packages_made_to_swell_are_refused(tmp_path: Path, kind: str) -> None:
    assert "文件包异常" in refusal(placed(tmp_path, w.packed(BOMBS[kind])))


def test_a_package_that_lies_about_its_sizes_is_refused(tmp_path: Path) -> None:
    honest = w.packed({**w.word_files(BODY), "word/document.xml": b" " * 3 * guard.MB})
    size = (3 * guard.MB).to_bytes(4, "little")
    assert honest.count(size) == 2
    refusal(placed(tmp_path, honest.replace(size, (1000).to_bytes(4, "little"))))


def test_large_parts_are_refused_before_they_are_parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "MARKUP_LIMIT", 1000)
    assert "庞大" in refusal(placed(tmp_path, w.word("<w:p/>" * 1001)))


def test_deep_nesting_is_refused(tmp_path: Path) -> None:
    deep = w.word("<w:sdt><w:sdtContent>" * 3000 + "<w:p/>" + "</w:sdtContent></w:sdt>" * 3000)
    refusal(placed(tmp_path, deep))
    tables = w.word("<w:tbl><w:tr><w:tc>" * 3000 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 3000)
    refusal(placed(tmp_path, tables))


def test_files_beyond_the_limit_are_not_even_opened(tmp_path: Path) -> None:
    path = tmp_path / "大.docx"
    with path.open("wb") as stream:
        stream.truncate(guard.FILE_LIMIT + 1)
    assert "MB" in refusal(path)


def test_fifty_megabytes_of_text_cost_little_memory(tmp_path: Path) -> None:
    path = placed(tmp_path, "社工\n".encode() * (50 * guard.MB // 7))
    tracemalloc.start()
    try:
        assert "MB" in refusal(path)
        assert tracemalloc.get_traced_memory()[1] < 120 * guard.MB
    finally:
        tracemalloc.stop()


def outcome(data: bytes) -> None:
    """Each reader gives a document or refuses in one Chinese line; any other exception fails the test."""
    for reader in (text.read, docx.read, xlsx.read, lambda name, data: read.recognised(Path(name), data)):
        try:
            document = reader("报告", data)
        except UnreadableDocument as refused:
            message = str(refused)
        else:
            message = "读出"
            assert all(block.text.strip() for block in document.blocks if isinstance(block, Line))
        assert "\n" not in message
        assert any("一" <= mark <= "鿿" for mark in message)


NOT_PDF = st.binary(max_size=400).filter(lambda data: b"%PDF" not in data and not data.startswith(OLE))


@given(NOT_PDF)
@settings(deadline=None)
def test_any_bytes_give_a_document_or_a_refusal(data: bytes) -> None:
    outcome(data)


@st.composite
def mutated(draw: st.DrawFn, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(draw(st.integers(1, 8))):
        place = draw(st.integers(0, len(changed) - 1))
        match draw(st.sampled_from(["flip", "cut", "insert"])):
            case "flip":
                changed[place] = draw(st.integers(0, 255))
            case "cut":
                del changed[place : place + draw(st.integers(1, 50))]
            case _:
                changed[place:place] = draw(st.binary(max_size=20))
        if not changed:
            break
    return bytes(changed)


def stored(data: bytes) -> bytes:
    """The package without compression, so that changed bytes reach the XML; its checksums are not looked at."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as packed, zipfile.ZipFile(buffer, "w") as archive:
        for name in packed.namelist():
            archive.writestr(zipfile.ZipInfo(name), packed.read(name))
    return buffer.getvalue()


@given(st.sampled_from([WORD, BOOK, stored(WORD), stored(BOOK)]).flatmap(mutated))
@settings(deadline=None)
def test_mutated_packages_give_a_document_or_a_refusal(data: bytes) -> None:
    outcome(data)


@given(st.sampled_from(sorted(w.word_files(BODY, **WORD_PARTS))), st.data())
@settings(deadline=None)
def test_mutated_word_parts_give_a_document_or_a_refusal(name: str, data: st.DataObject) -> None:
    files = w.word_files(BODY, **WORD_PARTS)
    outcome(w.packed({**files, name: data.draw(mutated(str(files[name]).encode()))}))


@given(st.data())
@settings(deadline=None)
def test_mutated_sheets_give_a_document_or_a_refusal(data: st.DataObject) -> None:
    files = unpacked(BOOK)
    name = data.draw(st.sampled_from(sorted(files)))
    outcome(w.packed({**files, name: data.draw(mutated(files[name]))}))
