"""Alarms: one line each, with file, place and cure; waivers; and nothing told twice."""

import gzip
import io
import zipfile
from datetime import date

import pytest

from generator.model.waiver import Waiver
from generator.privacy.inspection import Inspection
from tests.privacy.test_gate import IDENTITY, PHONE

REPORT = "data/stations/yangli/xiaoxi/2024-final.yml"
TEXT = f"title: 报告\nsummary: 社工林晓彤的电话是 {PHONE}\n".encode()


def waiver(check: str, place: str) -> Waiver:
    return Waiver(check=check, place=place, reason="公开的联系方式", date=date(2026, 1, 1))


def test_an_alarm_is_one_line_that_names_place_and_cure_and_keeps_the_secret() -> None:
    alarms = Inspection().data([(REPORT, TEXT)])
    lines = [str(alarm) for alarm in alarms]
    assert [line.split(" ")[0] for line in lines] == [f"{REPORT}:2:12:", f"{REPORT}:2:20:"]
    assert "error[privacy-name] 疑似人名：林＊＊；请改成岗位或人数" in lines[0]
    assert "error[privacy-phone] 疑似电话号码：1＊＊＊＊＊＊＊＊＊8；请删去" in lines[1]
    assert not any(PHONE in line or "林晓彤" in line or "\n" in line for line in lines)


@pytest.mark.parametrize("place", [REPORT, f"{REPORT}#2", "yangli/xiaoxi/2024-final"])
def test_a_waiver_covers_one_check_at_one_place(place: str) -> None:
    gate = Inspection(waivers=(waiver("privacy-phone", place),))
    assert [alarm.rule for alarm in gate.data([(REPORT, TEXT)])] == ["privacy-name"]


def test_a_waiver_holds_wherever_the_data_lies() -> None:
    gate = Inspection(waivers=(waiver("privacy-phone", f"{REPORT}#2"),))
    assert [alarm.rule for alarm in gate.data([(f"/srv/trial/{REPORT}", TEXT)])] == ["privacy-name"]


@pytest.mark.parametrize("place", [f"{REPORT}#3", "data/site.yml", "yangli/xiaoxi/2023-final"])
def test_a_waiver_for_another_place_covers_nothing(place: str) -> None:
    gate = Inspection(waivers=(waiver("privacy-phone", place),))
    assert len(gate.data([(REPORT, TEXT)])) == 2


def test_what_the_data_waives_or_tells_is_not_told_of_every_page() -> None:
    gate = Inspection(waivers=(waiver("privacy-phone", REPORT),))
    gate.data([(REPORT, TEXT)])
    page = ("yangli/xiaoxi/2024-final/index.md", f"林晓彤，139-1234-5678，{IDENTITY}".encode())
    assert [alarm.rule for alarm in gate.pages([page])] == ["privacy-id-number"]


def test_a_waiver_by_report_covers_its_page() -> None:
    gate = Inspection(waivers=(waiver("privacy-phone", "yangli/xiaoxi/2024-final"),))
    assert list(gate.pages([("yangli/xiaoxi/2024-final/index.md", PHONE.encode())])) == []
    assert list(gate.pages([("yangli/xiaoxi/index.md", PHONE.encode())])) != []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_every_encoding_is_read(encoding: str) -> None:
    alarms = list(Inspection().pages([("a.csv", f"电话,{PHONE}\r\n社工,林晓彤\r\n".encode(encoding))]))
    assert [(alarm.line, alarm.column) for alarm in alarms] == [(1, 4), (2, 4)]


def test_archives_are_read() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("xl/sharedStrings.xml", f"<si><t>{PHONE}</t></si>")
    files = [("data.xlsx", packed.getvalue()), ("sitemap.xml.gz", gzip.compress(PHONE.encode()))]
    assert [alarm.file for alarm in Inspection().pages(files)] == ["data.xlsx!xl/sharedStrings.xml", "sitemap.xml"]


def test_names_of_files_are_read_and_pictures_are_not() -> None:
    files = [(f"files/{PHONE}.pdf", b"%PDF"), ("a.png", PHONE.encode())]
    assert [alarm.file for alarm in Inspection().pages(files)] == [f"files/{PHONE}.pdf"]
