"""What is asked of a build."""

from dataclasses import dataclass
from pathlib import Path

from generator.site.project import Project

MOST_JOBS = 4  # beyond that the site builder, which works alone, takes the most time


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What to build where. `docs` is the assembled Markdown, kept for reading; `out` the finished site.

    `data` is the folder the catalogue was read from: the privacy gate reads its files as they are. With
    `keep_index` the search index in `out` is kept and what changed is added: a small change rewrites few files.
    """

    project: Project
    docs: Path
    out: Path
    base_url: str | None = None
    jobs: int = 1
    data: Path | None = None
    keep_index: bool = False
