"""What frames a report's page: its table of contents, and the meta tags of an official disclosure."""

from generator.model.catalogue import Site, Station
from generator.model.report import Report
from generator.model.values import Missing
from generator.render.page import ContentsEntry
from generator.render.pages.report.findings import ShownSection
from generator.render.wording import stated


def contents(sections: tuple[ShownSection, ...], *, has_indicators: bool) -> tuple[ContentsEntry, ...]:
    """The headings of the page, and under 评估发现 the sections that have findings."""
    entries = [ContentsEntry("基本情况", "facts"), ContentsEntry("评估发现", "findings")]
    entries.extend(ContentsEntry(each.section.title, each.section.id, 2) for each in sections if each.has_findings)
    if has_indicators:
        entries.append(ContentsEntry("指标完成情况", "indicators"))
    entries.extend(
        (
            ContentsEntry("数字核对", "check"),
            ContentsEntry("全部数量", "quantities"),
            ContentsEntry("建议与反馈", "recommendations"),
            ContentsEntry("来源与更正", "source"),
        )
    )
    return tuple(entries)


def metadata(site: Site, station: Station, report: Report) -> dict[str, str]:
    """Rule C8: the meta tags a Chinese disclosure page carries; absent values keep their word."""
    disclosure = report.body.disclosure
    published = disclosure.published
    return {
        "SiteName": site.name,
        "SiteIDCode": stated(site.identity.site_code),
        "ColumnName": f"{station.district.name}{report.year} 年评估报告",
        "ColumnType": "评估报告",
        "ArticleTitle": report.body.title,
        "PubDate": stated(published) if isinstance(published, Missing) else published.isoformat(),
        "ContentSource": stated(report.body.source.issuer),
        "Keywords": ",".join(disclosure.keywords),
    }
