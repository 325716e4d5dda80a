"""The sections of a report: who speaks where, about what, and how much."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.demo.prose import Voice, YamlMapping
from generator.demo.quantity_ledger import NOT_SET, QuantityLedger, printed
from generator.demo.seeded_random import SeededRandom
from generator.demo.writing import Flow

PRAISES = (20, 30)
CONCERNS = (15, 25)
SUFFICIENT = 85.0  # percent of workers who stayed; below it nobody praises the team's stability


@dataclass(frozen=True, slots=True)
class InventedSection:
    """A section that holds findings: its topics and its share of them."""

    id: str
    number: str
    title: str
    party: str
    topics: tuple[str, ...]
    praises: tuple[int, int]  # at least, at most
    concerns: tuple[int, int]
    area: str | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """What depends on the scheme: the numbers of two chapters, and whether the supervision centre speaks."""

    third: str
    closing: str
    remark: str
    centre: bool


_SUPERVISOR = (
    "party-building five-actor training publicity branding resources children elderly policy governance safety"
)
_PURCHASER = "party-building collaboration management safety governance publicity disclosure satisfaction policy"
_CENTRE = "training collaboration research safety management maps disclosure hotline"
_MANAGEMENT = "retention staffing training management safety disclosure publicity satisfaction"
_OVERALL = (
    "planning needs five-actor party-building outcomes hotline charity-fund volunteers core-volunteers "
    "community-organisations resources delivery research branding"
)
_AREA = (
    "case-files visits casework groups-activities maps needs planning elderly disability children family employment "
    "environment volunteers governance policy collaboration outcomes resources branding delivery"
)


def parts(areas: Sequence[str], frame: Frame) -> list[InventedSection]:
    """The sections with findings, in order; the supervision centre speaks since the 2023 scheme."""
    third = frame.third
    sections = [
        InventedSection("supervisor", "三", "监督方评估", "supervisor", _split(_SUPERVISOR), (2, 3), (1, 3)),
        InventedSection("purchaser", "四", "购买方评估", "purchaser", _split(_PURCHASER), (2, 4), (0, 2)),
        InventedSection(
            "supervision-centre", "五", "督导中心评估", "supervision_centre", _split(_CENTRE), (2, 3), (1, 2)
        ),
        InventedSection("management", f"{third}（一）", "项目管理", "evaluator", _split(_MANAGEMENT), (2, 4), (2, 3)),
        InventedSection(
            "overall", f"{third}（二）1", "项目执行与服务成效", "evaluator", _split(_OVERALL), (4, 6), (3, 5)
        ),
    ]
    if not frame.centre:
        del sections[2]
    for place, area in enumerate(areas, start=1):
        title, number = f"{area}社工点服务情况", f"{third}（三）{place}"
        sections.append(
            InventedSection(f"area-{place}", number, title, "evaluator", _split(_AREA), (2, 5), (2, 4), area)
        )
    return sections


def counts(rng: SeededRandom, bounds: Sequence[tuple[int, int]], total: int) -> list[int]:
    """How many findings each section has: within its bounds, `total` in all where the bounds allow it."""
    sizes = [low for low, _ in bounds]
    while sum(sizes) < total:
        below = [place for place, (_, high) in enumerate(bounds) if sizes[place] < high]
        if not below:
            break
        sizes[rng.choice(below)] += 1
    return sizes


def write(voice: Voice, frame: Frame, figures: Mapping[str, Sequence[Flow]]) -> list[YamlMapping]:
    """All sections, each as its file says it. `figures` are those that stand in a section beyond any finding."""
    rng = voice.rng
    spoken = parts(voice.ledger.areas, frame)
    praises = counts(rng, [part.praises for part in spoken], rng.randint(*PRAISES))
    concerns = counts(rng, [part.concerns for part in spoken], rng.randint(*CONCERNS))
    unfit = _unfit(voice.ledger)
    written = [_plain("overview", "一", "社工站基本情况", figures)]
    for part, praised, concerned in zip(spoken, praises, concerns, strict=True):
        section: YamlMapping = {"id": part.id, "number": part.number, "title": part.title, "party": part.party}
        section["area"] = part.area
        liked = _sample(rng, part.topics, praised, unfit["praise"])
        section["praise"] = [voice.praise(topic, part.area) for topic in liked]
        missed = _sample(rng, part.topics, concerned, unfit["concern"])
        section["concern"] = [voice.concern(topic, part.area) for topic in missed] or "none_raised"
        if part.id in figures:
            section["figures"] = list(figures[part.id])
        written.append(section)
        if part.id == "overall":
            delivery = _plain("delivery", f"{frame.third}（二）2", "服务指标完成情况", figures)
            written.append({**delivery, "party": "evaluator", "remarks": [{"summary": frame.remark}]})
    return [*written, _plain("closing", frame.closing, "结语", figures)]


def _unfit(ledger: QuantityLedger) -> dict[str, str]:
    """Topics on which a side would contradict the numbers."""
    stayed = float((ledger.cells["retention", None].percent or "0%")[:-1])
    return {
        "praise": "" if stayed >= SUFFICIENT else "retention",
        "concern": "retention" if stayed >= SUFFICIENT else "",
    }


def facts(ledger: QuantityLedger, listed: Sequence[str], rng: SeededRandom) -> dict[str, list[Flow]]:
    """Figures by section that belong to no finding. Most reports name the target there only through the percent."""
    staff = ("person-months", "licensed-person-months")
    asked = ("retained-workers", "retention", "satisfaction-sample", "satisfaction")
    basic = ("social-workers", "areas", "communities", "service-points")
    figures = {
        "overview": [_stated(ledger, name) for name in basic],
        "management": [*(ledger.row(name) for name in staff), *(_stated(ledger, name) for name in asked)],
        "delivery": [ledger.row(name) for name in listed],
        "closing": [_stated(ledger, "years-in-service")] if ledger.total("years-in-service") else [],
    }
    with_targets = rng.chance(0.3)
    for row in figures["delivery"]:
        if row["percent"] == NOT_SET:
            row["target"] = row["percent"] = None
        elif not with_targets:
            row["target"] = None
    return figures


def _stated(ledger: QuantityLedger, name: str) -> Flow:
    """A plain number or a rate, without a target."""
    cell = ledger.cells[name, None]
    return Flow(indicator=name, actual=None if cell.actual is None else printed(cell.actual), percent=cell.share)


def _plain(anchor: str, number: str, title: str, figures: Mapping[str, Sequence[Flow]]) -> YamlMapping:
    return {"id": anchor, "number": number, "title": title, "party": None, "figures": list(figures[anchor]) or None}


def _sample(rng: SeededRandom, topics: tuple[str, ...], count: int, without: str) -> list[str]:
    return rng.sample([topic for topic in topics if topic != without], count)


def _split(topics: str) -> tuple[str, ...]:
    return tuple(topics.split())
