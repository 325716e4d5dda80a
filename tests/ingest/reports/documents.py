"""Invented documents and their truths: forms by formats, drawn from a seed."""

import json
import random
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from tests.ingest.reports.blocks import Block
from tests.ingest.reports.forms import Form, truth
from tests.ingest.reports.invent import invent
from tests.ingest.reports.sheets import workbook
from tests.ingest.reports.writers import pdf, txt, word

Writer = Callable[[Iterable[Block], Path, random.Random], None]
FORMS = ("liwan", "quality", "projects")
WRITERS: dict[str, Writer] = {"txt": txt.write, "docx": word.write, "pdf": pdf.write}
FORMATS = ("txt", "docx", "txt", "pdf", "xlsx")


def documents(folder: Path, *, seed: int, count: int) -> Iterator[tuple[Path, dict[str, Any]]]:
    """`count` documents in the folder, each beside its truth: every form in every format in turn."""
    for number in range(count):
        form, ending = FORMS[number % len(FORMS)], FORMATS[number % len(FORMATS)]
        own = seed * 1000 + number
        report = invent(own, form)
        file = folder / f"{own:05}-{form}.{ending}"
        chance = random.Random(f"{own}/{ending}")
        if ending == "xlsx":
            expected = workbook(report, file, chance)
        else:
            WRITERS[ending](Form(report, own).blocks(), file, chance)
            expected = truth(report)
        file.with_suffix(".truth.json").write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n", "utf-8")
        yield file, expected
