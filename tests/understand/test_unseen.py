"""Reports nobody has fitted the importer to: invented facts and opinions in the forms and formats of real ones."""

import json
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

import pytest

from tests.understand.reports.compare import Score, Tally, compare
from tests.understand.reports.documents import documents
from tests.understand.reports.score import imported, table

COUNT = 20
ENOUGH = 0.95


class Outcome(NamedTuple):
    truth: Mapping[str, Any]
    draft: Mapping[str, Any]
    score: Score


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    made = list(documents(tmp_path_factory.mktemp("unseen"), seed=1, count=COUNT))
    drafts = imported(file for file, _ in made)
    return {file.name: Outcome(truth, drafts[file.name], compare(truth, drafts[file.name])) for file, truth in made}


@pytest.mark.parametrize("ending", [".txt", ".docx", ".pdf", ".xlsx"])
@pytest.mark.parametrize("part", ["facts", "findings", "indicators"])
def test_an_unseen_report_is_understood(outcomes: dict[str, Outcome], ending: str, part: str) -> None:
    scores = [(name, outcome.score) for name, outcome in outcomes.items() if name.endswith(ending)]
    whole = Tally()
    for _, score in scores:
        whole.add(score[part])
    assert whole.f1 >= ENOUGH, "\n" + table(scores, misses=True)


def test_no_name_of_a_staff_table_reaches_a_draft(outcomes: dict[str, Outcome]) -> None:
    assert sum(len(outcome.truth["names"]) for outcome in outcomes.values()) > 50
    for name, outcome in outcomes.items():
        text = re.sub(r"\s", "", json.dumps(outcome.draft, ensure_ascii=False))
        assert not [each for each in outcome.truth["names"] if each in text], name
