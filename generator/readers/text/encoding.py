"""Which encoding plain text is in: decided by what it decodes to, never by guessing a character."""

import codecs
import unicodedata

from generator.readers.document import UnreadableDocument

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
FIRST_LEVEL = range(0xB0, 0xD8)  # leading bytes of the 3,755 commonest characters in GB 2312
COMMON = 0.8  # share of Han characters of the first level; running Chinese has 0.97
PLAUSIBLE = 0.9  # share of characters a Chinese document is made of
LEAST_CONTROLS = 0.005  # from this share of control characters on it is no text
SAMPLE = 200_000
CHINESE_BLOCKS = (
    (0x2010, 0x2027),  # dashes, quotation marks, ellipsis
    (0x2030, 0x203B),
    (0x2160, 0x217F),  # Roman numerals
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # ≤ ≥ ×
    (0x2460, 0x24FF),  # ① ⑴ ⒈
    (0x2500, 0x27BF),  # rules, squares, ticks
    (0x3000, 0x303F),
    (0x3200, 0x33FF),
    (0xFE10, 0xFE6F),
    (0xFF00, 0xFFEF),
)
NOT_TEXT = "不是文字内容，也不是 Word、PDF 或 Excel 文件；请导入报告的原文件（.docx、.pdf、.xlsx、.txt）"


def decode(data: bytes) -> str:
    """The text of a plain text file without its byte order mark, or UnreadableDocument."""
    for mark, codec in MARKS:
        if data.startswith(mark):
            return checked(strict(data, codec), codec)
    unicode = attempt(data, "utf-8")
    if unicode is not None and "\0" not in unicode:
        return checked(unicode, "utf-8")
    guesses = [
        (chinese(text), codec, text)
        for codec in ("gb18030", "utf-16-le", "utf-16-be")
        if (text := attempt(data, codec))
    ]
    if guesses:
        likely, codec, text = max(guesses, key=lambda guess: guess[0])
        if likely >= PLAUSIBLE:
            return checked(text, codec)
    if unicode is None and broken_utf8(data):
        raise UnreadableDocument("文字是 UTF-8 编码，但中间有损坏的字节；请重新导出或重新下载后再导入")
    raise UnreadableDocument(NOT_TEXT)


def attempt(data: bytes, codec: str) -> str | None:
    """The text where every byte is valid, else None."""
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def strict(data: bytes, codec: str) -> str:
    """The text in the encoding its mark names."""
    text = attempt(data, codec)
    if text is None:
        raise UnreadableDocument("文件标明是 Unicode 文字，但字节已损坏；请重新导出或重新下载后再导入")
    return text


def checked(text: str, codec: str) -> str:
    """The text, if it is one: next to no control characters and replacement characters."""
    sample = text[:SAMPLE]
    if "\0" in text or sum(map(is_control, sample)) > LEAST_CONTROLS * len(sample):
        raise UnreadableDocument(NOT_TEXT)
    if sample.count("�") > LEAST_CONTROLS * len(sample):
        raise UnreadableDocument(f"文字（{codec}）里有许多“�”，是转换时已经丢失的字；请从原文件重新导出后再导入")
    return text


def chinese(text: str) -> float:
    """How far a text looks like a Chinese document, from 0 to 1."""
    sample = [mark for mark in text[:SAMPLE] if not mark.isspace()]
    if not sample:
        return 0.0
    han = [mark for mark in sample if "一" <= mark <= "鿿"]
    if han and sum(map(is_common, han)) < COMMON * len(han):
        return 0.0
    return sum(map(is_expected, sample)) / len(sample)


def is_common(mark: str) -> bool:
    """Whether a Han character is of the first level of GB 2312."""
    try:
        return mark.encode("gb2312")[0] in FIRST_LEVEL
    except UnicodeEncodeError:
        return False


def is_expected(mark: str) -> bool:
    """Whether a character is one that Chinese documents are made of."""
    return (
        " " <= mark <= "~"
        or "一" <= mark <= "鿿"
        or mark in "°±·×÷\xa0"
        or any(first <= ord(mark) <= last for first, last in CHINESE_BLOCKS)
    )


def is_control(mark: str) -> bool:
    """Whether a character is a control character that no text has."""
    return mark not in "\t\n\r\f\v" and unicodedata.category(mark) == "Cc"


def broken_utf8(data: bytes) -> bool:
    """Whether bytes are UTF-8 but for a few."""
    sample = data[:SAMPLE].decode("utf-8", "replace")
    lost = sample.count("�")
    return 0 < lost <= 0.02 * len(sample) and chinese(sample.replace("�", "")) >= PLAUSIBLE
