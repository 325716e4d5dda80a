"""The search index of the site that was published before, for a build that goes on from it."""

import gzip
import json
from pathlib import Path

from generator.search.fulltext.build import FOLDER, EarlierSegment


def find(site: Path) -> EarlierSegment | None:
    """Its first segment; None where there is no index or not exactly one."""
    starts = list((site / FOLDER).glob("start-*.json.gz"))
    if len(starts) != 1:
        return None
    name = json.loads(gzip.decompress(starts[0].read_bytes()))["segments"][0]["name"]
    folder = site / FOLDER / name
    paths = tuple(sorted(path.name for path in folder.iterdir()))
    return EarlierSegment(name, lambda path: (folder / path).read_bytes(), paths)
