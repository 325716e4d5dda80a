"""Bytes of a data file → text, or why not."""

import re
from collections.abc import Iterator

from generator.load.problem import Problem, Refused

LIMIT = 8_000_000  # bytes; the largest real report is 0.1 MB, so anything near this is not a report

_BOM = b"\xef\xbb\xbf"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_TAB = re.compile(r" *\t")
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f]"  # control characters; YAML even takes U+0085 for a line end
    "|[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]"  # zero-width, odd line ends, directions
    "|\ufffd"  # what a failed conversion leaves behind
)


def decode(content: bytes, file: str) -> str:
    """UTF-8 without BOM, tabs or unseen characters; every line ends in LF. Raises Refused with each fault."""
    if not content.strip():
        raise Refused([Problem(file, 1, 1, "empty-file", "文件是空的；请填写内容，或删去这个文件")])
    if len(content) > LIMIT:
        message = f"文件应不超过 {LIMIT // 1_000_000} MB，这个更大；请检查是否放错了文件"
        raise Refused([Problem(file, 1, 1, "too-large", message)])
    if content.startswith(_BOM):
        message = "文件开头有看不见的 BOM 标记；请另存为“UTF-8（无 BOM）”"
        raise Refused([Problem(file, 1, 1, "byte-order-mark", message)])
    if content.startswith(_UTF_16) or content.count(0) * 4 > len(content):
        message = "应为 UTF-8 编码，看来是 UTF-16（记事本的“Unicode”）；请用“另存为”，编码选 UTF-8"
        raise Refused([Problem(file, 1, 1, "not-utf-8", message)])
    content = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise Refused([_not_utf8(content, file, fault.start)]) from None
    if "\t" in text or _UNSEEN.search(text):
        refusal = Refused(_forbidden(text, file))
        if refusal.problems:
            raise refusal
    return text if text.endswith("\n") else text + "\n"


def _not_utf8(content: bytes, file: str, at: int) -> Problem:
    before = content[:at].decode("utf-8")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    damaged = content.decode("utf-8", "replace")
    beyond_ascii = sum(character > "\x7f" for character in damaged)
    if damaged.count("\ufffd") * 10 < beyond_ascii:
        message = "这个字的编码坏了（文件其余部分是 UTF-8）；请删去后重新输入"
    elif _reads_as_gb18030(content):
        message = "应为 UTF-8 编码，看来是 GBK（记事本的“ANSI”）；请用“另存为”，编码选 UTF-8"
    else:
        message = "应为 UTF-8 编码，看不出是什么编码；请用“另存为”，编码选 UTF-8，并检查是否放错了文件"
    return Problem(file, line, column, "not-utf-8", message)


def _reads_as_gb18030(content: bytes) -> bool:
    try:
        content.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return True


def _forbidden(text: str, file: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), start=1):
        if match := _TAB.match(line):
            yield Problem(file, number, match.end(), "tab", "缩进用了制表符（Tab）；请改为空格，每级两个")
        if match := _UNSEEN.search(line):
            if match[0] == "\ufffd":
                message = "含有乱码符号 U+FFFD，转换编码时丢了字；请对照原文改正"
            else:
                message = f"含有看不见的字符 U+{ord(match[0]):04X}；请删去后重新输入"
            yield Problem(file, number, match.start() + 1, "unseen-character", message)
