"""Addresses of pages. A URL once published never dies, so all of them are made here.

Every page is `<address>/index.md`; the relative way between two pages is then the same for the Markdown file and for
the built page, and `index.md` at its end is all that tells them apart.
"""

from posixpath import relpath

from generator.model.catalogue import Role, Station, Term
from generator.model.report import Report

HOME = ""
SEARCH = "search/"
PLACES = "places/"
YEARS = "years/"
INDICATORS = "indicators/"
TOPICS = "topics/"
SCHEMES = "schemes/"
GLOSSARY = "glossary/"
CHECKS = "checks/"
DATA = "data/"


def district(slug: str) -> str:
    """`liwan/`."""
    return f"{slug}/"


def district_year(slug: str, year: int) -> str:
    """`liwan/2024/`."""
    return f"{slug}/{year}/"


def station(of: Station) -> str:
    """`liwan/huadi/`."""
    return f"{of.key}/"


def report(of: Report) -> str:
    """`liwan/huadi/2024-final/`."""
    return f"{of.key}/"


def poster(of: Station) -> str:
    """`liwan/huadi/poster/`. No report has this name: theirs begin with a year."""
    return f"{of.key}/poster/"


def card(address: str) -> str:
    """`liwan/huadi/2024-final/card.svg`: the picture that goes with a link to a page."""
    return f"{address}card.svg"


def year(number: int) -> str:
    """`years/2024/`."""
    return f"{YEARS}{number}/"


def organisations(role: Role) -> str:
    """`operators/` or `evaluators/`."""
    return f"{role.value}s/"


def organisation(role: Role, slug: str) -> str:
    """`operators/hengfu/` or `evaluators/shegongxie/`."""
    return f"{organisations(role)}{slug}/"


def organisations_of(of: Report) -> tuple[tuple[Role, str], ...]:
    """Who has a page because of this report."""
    return (Role.OPERATOR, of.body.parties.operator), (Role.EVALUATOR, of.body.parties.evaluator)


def term(of: Term) -> str:
    """The anchor of a word of the glossary: `term-五社联动`."""
    return "term-" + "-".join(of.term.split())


def indicator(slug: str) -> str:
    """`indicators/phone-visits/`."""
    return f"{INDICATORS}{slug}/"


def topic(slug: str) -> str:
    """`topics/case-files/`."""
    return f"{TOPICS}{slug}/"


def scheme(slug: str) -> str:
    """`schemes/guangzhou-2023/`."""
    return f"{SCHEMES}{slug}/"


def relative(source: str, target: str) -> str:
    """The way from one address to another, ending in `/`, or `./` for the page itself."""
    path, hash_mark, anchor = target.partition("#")
    way = relpath("/" + path, "/" + source)
    return f"{way}/{hash_mark}{anchor}"


def relative_file(source: str, target: str) -> str:
    """The same way for Markdown links: to the target's `index.md`, which the site builder checks."""
    path, hash_mark, anchor = target.partition("#")
    way = relpath("/" + path, "/" + source)
    return f"{way}/index.md{hash_mark}{anchor}".removeprefix("./")
