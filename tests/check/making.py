"""Small invented reports, made through the model, for checks to look at.

`case(section(praise=[finding({"indicator": "groups", "actual": 7})]), annex(…))` is a report, and
`found, agreed = outcomes(check, made)` is what a check says of it.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from generator.check.discrepancy import Agreed, Discrepancy
from generator.check.registry import Check
from generator.check.report_under_check import ReportUnderCheck
from generator.load.folder import load
from generator.model.catalogue import Catalogue, Station
from generator.model.report import Report
from generator.model.statement import Statement
from generator.model.station import Profile

DATA = Path(__file__).parents[2] / "data"
Part = dict[str, Any]

_LEAST: Part = {
    "kind": "final",
    "title": "榕渚市槿桥街社工服务站末期评估报告",
    "evaluated": "2024-08-20",
    "scheme": "guangzhou-2023",
    "parties": {
        "supervisor": "榕渚市松涧区民政局",
        "purchaser": "榕渚市松涧区槿桥街道办事处",
        "operator": "qinghe",
        "evaluator": "mingheng",
    },
    "contract": {"begin": "2023-09-01", "end": "2024-08-31"},
    "assessed": {"begin": "2023-09-01", "end": "2024-07-31", "months": "11"},
    "funding": {"total": "240 万"},
    "result": {"total": "not_disclosed", "grade": "良好"},
    "source": {"title": "报告", "format": "text", "sha256": "0" * 64, "method": "虚构"},
}


@cache
def catalogue() -> Catalogue:
    """The project's own indicators and schemes, without its stations."""
    found, problems = load(DATA)
    assert found is not None, problems
    return replace(found, stations=())


def section(name: str = "overall", **keys: Any) -> Part:  # noqa: ANN401 - as the data file writes it
    """A section as a data file writes it; numbers need no quotation marks."""
    return {"id": name, "number": "六（二）1", "title": "项目执行与服务成效", "party": "evaluator", **keys}


def finding(*figures: Part, summary: str = "社工按计划推进服务。", **keys: Any) -> Part:  # noqa: ANN401
    """A finding with its figures."""
    return {"summary": summary, "figures": list(figures), **keys}


def annex(*figures: Part, name: str = "annex-1", **keys: Any) -> Part:  # noqa: ANN401
    """An annex that came with the report."""
    return {"id": name, "title": "附件1 指标完成情况统计表", "present": "true", "figures": list(figures), **keys}


def areas(*names: str, communities: int = 2) -> list[Part]:
    """The report's areas, each with invented communities."""
    return [{"name": name, "communities": [f"{name}{n}社区" for n in range(communities)]} for name in names]


def case(*parts: Part, **keys: Any) -> ReportUnderCheck:  # noqa: ANN401
    """A report of these sections and annexes; `keys` replace any other key of a report."""
    found = {
        **_LEAST,
        "sections": [part for part in parts if "present" not in part] or [section()],
        "annexes": [part for part in parts if "present" in part],
        **keys,
    }
    return case_of(Statement.model_validate(_written(found)))


def case_of(body: Statement) -> ReportUnderCheck:
    """A report that is already made."""
    report = Report("songjian", "jinqiao", "2024-final", "data/stations/songjian/jinqiao/2024-final.yml", body)
    profile = Profile.model_validate({"name": "榕渚市槿桥街社工服务站", "street": "槿桥街"})
    district = next(iter(catalogue().districts.values()))
    return ReportUnderCheck(catalogue(), Station(district, "jinqiao", "station.yml", profile, (report,)), report)


def _written(given: Any) -> Any:  # noqa: ANN401
    """Every value as text, as it comes from a data file."""
    if isinstance(given, Mapping):
        return {key: _written(value) for key, value in given.items() if value is not None}
    if isinstance(given, (list, tuple)):
        return [_written(value) for value in given]
    return str(given)


def outcomes(check: Check, made: ReportUnderCheck) -> tuple[list[Discrepancy], int]:
    """What a check finds, and how often it confirms something."""
    found: list[Discrepancy] = []
    agreed = 0
    for outcome in check.run(made):
        if isinstance(outcome, Agreed):
            agreed += outcome.count
        else:
            found.append(outcome)
    return found, agreed


def value_at(made: ReportUnderCheck, path: tuple[str | int, ...]) -> Any:  # noqa: ANN401
    """The very value a place points at."""
    found: Any = made.body
    for step in path:
        found = found[step] if isinstance(step, int) else getattr(found, step)
    return found
