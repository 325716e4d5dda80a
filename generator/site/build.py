"""The whole way from a data folder to a published site."""

import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from generator.check.run import Disagreement, examine
from generator.model.catalogue import Catalogue
from generator.model.fault import UserError
from generator.privacy.record import inspection, of_data
from generator.site import assemble, builder
from generator.site import privacy_gate as privacy
from generator.site.build_request import BuildRequest
from generator.site.publish import replacing


class Blocked(Exception):  # noqa: N818 - says what happened
    """Checks found errors, so nothing was published; carries them for the caller to print."""

    def __init__(self, found: list[Disagreement]) -> None:
        self.found = found
        super().__init__(f"{len(found)} errors")


def build(catalogue: Catalogue, order: BuildRequest, progress: Callable[[str], None]) -> int:
    """Check, assemble, convert and publish; returns the number of files in the docs folder.

    Raises Blocked where a check finds an error that no waiver covers, Leaking where something identifies a person.
    """
    builder.address(order.base_url)  # a wrong address is told before any work is done
    _keep_apart(order.docs.resolve(), order.out.resolve())
    verdict = examine(catalogue)
    if blocking := [found for found in verdict if found.blocks]:
        raise Blocked(blocking)
    gate = inspection(catalogue)
    if order.data and (alarms := of_data(gate, order.data)):
        raise privacy.Leaking(alarms)
    with replacing(order.docs) as docs:
        progress("正在生成页面……")
        count = assemble.write(assemble.docs(catalogue, verdict, order), docs)
        progress("正在检查个人信息……")
        if alarms := privacy.of_pages(gate, docs, order.jobs):
            raise privacy.Leaking(alarms)
        with replacing(order.out) as site:
            progress(f"正在排版 {count} 个文件……")
            target = builder.SiteTarget(docs, site, order.base_url, today(catalogue))
            builder.run(order.project, target, catalogue.site)
            (site / ".nojekyll").touch()  # GitHub Pages serves the files as they are
    return count


def _keep_apart(docs: Path, out: Path) -> None:
    if docs == out or docs in out.parents or out in docs.parents:
        raise UserError(f"--out（{out}）与 --docs（{docs}）不能是同一个文件夹，也不能一个在另一个里面；请改其中一个")


def today(catalogue: Catalogue) -> date | None:
    """SOURCE_DATE_EPOCH where it is set, else the newest date in the data: never the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        try:
            return datetime.fromtimestamp(int(epoch), tz=UTC).date()
        except (ValueError, OverflowError, OSError):
            raise UserError(f"环境变量 SOURCE_DATE_EPOCH 应为秒数，得到“{epoch}”") from None
    return catalogue.newest_date
