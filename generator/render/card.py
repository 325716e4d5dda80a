"""The card: the picture that other programs show with a link to a page, a few large words in the reader's own fonts.

A page is given its card in `render/pages/`; `render/environment.py` draws it with `templates/card.svg`.
"""

from dataclasses import dataclass
from decimal import Decimal

from generator.derive.overview import band_of
from generator.model.catalogue import Catalogue, Site, Station
from generator.model.report import Report
from generator.model.scheme import Band
from generator.model.values import Missing
from generator.render.wording import day, year_and_kind

_ROOM = 1056  # pixels across between the margins, of 1200
_BASE = 238  # where the first line of a title of one line stands
_SIZES = ((84, 1), (72, 2), (60, 2), (50, 2), (42, 2))  # of letters, and how many lines of them there is room for
_MOST_LINES = 2
_LETTER = Decimal("0.6")  # an em; what is no Chinese character, generously
_NOT_FIRST = "，。；：、！？）》”’」』】·"


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says: the site's name, the city or district, a title, up to three short lines, a notice of its own.

    `band` is None where no grade is disclosed.
    """

    site: str
    place: str
    title: str
    notice: str
    lines: tuple[str, ...]
    is_graded: bool = False
    band: Band | None = None
    score: str = ""


@dataclass(frozen=True, slots=True)
class TitleLayout:
    """A title set in lines: the size that fits, and where each line stands."""

    size: int
    lines: tuple[tuple[int, str], ...]


def of_report(catalogue: Catalogue, station: Station, report: Report) -> Card:
    """Station, grade, score, date: a grade is never shown without its date."""
    body = report.body
    total = body.result.total
    return Card(
        site=catalogue.site.name,
        place=f"{catalogue.site.city}{station.district.name}",
        title=station.profile.short_name,
        notice=_notice(catalogue.site),
        lines=(f"{year_and_kind(report)}评估", f"{day(body.evaluated)}实地评估"),
        is_graded=True,
        band=band_of(report, catalogue),
        score=f"总分{total.label}" if isinstance(total, Missing) else f"{total} 分",
    )


def of_site(catalogue: Catalogue) -> Card:
    """The site's own card, for pages that have none."""
    site = catalogue.site
    counted = f"{len(catalogue.stations)} 个社工站，{len(catalogue.reports)} 份评估报告"
    return Card(
        site.name, site.city, site.subtitle, _notice(site), (counted, "等级、得分、意见和指标，可查、可核、可下载")
    )


def _notice(site: Site) -> str:
    if site.invented:
        return "演示数据，全部虚构"
    return "" if site.official else "非官方站点"


def title_layout(card: Card) -> TitleLayout:
    """The title in the largest size in which it fits, in one line or two; a longer one is set as small as it needs."""
    size = next((s for s, most in _SIZES if len(_set(card.title, s)) <= most), _SIZES[-1][0])
    while len(lines := _set(card.title, size)) > _MOST_LINES and size > 1:
        size -= 1
    top = _BASE - (len(lines) - 1) * size * 9 // 16
    return TitleLayout(size, tuple((top + index * size * 9 // 8, line) for index, line in enumerate(lines)))


def _set(text: str, size: int) -> list[str]:
    """The text in lines of at most the room there is; none begins with a mark that ends a phrase."""
    lines, width = [""], Decimal(0)
    for character in text:
        em = Decimal(1) if character > "\u2e7f" else _LETTER
        if (width + em) * size > _ROOM and character not in _NOT_FIRST:
            lines.append("")
            width = Decimal(0)
        lines[-1] += character
        width += em
    return [line.strip() for line in lines]
