"""A city of edge cases, all invented: what is longest, most, least and missing, as a data folder."""

from pathlib import Path
from shutil import copytree
from typing import Any

import yaml

from tests.site.command import MINI

LONG = "青岚经济技术开发区鹭洲滘漖冼街道"
COMMUNITIES = [
    f"{'东南西北中'[n % 5]}{'鹭芦荻槐柳'[n // 5]}滘工业园安置房第{'一二三四五'[n % 5]}社区" for n in range(19)
]
SENTENCE = "社工每周到社区看望独居长者，记下每位长者想要什么，再同居民一起想办法。"
HIDDEN = "最后一句写着：鹭鸶落在榆溪桥边的第七根栏杆上。"
PROJECT = "“鹭洲滘口”困境家庭互助支持计划（二〇二三至二〇二四年度）"
REPORTS = {
    "longest": "qinglan/changming/2024-final",
    "shares": "qinglan/danfen/2024-midterm",
    "none": "qinglan/wufen/2024-final",
}
STATION_WITHOUT_REPORT = "qinglan/kongzhan"


def write(folder: Path) -> Path:
    """The invented small record with four more stations; returns the data folder."""
    copytree(MINI / "data", folder)
    _station(folder, "changming", LONG, areas=True)
    _report(folder, REPORTS["longest"], _longest())
    _station(folder, "danfen", "丹枫街")
    _report(folder, REPORTS["shares"], _shares())
    _station(folder, "wufen", "梧汾镇")
    _report(folder, REPORTS["none"], _none())
    reason = "原协议到期后改由两个街道分别购买，报告仍在公示，公示期满后登记。" * 2
    _station(folder, "kongzhan", "空栈街", absence={"kind": "not_published", "reason": reason})
    return folder


def _station(folder: Path, slug: str, street: str, *, areas: bool = False, **more: Any) -> None:  # noqa: ANN401 - YAML
    where = folder / "stations" / "qinglan" / slug
    where.mkdir(parents=True)
    profile: dict[str, Any] = {"name": f"云渡市{street}社工服务站", "street": street, **more}
    if areas:
        profile["areas"] = [
            {"name": f"第{number}片区（滘漖冼工业园及周边）", "communities": COMMUNITIES[start : start + 7]}
            for number, start in (("一", 0), ("二", 7), ("三", 14))
        ]
    _dump(where / "station.yml", profile)


def _report(folder: Path, key: str, body: dict[str, Any]) -> None:
    _dump(folder / "stations" / f"{key}.yml", {"title": f"{key} 评估报告", **body})


def _dump(path: Path, content: dict[str, Any]) -> None:
    path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _body(kind: str, result: dict[str, Any], sections: list[dict[str, Any]], **more: Any) -> dict[str, Any]:  # noqa: ANN401 - YAML
    return {
        "kind": kind,
        "evaluated": "2024-08-08" if kind == "final" else "2024-03-01",
        "scheme": "yundu-2023",
        "parties": {
            "supervisor": "青岚区民政局",
            "purchaser": f"{LONG}办事处",
            "operator": "yuanshan",
            "evaluator": "pingheng",
        },
        "contract": {"begin": "2023-09-01", "end": "2024-08-31"},
        "funding": {"total": "not_disclosed"},
        "result": result,
        "sections": sections,
        "source": {
            "title": "评估报告",
            "issuer": "not_applicable",
            "format": "扫描件",
            "sha256": "4" * 64,
            "method": "人工登记",
        },
        **more,
    }


def _longest() -> dict[str, Any]:
    """300 findings in ten sections, of which every fifth is the report's own long text alone."""
    sections = []
    for s in range(10):
        statements = [_finding(s * 30 + n) for n in range(30)]
        sections.append(
            {
                "id": f"part-{s}",
                "number": f"{'四五'[s % 2]}（{s + 1}）",
                "title": f"服务成效与{LONG}特色服务",
                "party": "evaluator",
                "praise": statements[:15],
                "concern": statements[15:],
            }
        )
    scores = {"evaluator": "48.80", "purchaser": "20.00", "supervision_centre": "13.20", "supervisor": "9.00"}
    return _body("final", {"scores": scores, "total": "91.00", "grade": "优秀"}, sections)


def _finding(number: int) -> dict[str, Any]:
    if number % 5 == 0:
        return {"text": f"第 {number + 1} 条。" + SENTENCE * 6 + HIDDEN, "names": [PROJECT]}
    return {"summary": f"第 {number + 1} 条：{SENTENCE}", "topics": ["visits", "staffing"], "names": [PROJECT]}


def _shares() -> dict[str, Any]:
    """0 %, 600 % and a number with many digits, by area too."""
    areas = [{"name": f"{'东西'[n]}片区（滘漖工业园）", "communities": COMMUNITIES[n : n + 1]} for n in range(2)]
    figures: list[dict[str, Any]] = []
    for indicator, target, actual, percent in (
        ("phone-visits", "500", "3000", "600%"),
        ("home-visits", "500", "0", "0%"),
        ("salons", "1234567", "12345678", "1000.00%"),
    ):
        figures.append({"indicator": indicator, "target": target, "actual": actual, "percent": percent})
        figures += [{"indicator": indicator, "area": area["name"], "percent": percent} for area in areas]
    annex = {"id": "annex-1", "title": "附件一 指标完成情况", "present": True, "figures": figures}
    scores = {"evaluator": "31.00", "purchaser": "10.00", "supervision_centre": "8.00", "supervisor": "5.00"}
    whole = {"id": "whole", "title": "总体", "praise": [{"summary": "有开头。"}], "concern": "none_raised"}
    assessed = {"begin": "2023-09-01", "end": "2024-02-29"}
    result = {"scores": scores, "total": "54.00", "grade": "不合格"}
    return _body("midterm", result, [whole], annexes=[annex], areas=areas, assessed=assessed)


def _none() -> dict[str, Any]:
    """Neither scores nor total nor grade; what is told are texts alone, of one line and of many."""
    lines = {"text": "一、看望长者\n二、看望孩子\n" + SENTENCE * 8}
    section = {"id": "whole", "title": "总体", "praise": [lines], "concern": [{"text": SENTENCE}]}
    return _body("final", {"scores": {}, "total": "not_disclosed", "grade": "not_disclosed"}, [section])
