"""The text of new files: every key the model asks for, with a word on what belongs there.

The words are in `report.yml` and `station.yml` beside this module.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.drafts.known import KnownData, scheme_of
from generator.drafts.templates.wanted_report import WantedReport
from generator.load.yaml_text import scalar
from generator.model.catalogue import Organisation, Role
from generator.model.fault import UserError
from generator.model.scheme import Party, Scheme

_OFFERED = 12  # names in a comment; more would bury the line below
_FORMATS = {"txt": "text", "md": "text", "doc": "doc", "htm": "html"}


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """The document that a report is to be entered from."""

    name: str
    format: str | None
    sha256: str

    @classmethod
    def of(cls, path: Path) -> "SourceDocument":
        """Reads the file; raises UserError where there is none."""
        if not path.is_file():
            raise UserError(f"没有文件 {path}；请检查 --source 后面的路径")
        with path.open("rb") as file:
            digest = file_digest(file, "sha256").hexdigest()
        ending = path.suffix.lower().removeprefix(".")
        return cls(" ".join(path.name.split()), _FORMATS.get(ending, ending) or None, digest)


def station(target: WantedReport, *, with_report: bool) -> str:
    """The text of station.yml."""
    name = f"{target.district.name}{target.street}社工服务站" if target.street else None
    return _render("station.yml", name=name, street=target.street, report=with_report)


def report(target: WantedReport, known: KnownData, source: SourceDocument | None) -> str:
    """The text of <year>-<kind>.yml."""
    assert target.year is not None
    scheme = scheme_of(target.year, known.schemes)
    return _render(
        "report.yml",
        district=target.district.name,
        street=target.street or known.streets.get(target.key, "某某街"),
        year=target.year,
        kind=target.kind,
        scheme=scheme,
        schemes=known.schemes,
        operators=known.acting_as(Role.OPERATOR),
        evaluators=known.acting_as(Role.EVALUATOR),
        parties=[_party(party, scheme) for party in Party],
        grades=[band.name for band in scheme.grades] if scheme else [],
        source=source,
    )


def _party(party: Party, scheme: Scheme | None) -> dict[str, str]:
    weight = scheme.weight_of(party) if scheme else None
    if scheme and weight is None:
        return {"id": party, "note": f"{scheme.name}里没有这一方", "proposal": "not_applicable"}
    note = f"{weight.name}，满分 {weight.weight}" if weight else "没有这一方的写 not_applicable"
    return {"id": party, "note": note, "proposal": "not_disclosed"}


def _render(template: str, **values: object) -> str:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - YAML; values are quoted by the filter below
    )
    environment.filters.update(value=_value, named=_named)
    return environment.get_template(template).render(values)


def _value(text: str | None) -> str:
    """What follows a key's colon: nothing for what is to be filled in."""
    return " " + scalar(text, quote='"') if text else ""


def _named(entries: Iterable[Scheme | Organisation]) -> str:
    every = [f"{entry.id}（{entry.name}）" for entry in entries]
    return "、".join(every[:_OFFERED]) + ("……" if len(every) > _OFFERED else "") or "还没有，请先登记"
