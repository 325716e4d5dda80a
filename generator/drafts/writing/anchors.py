"""Sections of a report → readable ids, each once: anchors on the report's page, which never change once published."""

import re
from collections.abc import Sequence

from generator.drafts.slugs import unused
from generator.model.scheme import Party
from generator.understand.draft import DraftSection

_OF_PARTY = {
    Party.SUPERVISOR: "supervisor",
    Party.PURCHASER: "purchaser",
    Party.SUPERVISION_CENTRE: "supervision-centre",
}
_BY_TITLE = (
    (re.compile("基本情况|概况|简介"), "overview"),
    (re.compile("评估(?:过程|方法|依据|目的|内容|说明|实施)|开展情况"), "process"),
    (re.compile("管理"), "management"),
    (re.compile("指标|完成情况|服务产出|服务量"), "delivery"),
    (re.compile("满意度"), "satisfaction"),
    (re.compile("成效|执行|服务|质量"), "overall"),
    (re.compile("结果|等级|得分|结论"), "outcome"),
    (re.compile("建议|改进"), "advice"),
    (re.compile("反馈|意见"), "feedback"),
    (re.compile("人员|到岗|团队"), "staffing"),
)


def anchors(sections: Sequence[DraftSection], areas: Sequence[str]) -> list[str]:
    """An id for each section: `supervisor`, `management`, `area-1`, else `section-3`; `areas` are names, in order."""
    taken: set[str] = set()
    ids = []
    for number, section in enumerate(sections, start=1):
        ids.append(unused(_wish(section, areas) or f"section-{number}", taken))
        taken.add(ids[-1])
    return ids


def _wish(section: DraftSection, areas: Sequence[str]) -> str | None:
    if section.area is not None:
        return f"area-{areas.index(section.area) + 1}" if section.area in areas else "area"
    if section.party in _OF_PARTY:
        return _OF_PARTY[section.party]
    return next((anchor for words, anchor in _BY_TITLE if words.search(section.title)), None)
