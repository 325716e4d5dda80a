"""Organisations by what they do: each operator and each evaluator with its reports, and an index of either role."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.model.catalogue import Catalogue, Organisation, Role
from generator.model.report import Report
from generator.render import links
from generator.render.page import HOME_CRUMB, Crumb, Page, PageContext
from generator.render.pages.station_lists import StationRow, report_rows


@dataclass(frozen=True, slots=True)
class OrganisationInIndex:
    """An organisation and how many reports it has part in."""

    organisation: Organisation
    reports: int


@dataclass(frozen=True, slots=True)
class OrganisationsContext(PageContext):
    """All organisations in one role, by name: no ranking."""

    template: ClassVar[str] = "organisations.md"
    role: Role
    by_name: tuple[OrganisationInIndex, ...]


@dataclass(frozen=True, slots=True)
class OrganisationContext(PageContext):
    """One organisation in one role; `stations` counts those it has to do with."""

    template: ClassVar[str] = "organisation.md"
    role: Role
    organisation: Organisation
    rows: tuple[StationRow, ...]
    stations: int
    reports: tuple[Report, ...]


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """For each role the index, then every organisation."""
    for role in Role:
        yield from _of_role(catalogue, role)


def _of_role(catalogue: Catalogue, role: Role) -> Iterator[Page]:
    reports: dict[str, list[Report]] = {}
    for report in catalogue.reports:
        slug = report.body.parties.operator if role is Role.OPERATOR else report.body.parties.evaluator
        reports.setdefault(slug, []).append(report)
    by_name = sorted((catalogue.organisations[slug] for slug in reports), key=lambda o: o.name)
    index = Crumb(role.label, links.organisations(role))
    yield Page(
        links.organisations(role),
        role.label,
        f"{len(by_name)} 家{role.label}和它们{'服务的社工站' if role is Role.OPERATOR else '出具的评估报告'}。",
        OrganisationsContext(role, tuple(OrganisationInIndex(each, len(reports[each.id])) for each in by_name)),
        crumbs=(HOME_CRUMB, index),
    )
    for organisation in by_name:
        yield _organisation(catalogue, role, organisation, tuple(reports[organisation.id]), index)


def _organisation(
    catalogue: Catalogue, role: Role, organisation: Organisation, reports: tuple[Report, ...], index: Crumb
) -> Page:
    address = links.organisation(role, organisation.id)
    stations = len({report.station_key for report in reports})
    return Page(
        address,
        f"{role.label}：{organisation.name}",
        f"{role.label}{organisation.name}：涉及 {stations} 个社工站、{len(reports)} 份评估报告。",
        OrganisationContext(
            role=role,
            organisation=organisation,
            rows=report_rows(catalogue, reports, with_district=True),
            stations=stations,
            reports=reports,
        ),
        crumbs=(HOME_CRUMB, index, Crumb(organisation.name, address)),
    )
