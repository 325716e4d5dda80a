import json
import subprocess
import sys
from pathlib import Path

import jsonschema

from generator.complaints.report_schema import report_schema, report_schema_text
from tests.conftest import Bless

FILE = Path(__file__).parents[2] / "docs" / "check-report.schema.json"


def test_the_published_schema_is_current(bless: Bless) -> None:
    bless(FILE, report_schema_text().encode())
    assert FILE.read_text("utf-8") == report_schema_text()


def test_a_real_report_of_the_checks_is_valid() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "generator.cli", "check", "--format", "json"], capture_output=True, check=False
    )
    report = json.loads(run.stdout)
    jsonschema.validate(report, report_schema())
    assert report["findings"]


def test_annotations_keep_to_one_line_and_escape_percent_signs() -> None:
    command = [sys.executable, "-m", "generator.cli", "check", "--format", "github", "--profile"]
    run = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    lines = run.stdout.splitlines()
    assert lines
    assert all(line.startswith("::warning file=data/") and "%" not in line.replace("%25", "") for line in lines)
    assert "same-quantity-is-stated-alike" in run.stderr  # --profile names every check
