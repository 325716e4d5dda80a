"""The open data: every table as CSV that Excel opens and as JSON, from the same records.

Version 1: columns may be added, never renamed or removed; a URL once published never dies.
"""

import csv
import io
import json
import re
from collections.abc import Iterator
from typing import Any

from generator.check.run import Verdict
from generator.export.tables.communities import COMMUNITIES
from generator.export.tables.discrepancies import DISCREPANCIES
from generator.export.tables.figures import FIGURES
from generator.export.tables.findings import FINDINGS
from generator.export.tables.recommendations import RECOMMENDATIONS
from generator.export.tables.reports import REPORTS
from generator.export.tables.stations import STATIONS
from generator.export.tables.table import CellValue, DataTable, Published
from generator.model.catalogue import Catalogue

VERSION = "v1"
TABLES: tuple[DataTable[Any], ...] = (  # each with rows of its own
    REPORTS,
    FINDINGS,
    FIGURES,
    DISCREPANCIES,
    RECOMMENDATIONS,
    STATIONS,
    COMMUNITIES,
)

_FORMULA = tuple("=+-@＝＋－＠\t\r")  # the wide ones too: Excel for Chinese reads them alike
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?%?")


def files(catalogue: Catalogue, verdict: Verdict) -> Iterator[tuple[str, bytes]]:
    """(path under data/, content) for every table in both formats."""
    published = Published(catalogue, verdict)
    for table in TABLES:
        records = list(table.records(published))
        names = [column.name for column in table.columns]
        yield f"{VERSION}/{table.name}.csv", as_csv(names, records)
        yield f"{VERSION}/{table.name}.json", as_json(records)


def as_csv(names: list[str], records: list[dict[str, CellValue]]) -> bytes:
    """UTF-8 with BOM and CRLF, the form in which Excel on Windows opens Chinese text correctly."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(names)
    writer.writerows([_cell(record[name]) for name in names] for record in records)
    return out.getvalue().encode("utf-8-sig")


def _cell(value: CellValue) -> str:
    """A text that a spreadsheet would run as a formula gets a leading apostrophe; plain numbers stay."""
    if value is None:
        return ""
    shown = str(value)
    return f"'{shown}" if shown.startswith(_FORMULA) and not _NUMBER.fullmatch(shown) else shown


def as_json(records: list[dict[str, CellValue]]) -> bytes:
    """A list of objects, one a line: small differences give small diffs."""
    if not records:
        return b"[]\n"
    lines = ",\n".join(json.dumps(record, ensure_ascii=False) for record in records)
    return f"[\n{lines}\n]\n".encode()
