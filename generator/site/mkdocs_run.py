"""Runs MkDocs on the assembled docs. Nothing else knows MkDocs: the engine may be replaced (decision 0001)."""

import logging
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from generator.model.catalogue import Site
from generator.model.fault import UserError
from generator.site.project import Project

# Material prints a notice about MkDocs 2 on every run; whoever runs gongshi can do nothing about it.
_QUIET = {"NO_MKDOCS_2_WARNING": "1"}
_SCRIPTS = ("names", "sounds", "lookup", "search")  # of the assets folder; their names tell their content


@dataclass(frozen=True, slots=True)
class SiteTarget:
    """What is built from where to where, under which address, and which day its pages name as that of the build."""

    docs: Path
    site: Path
    base_url: str | None
    build_day: date | None


class _WarningCollector(logging.Handler):
    """Keeps the warnings of MkDocs: strict means that each of them stops the build."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def run_mkdocs(project: Project, target: SiteTarget, site: Site) -> None:
    """Make the site. Raises UserError with the warnings of MkDocs where there are any."""
    os.environ.update(_QUIET)
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(_epoch(target.build_day)))
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    collector = _WarningCollector()
    log = logging.getLogger("mkdocs")
    log.addHandler(collector)
    log.propagate = False
    try:
        config = load_config(
            str(project.settings),
            docs_dir=str(target.docs.resolve()),
            site_dir=str(target.site.resolve()),
            strict=False,  # we gather every warning first; strict would stop at a count
            **site_url(target.base_url),
        )
        config.site_name = site.name
        config.site_description = site.subtitle
        config.extra.update(_extra(site, target))
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        _prune(target)
    except MkDocsException as fault:
        raise UserError(f"站点生成失败：{fault}") from fault
    finally:
        log.removeHandler(collector)
    if collector.messages:
        shown = "；".join(" ".join(message.split()) for message in collector.messages[:10])
        raise UserError(f"站点生成有 {len(collector.messages)} 条警告，没有发布：{shown}")


def _prune(target: SiteTarget) -> None:
    """Take away what the theme brings and no page asks for; a map of the site without its address says nothing."""
    unused = [
        target.site / "styles",
        *(target.site / "assets" / name for name in ("javascripts", "images", "lookup", "search")),
    ]
    for folder in unused:
        shutil.rmtree(folder, ignore_errors=True)
    stylesheets = target.site / "assets" / "stylesheets"
    for path in {*stylesheets.glob("*.map"), *stylesheets.glob("palette.*")}:
        path.unlink()
    if public_address(target.base_url):
        _invite_crawlers(target)
        return
    for path in {*target.site.glob("sitemap.xml*"), *target.site.rglob("card.svg")}:
        path.unlink()  # both are found by full addresses only


def _invite_crawlers(target: SiteTarget) -> None:
    """robots.txt counts at the root of a host only; elsewhere it is not ours to write."""
    own = public_address(target.base_url) or ""
    if urlsplit(own).path == "/":
        text = f"User-agent: *\nAllow: /\nSitemap: {own}sitemap.xml\n"
        (target.site / "robots.txt").write_bytes(text.encode())


def public_address(base_url: str | None) -> str | None:
    """The full address of the site's home, ending in a slash; None where it is not known."""
    return site_url(base_url)["site_url"] if base_url and "://" in base_url else None


def site_url(base_url: str | None) -> dict[str, Any]:
    """The setting `site_url` of MkDocs. A bare path (/a/b/) serves under it without a canonical address.

    Raises UserError for what is neither an address nor a path.
    """
    if not base_url:
        return {}
    parts = urlsplit(base_url)
    if parts.scheme in {"http", "https"} and parts.netloc:
        return {"site_url": base_url.rstrip("/") + "/"}
    if not parts.scheme and not parts.netloc and base_url.startswith("/"):
        return {"site_url": "http://localhost" + base_url.rstrip("/") + "/"}
    raise UserError(f"--base-url 应为网址（如 https://example.org/gongshi/）或路径（如 /gongshi/），得到“{base_url}”")


def _extra(site: Site, target: SiteTarget) -> Mapping[str, Any]:
    """What the theme says on every page."""
    return {
        "site": site,
        "today": target.build_day,
        **{name: _versioned(target.docs, name) for name in _SCRIPTS},
        "canonical": public_address(target.base_url),
        "domain": urlsplit(target.base_url or "").netloc,
    }


def _versioned(docs: Path, name: str) -> str:
    """The address of the one script whose name begins so and tells its content."""
    (script,) = (docs / "assets").glob(f"{name}-*.js")
    return script.relative_to(docs).as_posix()


def _epoch(build_day: date | None) -> int:
    """Noon of the build's day, in seconds: the same input gives the same bytes."""
    day = build_day or date(2000, 1, 1)
    return int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp())
