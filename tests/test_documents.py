"""What the pages for contributors say of the program is so: generated parts are current, named files exist."""

import re
from pathlib import Path

import pytest

from docs.generate import generated

ROOT = Path(__file__).resolve().parents[1]
PAGES = [page for name in ("CONTRIBUTING.md", "GLOSSARY.md", "docs/architecture.md") if (page := ROOT / name).exists()]
CODE = re.compile(r"`([^`\n]+)`")
MODULE = re.compile(r"(?:[\w<>*-]+/)*[\w<>*.-]+\.(?:py|js|css|html|yml|md|svg|svg)|(?:[\w<>*-]+/)+")
ROOTS = ("", "generator/", "theme/", "tests/", "tests/site/", "theme/assets/", "generator/render/")
"""From where pages name files: `load/text.py` is `generator/load/text.py`."""


@pytest.mark.parametrize("path", generated(), ids=lambda path: path.name)
def test_what_is_generated_is_current(path: Path) -> None:
    assert path.read_text("utf-8") == generated()[path], "run: make fix"
