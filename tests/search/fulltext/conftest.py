"""One search in one browser for all tests of the full text."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from generator.model.catalogue import Catalogue
from generator.search.fulltext.page import Page
from generator.search.fulltext.texts import pages
from tests.search.fulltext.searcher import Searcher


@pytest.fixture(scope="session")
def searched(invented: Catalogue) -> list[Page]:
    """The pages of the invented city as they are searched."""
    return list(pages(invented))


@pytest.fixture(scope="session")
def searcher(chromium: Browser, invented: Catalogue) -> Iterator[Searcher]:
    """The search of the invented city."""
    context = chromium.new_context()
    yield Searcher(context.new_page(), invented)
    context.close()
