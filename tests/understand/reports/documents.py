"""Invented documents and their truths: forms by formats, drawn from a seed."""

import json
import random
import subprocess
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from tests.understand.reports.blocks import Block, Grid
from tests.understand.reports.forms import Form
from tests.understand.reports.invent import invent
from tests.understand.reports.sheets import workbook
from tests.understand.reports.truth import truth
from tests.understand.reports.writers import pdf, txt, word

Writer = Callable[[Iterable[Block], Path, random.Random], None]
FORMS = ("liwan", "quality", "projects")
WRITERS: dict[str, Writer] = {"txt": txt.write, "docx": word.write, "pdf": pdf.write}
FORMATS = (
    "txt",
    "docx",
    "txt",
    "pdf",
    "xlsx",
)  # five and three have no common factor: every form comes in every format


def documents(folder: Path, *, seed: int, count: int, office: bool = False) -> Iterator[tuple[Path, dict[str, Any]]]:
    """`count` documents in the folder, each with its truth, which also lies beside it.

    With `office`, LibreOffice prints the Word documents to PDF: slow, and the nearest to what offices publish.
    """
    for number in range(count):
        form, ending = FORMS[number % len(FORMS)], FORMATS[number % len(FORMATS)]
        own = seed * 1000 + number
        report = invent(own, form)
        file = folder / f"{own:05}-{form}.{ending}"
        chance = random.Random(f"{own}/{ending}")
        if ending == "xlsx":
            expected = workbook(report, file, chance)
        else:
            blocks = Form(report, own).blocks()
            WRITERS[ending](blocks, file, chance)
            staffed = any(isinstance(block, Grid) and block.private for block in blocks)
            expected = truth(report) | {"names": [each.name for each in report.staff] if staffed else []}
        if office and ending == "docx":
            file = _printed(file)
        file.with_suffix(".truth.json").write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n", "utf-8")
        yield file, expected


def _printed(file: Path) -> Path:
    command = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(file.parent), str(file)]
    subprocess.run(command, check=True, capture_output=True)
    file.unlink()
    return file.with_suffix(".pdf")
