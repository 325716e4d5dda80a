"""The Jinja environment: every printed value goes through one escape, whatever the template forgets."""

from collections.abc import Callable
from datetime import date
from functools import cache, partial

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from generator.model.catalogue import Role
from generator.model.values import Missing
from generator.render import links, wording
from generator.render.card import Card, title_layout
from generator.render.charts import pips, rank_words
from generator.render.escape import front_matter, lines, safe
from generator.render.icons import KAPOK, SPEAKER
from generator.render.page import Page, SiteContext
from generator.render.qr import code
from generator.render.terms import anchor, marked


@cache
def environment() -> Environment:
    """Strict, escaping, and with the field's words as filters and tests."""
    made = Environment(
        loader=PackageLoader("generator.render"),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=safe,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["front_matter"] = front_matter
    made.filters["lines"] = lines
    made.filters["count"] = wording.count
    made.filters["day"] = wording.day
    made.filters["grouped"] = wording.grouped
    made.filters["months"] = wording.months
    made.filters["numeral"] = wording.numeral
    made.filters["period"] = wording.period
    made.filters["stated"] = wording.stated
    made.filters["together"] = wording.together
    made.filters["year_and_kind"] = wording.year_and_kind
    made.tests["missing"] = lambda value: isinstance(value, Missing)
    made.tests["day"] = lambda value: isinstance(value, date)
    made.globals["links"] = links
    made.globals["roles"] = {"operator": Role.OPERATOR, "evaluator": Role.EVALUATOR}
    made.globals["pips"] = pips
    made.globals["rank_words"] = rank_words
    made.globals["qr"] = code
    made.globals["kapok"] = KAPOK
    made.globals["speaker"] = SPEAKER
    made.globals["party_names"] = wording.PARTY_NAMES
    return made


def markdown(page: Page, site: SiteContext, using: Environment) -> str:
    """The page as Markdown with its front matter."""
    url = partial(_link, links.relative, page.address)
    body = using.get_template(page.context.template).render(
        **site.variables(),
        **page.context.variables(),
        page=page,
        url=url,
        file=partial(_link, links.relative_file, page.address),
    )
    body, terms = marked(body, page.glossary, page.names)
    if terms:
        body += using.get_template("terms.md").render(terms=terms, anchor=anchor, url=url)
    head = "".join(f"{key}: {front_matter(value)}\n" for key, value in page.front_matter(site.public).items())
    return f"---\n{head}---\n\n{body.strip()}\n"


def picture(card: Card, using: Environment) -> str:
    """A card as SVG."""
    return using.get_template("card.svg").render(card=card, title=title_layout(card))


def _link(way: Callable[[str, str], str], source: str, target: str) -> Markup:
    """Addresses are made of checked slugs, so they need no escaping."""
    return Markup(way(source, target))
