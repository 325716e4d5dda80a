"""Bytes of a data file → text, or why not."""

from generator.load.problem import Problem, Refused

_BOM = b"\xef\xbb\xbf"
_LIMIT = 8_000_000  # bytes; the largest real report is 0.1 MB, so anything near this is not a report


def decode(content: bytes, file: str) -> str:
    """UTF-8 without BOM, tabs or control characters; line ends become LF. Raises Refused with each fault."""
    if not content.strip():
        raise Refused([Problem(file, 1, 1, "empty-file", "文件是空的；请填写内容，或删去这个文件")])
    if len(content) > _LIMIT:
        raise Refused([Problem(file, 1, 1, "too-large", f"文件有 {len(content)} 字节，超过上限 {_LIMIT}；请检查是否放错了文件")])
    if content.startswith(_BOM):
        cure = "文件开头有看不见的 BOM 标记；请另存为“UTF-8（无 BOM）”"
        raise Refused([Problem(file, 1, 1, "byte-order-mark", cure)])
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise Refused([_not_utf8(content, file, fault.start)]) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if problems := list(_forbidden(text, file)):
        raise Refused(problems)
    return text


def _not_utf8(content: bytes, file: str, at: int) -> Problem:
    line = content.count(b"\n", 0, at) + 1
    encoding = "GBK（记事本的“ANSI”）" if _reads_as_gb18030(content) else "未知编码"
    message = f"应为 UTF-8 编码，看来是{encoding}；请用“另存为”，编码选 UTF-8"
    return Problem(file, line, 1, "not-utf-8", message)


def _reads_as_gb18030(content: bytes) -> bool:
    try:
        content.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return True


def _forbidden(text: str, file: str) -> list[Problem]:
    found = []
    for number, line in enumerate(text.split("\n"), start=1):
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent:
            at = indent.index("\t") + 1
            found.append(Problem(file, number, at, "tab", "缩进用了制表符（Tab）；请改为空格，每级两个"))
        for at, character in enumerate(line, start=1):
            if character < " " and character != "\t":
                message = f"含有控制字符 U+{ord(character):04X}；请删去"
                found.append(Problem(file, number, at, "control-character", message))
                break
    return found
