"""Strict interpretation: what a document says is used, set aside by a named rule, or listed as left over."""

from collections import defaultdict
from pathlib import Path

import pytest

from generator.language.folding import compact
from generator.readers.document import Document, Line
from generator.readers.read import read
from generator.understand.draft import Draft
from generator.understand.staffing.presence import ROW
from generator.understand.understand import understand
from tests.understand.reports.documents import documents

_ENOUGH = 0.97


def printed(document: Document) -> list[tuple[int, str]]:
    """Every line and cell with the number of its line."""
    texts = []
    for block in document.blocks:
        if isinstance(block, Line):
            texts.append((block.place.line, compact(block.text)))
        else:
            cells = dict.fromkeys(cell for row in block.rows for cell in row)
            texts += [(cell.place.line, compact(cell.text)) for cell in cells]
    return texts


def share(draft: Draft) -> float:
    """The characters that stand in the account of their line. Staff rows are accounted for without their text."""
    entered: defaultdict[int, str] = defaultdict(str)
    for entry in draft.ledger:
        entered[entry.place.line] += compact(entry.text)
    texts = [(line, text) for document in draft.documents for line, text in printed(document)]
    kept = sum(
        len(text) for line, text in texts if text in entered[line] or ROW in entered[line] or "〔" in entered[line]
    )
    return kept / sum(len(text) for _, text in texts)


@pytest.fixture(scope="module")
def drafts(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, Draft]]:
    folder: Path = tmp_path_factory.mktemp("account")
    return [(file.name, understand((read(file),), ())) for file, _ in documents(folder, seed=6, count=10)]


def test_almost_every_character_is_accounted_for(drafts: list[tuple[str, Draft]]) -> None:
    shares = {name: round(share(draft), 4) for name, draft in drafts}
    assert min(shares.values()) >= _ENOUGH, shares
