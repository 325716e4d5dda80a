"""The whole way from a checked data folder to a published site: what `gongshi build` does."""

import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from generator.check.run import Disagreement, examine
from generator.model.catalogue import Catalogue
from generator.model.fault import UserError
from generator.privacy.record import inspection, of_data
from generator.site import assemble, privacy_gate
from generator.site.atomic_replacement import replacing
from generator.site.mkdocs_run import SiteTarget, run_mkdocs, site_url
from generator.site.project import BuildRequest


class Blocked(Exception):  # noqa: N818 - says what happened
    """Checks found errors, so nothing was published; carries them for the caller to print."""

    def __init__(self, errors: list[Disagreement]) -> None:
        self.errors = errors
        super().__init__(f"{len(errors)} errors")


def build(catalogue: Catalogue, request: BuildRequest, progress: Callable[[str], None]) -> int:
    """Check, assemble, convert and publish; returns the number of files in the docs folder.

    Raises Blocked where a check finds an error that no waiver covers, Leaking where something identifies a person.
    """
    site_url(request.base_url)  # a wrong address is refused before any work is done
    _keep_apart(request.docs.resolve(), request.out.resolve())
    verdict = examine(catalogue)
    if errors := [disagreement for disagreement in verdict if disagreement.blocks]:
        raise Blocked(errors)
    gate = inspection(catalogue)
    if request.data and (alarms := of_data(gate, request.data)):
        raise privacy_gate.Leaking(alarms)
    with replacing(request.docs) as docs:
        progress("正在生成页面……")
        count = assemble.write(assemble.docs(catalogue, verdict, request), docs)
        progress("正在检查个人信息……")
        if alarms := privacy_gate.of_pages(gate, docs, request.jobs):
            raise privacy_gate.Leaking(alarms)
        with replacing(request.out) as site:
            progress(f"正在排版 {count} 个文件……")
            target = SiteTarget(docs, site, request.base_url, build_day(catalogue))
            run_mkdocs(request.project, target, catalogue.site)
            (site / ".nojekyll").touch()  # GitHub Pages serves the files as they are
    return count


def build_day(catalogue: Catalogue) -> date | None:
    """SOURCE_DATE_EPOCH where it is set, else the newest date in the data: never the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        try:
            return datetime.fromtimestamp(int(epoch), tz=UTC).date()
        except (ValueError, OverflowError, OSError):
            raise UserError(f"环境变量 SOURCE_DATE_EPOCH 应为秒数，得到“{epoch}”") from None
    return catalogue.newest_date


def _keep_apart(docs: Path, out: Path) -> None:
    if docs == out or docs in out.parents or out in docs.parents:
        raise UserError(f"--out（{out}）与 --docs（{docs}）不能是同一个文件夹，也不能一个在另一个里面；请改其中一个")
