"""The invented city that slips are put into, made once for all tests of a worker."""

import pytest

from tests.check.faults.city import City


@pytest.fixture(scope="session")
def city(tmp_path_factory: pytest.TempPathFactory) -> City:
    """Written and read again; tests change copies of its reports, never the reports."""
    return City.found(tmp_path_factory.mktemp("city"))
