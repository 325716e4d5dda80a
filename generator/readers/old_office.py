"""Old office formats → .docx or .xlsx, by LibreOffice where it is installed."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from generator.readers.document import Format, UnreadableDocument

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
TIMEOUT = 120  # seconds; a report takes five
_STREAMS = {"WordDocument": Format.DOCX, "Workbook": Format.XLSX, "Book": Format.XLSX}
_READERS = {Format.DOCX: "MS Word 97", Format.XLSX: "MS Excel 97"}  # without it a broken file is read as plain text
_LOCKED = ("EncryptedPackage", "EncryptionInfo")
_FILTERS = {Format.DOCX: "docx:MS Word 2007 XML", Format.XLSX: "xlsx:Calc MS Excel 2007 XML"}
_OLD = {Format.DOCX: ".doc", Format.XLSX: ".xls"}
_KINDS = {Format.DOCX: "文字文档（.doc 或 .wps）", Format.XLSX: "表格（.xls）"}
_USUAL_PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse">
<value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse">
<value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks"
oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse">
<value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse">
<value>2</value></prop></item>
</oor:items>
"""
"""LibreOffice's settings for a conversion: no macros, nothing fetched from elsewhere."""


def convert(path: Path) -> tuple[bytes, Format]:
    """The bytes of the same document in today's format. What cannot be converted raises UnreadableDocument."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableDocument("文件打不开：请确认文件存在、没有被其他程序占用") from error
    kind = detect(data)
    program = find()
    if program is None:
        raise UnreadableDocument(
            f"旧格式的{_KINDS[kind]}要先转换，本机没有安装 LibreOffice："
            f"请用 Word 或 WPS 打开，另存为 .{kind.value} 后再导入"
        )
    return _convert(program, data, kind), kind


def detect(data: bytes) -> Format:
    """What an old office file turns into, told by the streams it holds and not by its name."""
    if not data.startswith(OLE):
        raise UnreadableDocument("不是旧版 Office 文件：请用 Word 或 WPS 打开，另存为 .docx 或 .xlsx 后再导入")
    if any(_holds(data, name) for name in _LOCKED):
        raise UnreadableDocument("文件设有打开密码：请用 Word 或 WPS 输入密码打开，取消密码另存后再导入")
    for name, kind in _STREAMS.items():
        if _holds(data, name):
            return kind
    raise UnreadableDocument("不是 Word 或 Excel 文件：请用原来的程序打开，另存为 .docx 或 .xlsx 后再导入")


def find() -> Path | None:
    """LibreOffice's program, None where it is not installed."""
    named = (shutil.which(name) for name in ("soffice", "libreoffice"))
    usual = (place for place in _USUAL_PLACES if Path(place).is_file())
    program = next((place for place in (*named, *usual) if place), None)
    return Path(program) if program else None


def _holds(data: bytes, name: str) -> bool:
    """Whether the file's directory has an entry of this name: 64 bytes of UTF-16, then the name's length in bytes."""
    entry = f"{name}\0".encode("utf-16-le")
    return entry.ljust(64, b"\0") + len(entry).to_bytes(2, "little") in data


def _convert(program: Path, data: bytes, kind: Format) -> bytes:
    """Convert in a folder and with a profile of its own, so that conversions can run beside each other."""
    with tempfile.TemporaryDirectory(prefix="gongshi-", ignore_cleanup_errors=True) as folder:
        room = Path(folder)
        (room / "profile" / "user").mkdir(parents=True)
        (room / "profile" / "user" / "registrymodifications.xcu").write_text(_PROFILE, "utf-8")
        source = room / f"document{_OLD[kind]}"
        source.write_bytes(data)
        _run(
            [
                str(program),
                f"-env:UserInstallation={(room / 'profile').as_uri()}",
                *("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo"),
                *(
                    f"--infilter={_READERS[kind]}",
                    "--convert-to",
                    _FILTERS[kind],
                    "--outdir",
                    str(room / "out"),
                    str(source),
                ),
            ]
        )
        try:
            return (room / "out" / f"document.{kind.value}").read_bytes()
        except OSError as error:
            raise UnreadableDocument(
                "LibreOffice 转换不了这个文件（可能已损坏或设有密码）："
                f"请用 Word 或 WPS 打开，另存为 .{kind.value} 后再导入"
            ) from error


def _run(command: list[str]) -> None:
    """Run to the end, whatever comes of it; what does not end is ended, with all it started."""
    nothing = subprocess.DEVNULL
    try:
        process = subprocess.Popen(  # noqa: S603 - our own command line
            command, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True
        )
    except OSError as error:
        raise UnreadableDocument(
            "LibreOffice 无法运行：请重新安装，或用 Word 或 WPS 打开文件另存为新格式后再导入"
        ) from error
    try:
        process.wait(TIMEOUT)
    except subprocess.TimeoutExpired as error:
        raise UnreadableDocument(
            f"LibreOffice 转换超过 {TIMEOUT} 秒没有完成：请用 Word 或 WPS 打开，另存为新格式后再导入"
        ) from error
    finally:
        _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    if process.poll() is None or sys.platform != "win32":
        with contextlib.suppress(OSError):  # nothing left to end
            if sys.platform == "win32":
                process.kill()
            else:
                os.killpg(process.pid, signal.SIGKILL)
    process.wait()
