"""Old office formats."""

import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import pytest

from generator.readers import old_office as office
from generator.readers.document import Format, UnreadableDocument

needs_libreoffice = pytest.mark.skipif(office.find() is None, reason="LibreOffice is not installed")
needs_shell = pytest.mark.skipif(sys.platform == "win32", reason="stands LibreOffice in for by a shell script")


def ole(*streams: str) -> bytes:
    """The beginning of an old office file and its directory, which is all that tells its kind."""
    entries = b"".join(
        name.encode("utf-16-le").ljust(64, b"\0") + (2 * len(name) + 2).to_bytes(2, "little") + bytes(62)
        for name in ("Root Entry", *streams)
    )
    return office.OLE + bytes(504) + entries


@pytest.mark.parametrize(
    ("streams", "kind"),
    [(["WordDocument", "1Table"], Format.DOCX), (["Workbook"], Format.XLSX), (["Book"], Format.XLSX)],
)
def test_the_kind_is_told_by_the_content(streams: list[str], kind: Format) -> None:
    assert office.detect(ole(*streams)) is kind


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "不是旧版 Office"),
        (b"PK\x03\x04", "不是旧版 Office"),
        (ole(), "不是 Word 或 Excel"),
        (ole("PowerPoint Document"), "不是 Word 或 Excel"),
        (ole("EncryptionInfo", "EncryptedPackage"), "密码"),
        (ole("Text") + "WordDocument".encode("utf-16-le"), "不是 Word 或 Excel"),
    ],
)
def test_other_files_are_refused_with_the_cure(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableDocument, match=words) as caught:
        office.detect(data)
    assert "请" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_without_libreoffice_the_way_by_hand_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "find", lambda: None)
    for streams, new in (("WordDocument", ".docx"), ("Workbook", ".xlsx")):
        (tmp_path / "报告").write_bytes(ole(streams))
        with pytest.raises(UnreadableDocument, match="Word 或 WPS") as caught:
            office.convert(tmp_path / "报告")
        assert f"另存为 {new}" in str(caught.value)
    with pytest.raises(UnreadableDocument, match="打不开"):
        office.convert(tmp_path / "没有")


def script(folder: Path, body: str) -> Path:
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{body}\n", "utf-8")
    program.chmod(0o755)
    return program


@needs_shell
def test_what_libreoffice_does_not_finish_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "r.doc").write_bytes(ole("WordDocument"))
    endless = script(tmp_path, f"sh -c 'while :; do :; done' & echo $! > {tmp_path}/pid; wait")
    monkeypatch.setattr(office, "find", lambda: endless)
    monkeypatch.setattr(office, "TIMEOUT", 0.5)
    with pytest.raises(UnreadableDocument, match="没有完成"):
        office.convert(tmp_path / "r.doc")
    state = Path("/proc") / (tmp_path / "pid").read_text("ascii").strip() / "stat"
    assert not state.exists() or state.read_text("ascii").split()[2] == "Z"  # nothing it started is left running
    monkeypatch.setattr(office, "find", lambda: script(tmp_path, "exit 1"))
    with pytest.raises(UnreadableDocument, match="转换不了"):
        office.convert(tmp_path / "r.doc")
    monkeypatch.setattr(office, "find", lambda: tmp_path / "gone")
    with pytest.raises(UnreadableDocument, match="无法运行"):
        office.convert(tmp_path / "r.doc")


@needs_shell
def test_each_conversion_has_a_room_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "--convert-to; rm").write_bytes(ole("Workbook"))
    record = f'printf "%s\\n" "$@" >> {tmp_path}/arguments'
    made = 'while [ "$1" != --outdir ]; do shift; done; mkdir "$2"; printf made > "$2/document.xlsx"'
    program = script(tmp_path, f"{record}\n{made}")
    monkeypatch.setattr(office, "find", lambda: program)
    for _ in range(2):
        assert office.convert(tmp_path / "--convert-to; rm") == (b"made", Format.XLSX)
    arguments = (tmp_path / "arguments").read_text("utf-8").splitlines()
    profiles = {line for line in arguments if line.startswith("-env:UserInstallation=file:///")}
    assert len(profiles) == 2
    assert not any(Path(line).exists() for line in arguments if line.startswith("/"))
    assert not any("rm" in line for line in arguments if line.endswith(("rm", "rm.xls")))


def made(folder: Path, old: str, source: str) -> Path:
    """An old file written by LibreOffice itself."""
    path = folder / Path(source).name
    path.write_text("项目,数量\n个案,12\n", "utf-8")
    profile = (folder / f"profile-{old}").as_uri()
    program = office.find()
    assert program is not None
    options = [f"-env:UserInstallation={profile}", "--headless", "--convert-to", old, "--outdir", str(folder)]
    office._run([str(program), *options, *(["--infilter=CSV:44,34,76"] if old == "xls" else []), str(path)])
    return path.with_suffix(f".{old}")


@needs_libreoffice
def test_libreoffice_converts_side_by_side(tmp_path: Path) -> None:
    paths = [made(tmp_path, "doc", "a.txt"), made(tmp_path, "xls", "b.csv")]
    (tmp_path / "c.wps").write_bytes(paths[0].read_bytes())
    with ThreadPoolExecutor(3) as pool:
        results = list(pool.map(office.convert, [*paths, tmp_path / "c.wps"]))
    assert [kind for _, kind in results] == [Format.DOCX, Format.XLSX, Format.DOCX]
    parts = ("word/document.xml", "xl/sharedStrings.xml", "word/document.xml")
    for (data, _), part in zip(results, parts, strict=True):
        assert "个案" in zipfile.ZipFile(BytesIO(data)).read(part).decode("utf-8")


@needs_libreoffice
def test_a_broken_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "r.xls").write_bytes(ole("Workbook"))
    with pytest.raises(UnreadableDocument, match="转换不了"):
        office.convert(tmp_path / "r.xls")
