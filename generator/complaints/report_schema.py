"""The JSON Schema of `gongshi check --format json`, published as docs/check-report.schema.json.

tests/complaints/test_report_schema.py holds that file to the code and to real output; `--bless` writes it anew.
"""

import json
from typing import Any

from pydantic import TypeAdapter

from generator.complaints.judgement import Complaint


def report_schema() -> dict[str, Any]:
    """An object with two lists of complaints: what could not be read, and what the checks found."""
    complaint = TypeAdapter(Complaint).json_schema()
    complaint["required"] = list(complaint["properties"])
    complaint["additionalProperties"] = False
    rows = {"type": "array", "items": {"$ref": "#/$defs/complaint"}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "gongshi check --format json",
        "type": "object",
        "properties": {"problems": rows, "findings": rows},
        "required": ["problems", "findings"],
        "additionalProperties": False,
        "$defs": {"complaint": complaint},
    }


def report_schema_text() -> str:
    """The schema as the file holds it."""
    return json.dumps(report_schema(), ensure_ascii=False, indent=2) + "\n"
