"""What keeps a hostile or broken file from taking the machine.

There are limits that no report comes near, and a package is looked into before anything is unpacked. Nothing here or in
a reader opens a second file or address: what a document links to is not fetched.
"""

import io
import re
import zipfile

from generator.readers.document import UnreadableDocument

MB = 1024 * 1024
FILE_LIMIT = 100 * MB  # a report full of photographs has 20
TEXT_LIMIT = 10 * MB  # of plain text; a report has 0.05
LINE_LIMIT = 200_000  # lines, paragraphs or cells of one document; a report has 2,000
PART_LIMIT = 5_000  # files in a package; the largest report seen has 200
XML_LIMIT = 20 * MB  # one unpacked XML part; the text of a report has 1
XML_TOTAL = 60 * MB  # all of them; pictures are not unpacked
MARKUP_LIMIT = 1_000_000  # elements, their ends and attributes of one part; each takes about 100 bytes when parsed
RATIO_LIMIT = 200  # XML packs 10 to 40 times
RATIO_FROM = 1 * MB  # below, the ratio tells nothing

DECLARES = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def size(count: int, limit: int = FILE_LIMIT) -> None:
    """Refuses a file larger than is read."""
    if count == 0:
        raise UnreadableDocument("文件是空的，没有内容；请重新导出或重新下载后再导入")
    if count > limit:
        raise UnreadableDocument(
            f"文件有 {count / MB:.0f} MB，超过能读的 {limit // MB} MB；请确认是不是评估报告，只留报告正文和附表后再导入"
        )


def many(count: int) -> None:
    """Refuses a document of more lines or cells than any report has."""
    if count > LINE_LIMIT:
        raise UnreadableDocument(f"内容超过 {LINE_LIMIT} 行或格，不像一份评估报告；请只留报告正文和附表后再导入")


def package(data: bytes) -> zipfile.ZipFile:
    """The zip package, opened after its list of contents was found harmless. No part of it is unpacked yet."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        parts = archive.infolist()
    except Exception as error:  # of a mutilated list of contents zipfile raises whatever it stumbles on
        raise broken() from error
    if len(parts) > PART_LIMIT:
        raise bomb(f"里面有 {len(parts)} 个文件")
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableDocument("文件包有密码，读不出内容；请去掉密码另存后再导入")
    seen: set[str] = set()
    total = 0
    for part in parts:
        if part.filename in seen:
            raise bomb(f"里面有两个同名的 {printable(part.filename)}")
        seen.add(part.filename)
        if part.file_size > RATIO_FROM and part.file_size > RATIO_LIMIT * max(part.compress_size, 1):
            raise bomb("压缩得异常紧")
        if is_xml(part.filename):
            total += part.file_size
            if part.file_size > XML_LIMIT or total > XML_TOTAL:
                raise bomb(f"展开后超过 {XML_LIMIT // MB} MB")
    return archive


def part(archive: zipfile.ZipFile, name: str) -> bytes:
    """One part of a package, unpacked no further than its list of contents says."""
    try:
        info = archive.getinfo(name)
        with archive.open(info) as stream:
            data = stream.read(min(info.file_size, XML_LIMIT) + 1)
    except Exception as error:  # zipfile, zlib, lzma and struct each raise their own
        raise broken() from error
    if len(data) > info.file_size:
        raise bomb("实际大小和登记的不符")
    return data


def declarations(archive: zipfile.ZipFile) -> None:
    """Refuses a package in which any XML part declares a document type or entities: Office never writes one."""
    for info in archive.infolist():
        if is_xml(info.filename):
            xml(part(archive, info.filename))


def xml(data: bytes) -> None:
    """Refuses XML that declares a document type or entities, in whatever encoding."""
    if DECLARES.search(data) or (b"\0" in data and DECLARES.search(data.replace(b"\0", b""))):
        raise UnreadableDocument(
            "文件里有外部实体声明（DTD），可能有害，没有读取；请用 Word、WPS 或 Excel 打开后另存再导入"
        )
    if data.count(b"<") + data.count(b"=") > MARKUP_LIMIT:
        raise UnreadableDocument(
            "文件的内部结构异常庞大，不像一份评估报告；请用原软件打开，只留报告正文和附表，另存后再导入"
        )


def is_xml(name: str) -> bool:
    """Whether a part of an Office package is XML by its name."""
    return name.lower().endswith((".xml", ".rels", ".vml"))


def broken() -> UnreadableDocument:
    """The package is cut off or damaged."""
    return UnreadableDocument("文件不完整或已损坏，打不开；请重新下载，或用原软件打开后另存再导入")


def bomb(anomaly: str) -> UnreadableDocument:
    """The package is made to swell. `anomaly`: what gives it away, in Chinese."""
    return UnreadableDocument(f"文件包异常：{anomaly}，可能有害，没有读取；请用原软件打开后另存再导入")


def printable(name: str) -> str:
    """A name out of a file, fit for a message of one line."""
    return "".join(mark if mark.isprintable() else "�" for mark in name)[:60]
