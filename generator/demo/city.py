"""An invented city: a complete data folder for trials and benchmarks, the same bytes for the same arguments."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.demo import names
from generator.demo.evaluation import InventedEvaluation
from generator.demo.names import CITY, DISTRICTS
from generator.demo.report import HEADER, invent_report
from generator.demo.seeded_random import SeededRandom
from generator.demo.shared_files import SharedFiles
from generator.demo.station import InventedStation, invent_stations
from generator.demo.writing import Flow, document

MARK = "# gongshi demo：演示数据，全部虚构；再次生成会覆盖这个文件夹。"
"""First line of a demo's site.yml, by which a demo folder is known."""

_REPLACED = ("stations/*/*/*.yml", "schemes/*.yml", "schema/*.json")


class Occupied(ValueError):  # noqa: N818 - named for what was found
    """The folder holds something else; the message is one Chinese line with the cure."""


class OutOfRange(ValueError):  # noqa: N818
    """Numbers that make no city; the message is one Chinese line with the cure."""


def invent(stations: int, years: int, shared: Mapping[str, str], seed: int = 0) -> Iterator[tuple[str, str]]:
    """(path, text) of every file of an invented data folder with about `stations` × `years` reports.

    `shared` is the text of the files taken over unchanged, by path: `read_shared_files` gives it. Each station draws
    from a source of its own: more stations or more years leave the files of the others as they were.
    """
    if stations < 1 or years < 1:
        raise OutOfRange(f"站数和年数都应至少为 1，得到 {stations} 和 {years}；请改 --stations 或 --years")
    known = SharedFiles.of(shared)
    city = list(invent_stations(stations, seed))
    yield "site.yml", _site()
    yield "districts.yml", document([Flow(id=d.id, name=d.name, pinyin=d.pinyin) for d in DISTRICTS])
    yield "organisations.yml", _organisations(city, years, seed)
    yield from sorted(shared.items())
    for station in city:
        folder = f"stations/{station.district.id}/{station.slug}"
        reports = station.reports(years)
        yield f"{folder}/station.yml", _station_file(station, reported=bool(reports))
        for year, kind in reports:
            evaluator = _evaluator(station, year, seed)
            evaluation = InventedEvaluation.of(station, year, kind, known)
            yield f"{folder}/{year}-{kind}.yml", invent_report(evaluation, evaluator, known.labels)


def write(stations: int, years: int, out: Path, shared: Mapping[str, str], seed: int = 0) -> int:
    """Write an invented city to `out` and say how many reports it has. Raises Occupied rather than touch other data."""
    _refuse_other_data(out)
    made: set[Path] = set()
    for path, text in invent(stations, years, shared, seed):
        target = out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode())
        made.add(target)
    _clear_away(out, made)
    return sum(path.stem[:4].isdigit() for path in made)


def _refuse_other_data(out: Path) -> None:
    if out.exists() and not out.is_dir():
        raise Occupied(f"{out} 不是文件夹；请用 --out 另指定一个")
    if out.is_dir() and any(out.iterdir()):
        site = out / "site.yml"
        if not site.is_file() or not site.read_text(encoding="utf-8", errors="replace").startswith(MARK):
            raise Occupied(f"{out} 里已有别的内容，没有写入；请用 --out 指定空文件夹或以前的演示文件夹")


def _clear_away(out: Path, made: set[Path]) -> None:
    """Remove what an earlier, larger demo left behind."""
    for pattern in _REPLACED:
        for path in out.glob(pattern):
            if path not in made:
                path.unlink()
    for folder in (*out.glob("stations/*/*"), *out.glob("stations/*")):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def _site() -> str:
    content = {
        "name": f"{CITY}社工站公示（演示数据，全部虚构）",
        "subtitle": "演示数据，全部虚构：试用和测速用的社工服务站评估报告",
        "city": CITY,
        "official": False,
        "invented": True,
        "notice": "演示数据，全部虚构：城市、街道、机构、数字和文字都由程序生成，不对应任何真实的地方、机构或个人。",
    }
    return document(content, MARK)


def _organisations(city: list[InventedStation], years: int, seed: int) -> str:
    """Only those that some report names, in the order in which the city knows them."""
    operators = {station.operator(year).id for station in city for year, _ in station.reports(years)}
    judges = {_evaluator(station, year, seed) for station in city for year, _ in station.reports(years)}
    rows = [Flow(id=b.id, name=b.name, roles=["operator"]) for b in names.operators(seed) if b.id in operators]
    rows += [
        Flow(id=body.id, name=body.name, roles=["evaluator"], aliases=[short])
        for body, short in names.evaluators()
        if body.id in judges
    ]
    return document(rows)


def _evaluator(station: InventedStation, year: int, seed: int) -> str:
    """One evaluator a year for all stations of a district."""
    return SeededRandom(f"{seed}/{station.district.id}/{year}/evaluator").choice(names.evaluators())[0].id


def _station_file(station: InventedStation, *, reported: bool) -> str:
    """Address and areas stand in the reports; where there is none, evaluation."""
    content: dict[str, object] = {
        "name": station.name,
        "street": station.street,
        "aliases": [f"{names.CITY}{station.street}社工站", f"{station.street}社工站"],
        "phone": station.phone,
    }
    if not reported:
        content["address"] = station.address
        content["areas"] = [{"name": name, "communities": list(own)} for name, _, own in station.areas]
    if station.absence is not None:
        kind, reason = station.absence
        content["absence"] = Flow(kind=kind, reason=reason)
    return document(content, HEADER)
