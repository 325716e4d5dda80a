"""Import documents through the command line and hold the drafts against their truth.

`python -m tests.understand.reports.score --seed 7 --count 20` invents reports nobody has seen, writes them in every
format and prints a line for each document, the totals and, with `--misses`, what was not understood.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from tests.understand.reports.compare import PARTS, Json, Score, Tally, compare


def imported(files: Iterable[Path]) -> dict[str, Json]:
    """The drafts by file name, each document imported by itself; empty where the command refuses one."""
    listed = list(files)
    with ThreadPoolExecutor(os.cpu_count()) as runs:
        return {file.name: draft for file, draft in zip(listed, runs.map(_imported, listed), strict=True)}


def _imported(file: Path) -> Json:
    command = [sys.executable, "-m", "generator.cli", "import", str(file), "--format", "json"]
    with tempfile.TemporaryDirectory() as into:
        run = subprocess.run([*command, "--into", into], capture_output=True, text=True, check=False)
    drafts = list(_objects(run.stdout))
    if not drafts:
        sys.stderr.write(f"{file.name}: {run.stderr.strip()[-400:] or 'no draft'}\n")
    return drafts[0] if drafts else {}


def _objects(text: str) -> Iterator[dict[str, Any]]:
    """The JSON objects one after another in a text, on one line each or not."""
    decoder, start = json.JSONDecoder(), text.find("{")
    while start >= 0:
        value, end = decoder.raw_decode(text, start)
        yield value
        start = text.find("{", end)


def table(scores: Iterable[tuple[str, Score]], *, misses: bool) -> str:
    """A line per document (right/expected, F1 where it is not perfect), the totals last."""
    totals = {part: Tally() for part in PARTS}
    lines = [f"{'':34}" + "".join(f"{part:>22}" for part in PARTS)]
    for name, score in scores:
        lines.append(f"{name:34}" + "".join(_cell(score[part]) for part in PARTS))
        for part in PARTS:
            totals[part].add(score[part])
            if misses:
                lines += [f"    {part} - {each}" for each in score[part].missed]
                lines += [f"    {part} + {each}" for each in score[part].extra]
    lines.append(f"{'all':34}" + "".join(_cell(totals[part]) for part in PARTS))
    return "\n".join(lines)


def _cell(tally: Tally) -> str:
    return f"{f'{tally.right}/{tally.expected}  {tally.f1:.3f}':>22}"


def main() -> None:
    from tests.understand.reports.documents import documents

    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--count", type=int, default=16)
    options.add_argument("--into", type=Path, help="keep the documents and their truths in this folder")
    options.add_argument("--office", action="store_true", help="print Word documents to PDF with LibreOffice (slow)")
    options.add_argument("--misses", action="store_true", help="list what was missed (-) and what was too much (+)")
    arguments = options.parse_args()
    with tempfile.TemporaryDirectory() as passing:
        folder = arguments.into or Path(passing)
        folder.mkdir(parents=True, exist_ok=True)
        made = list(documents(folder, seed=arguments.seed, count=arguments.count, office=arguments.office))
        drafts = imported([file for file, _ in made])
        print(table(((file.name, compare(truth, drafts[file.name])) for file, truth in made), misses=arguments.misses))


if __name__ == "__main__":
    main()
