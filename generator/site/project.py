"""Where the project's own folders are, and what is asked of one build of it."""

from dataclasses import dataclass
from pathlib import Path

from generator.model.fault import UserError


@dataclass(frozen=True, slots=True)
class Project:
    """The folder that holds mkdocs.yml, content/ and theme/."""

    root: Path

    @property
    def settings(self) -> Path:
        """The settings of MkDocs."""
        return self.root / "mkdocs.yml"

    @property
    def content(self) -> Path:
        """Pages that people write."""
        return self.root / "content"

    @property
    def styles(self) -> Path:
        """The parts of the stylesheet, joined in order of name."""
        return self.root / "theme" / "styles"

    @property
    def lookup(self) -> Path:
        """The parts of the lookup's script, joined in order of name."""
        return self.root / "theme" / "assets" / "lookup"

    @property
    def search(self) -> Path:
        """The modules of the full-text search's script, joined as they import each other."""
        return self.root / "theme" / "assets" / "search"


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What to build where. `docs` is the assembled Markdown, kept for reading; `out` the finished site.

    `data` is the folder the catalogue was read from: the privacy gate reads its files as they are. `jobs` is the number
    of processes. With `keep_index` the search index in `out` is kept and what changed is added: a small change rewrites
    few files.
    """

    project: Project
    docs: Path
    out: Path
    base_url: str | None = None
    jobs: int = 1
    data: Path | None = None
    keep_index: bool = False


def find_project(start: Path) -> Project:
    """The project at or above `start`, else the one this package was installed from; UserError where neither is one."""
    here = start.resolve()
    installed = Path(__file__).resolve().parents[2]
    for folder in (here, *here.parents, installed):
        if (folder / "mkdocs.yml").is_file() and (folder / "theme").is_dir():
            return Project(folder)
    raise UserError("这里不是 gongshi 项目：找不到 mkdocs.yml 和 theme/；请先进入项目文件夹再运行")
