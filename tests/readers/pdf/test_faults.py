"""Files that cannot be read: one line with the cure, never another exception, never text lost without a word."""

import zlib
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from generator.readers import pdf
from generator.readers.document import Document, UnreadableDocument
from generator.readers.pdf import resource_limits
from tests.readers.pdf.pdfs import canvas, deflated, objects, one_page, paragraph, story, stream, table, text
from tests.readers.pdf.test_reading import HELVETICA, IMAGE, SCAN


@cache
def report() -> bytes:
    words = paragraph("社工站按照协议开展服务，台账齐全，建议进一步完善年度档案，加强与驻区单位的联系。")
    return story(words, table([["项目", "数量"], ["个案", "12"]]), words, footer="{page}")


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableDocument) as caught:
        pdf.read("r.pdf", data)
    message = str(caught.value)
    assert "\n" not in message
    return message


def _identity(text: bytes) -> bytes:
    """A page in a font that names its glyphs by number and does not tell their characters."""
    font = b"<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [6 0 R] >>"
    below = b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe)"
    below += b" /Ordering (Identity) /Supplement 0 >> >>"
    return one_page(b"BT /F1 12 Tf 80 700 Td <%s> Tj ET" % text.hex().encode(), font, below)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "不是 PDF"),
        (b"not a document", "不是 PDF"),
        (canvas(text("密"), encrypt=StandardEncryption("open")), "密码"),
        (one_page(SCAN, HELVETICA, IMAGE), "OCR"),
        (one_page(b""), "没有文字"),
        (_identity(bytes(range(100))), "文字对照表"),
        (objects(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 3 >>"), "损坏"),
        (objects(b"<< /Type /Catalog >>", tail=b"/Encrypt << /Filter /Unknown >>"), "加密"),
    ],
)
def test_each_fault_is_named_with_its_cure(data: bytes, words: str) -> None:
    message = refusal(data)
    assert words in message
    assert "请" in message


def test_truncated_files_are_refused_wherever_they_end() -> None:
    data = report()
    for share in (0.1, 0.3, 0.5, 0.7, 0.9, 0.99):
        assert refusal(data[: int(len(data) * share)])


def test_a_missing_page_is_not_passed_over() -> None:
    assert "损坏" in refusal(canvas(text("甲"), text("乙")).replace(b"/Count 2", b"/Count 3"))


def test_a_page_whose_content_is_broken_is_not_passed_over() -> None:
    content = bytearray(zlib.compress(b"BT /F1 12 Tf 80 700 Td (Text of some length) Tj ET" * 40))
    content[20:30] = bytes(10)
    broken = one_page(b"", HELVETICA).replace(stream(b""), stream(bytes(content), b"/Filter /FlateDecode"))
    assert "损坏" in refusal(broken)


def test_what_costs_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = deflated(b"BT /F1 12 Tf 80 700 Td (x) Tj ET " + b" " * (resource_limits.STREAM + 1))
    assert "太大" in refusal(one_page(b"", HELVETICA).replace(stream(b""), bomb))
    laughs = [
        stream(
            b"/X Do " * 20,
            b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>" % n,
        )
        for n in range(7, 12)
    ]
    last = stream(b"", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
    assert "太复杂" in refusal(one_page(b"/X Do", HELVETICA, *laughs, last))
    monkeypatch.setattr(resource_limits, "PAGES", 3)
    assert "3 页" in refusal(canvas(*[text("页")] * 4))
    assert pdf.read("r.pdf", canvas(*[text("页")] * 3))


def test_a_table_of_a_billion_widths_does_not_fill_the_memory() -> None:
    font = b"<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [6 0 R] >>"
    below = b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /W [0 1000000000 500] /CIDSystemInfo"
    below += b" << /Registry (Adobe) /Ordering (GB1) /Supplement 0 >> >>"
    assert refusal(one_page(b"BT /F1 12 Tf 80 700 Td <0102> Tj ET", font, below))


def test_a_few_unknown_characters_are_marked() -> None:
    def draw(drawing: Canvas) -> None:
        text("这一行有一个认不出的字\ue123在里面")(drawing)

    document = pdf.read("r.pdf", canvas(draw))
    assert isinstance(document, Document)


@settings(max_examples=120)
@given(st.data())
def test_changed_bytes_raise_nothing_else(data: st.DataObject) -> None:
    file = bytearray(report())
    for place in data.draw(st.lists(st.integers(0, len(file) - 1), min_size=1, max_size=8)):
        file[place] = data.draw(st.integers(0, 255))
    start = data.draw(st.integers(0, len(file) - 1))
    del file[start : start + data.draw(st.integers(0, 40))]
    try:
        pdf.read("r.pdf", bytes(file))
    except UnreadableDocument as error:
        assert "\n" not in str(error)  # noqa: PT017 - either outcome is right


@settings(max_examples=60)
@given(st.binary(max_size=400))
def test_any_content_stream_raises_nothing_else(content: bytes) -> None:
    try:
        pdf.read("r.pdf", one_page(b"BT /F1 12 Tf 80 700 Td (x) Tj ET " + content))
    except UnreadableDocument as error:
        assert "\n" not in str(error)  # noqa: PT017


def test_a_stream_that_stops_early_is_not_passed_over() -> None:
    content = zlib.compress(b"BT /F1 12 Tf 80 700 Td (Text of some length) Tj ET " + bytes(range(32, 127)) * 9)
    cut = stream(content[:-30], b"/Filter /FlateDecode")
    assert "损坏" in refusal(one_page(b"", HELVETICA).replace(stream(b""), cut))
