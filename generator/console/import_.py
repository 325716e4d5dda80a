"""`gongshi import`: documents → drafts."""

import json
from pathlib import Path

import click

from generator.console.chinese_commands import Command
from generator.console.output import CLEAN, PROBLEMS, print_notice, print_result
from generator.console.parameters import Argument, Choice, WholeNumber, data_option


@click.command("import", cls=Command)
@click.argument(
    "files", cls=Argument, nargs=-1, required=True, type=Path, metavar="FILE...", help="报告原文，可以一次写许多个"
)
@click.option("--into", type=Path, metavar="DIR", help="草稿写到哪个文件夹；不写时是 drafts，--format json 时不写草稿")
@click.option(
    "--format", "form", type=Choice(["yaml", "json"]), metavar="yaml|json", default="yaml", help="json 每份报告输出一行"
)
@data_option
@click.option("--jobs", type=WholeNumber(1), metavar="N", help="并行的进程数；不写时每个处理器一个")
def import_(files: tuple[Path, ...], into: Path | None, form: str, data: Path, jobs: int | None) -> int:
    """从报告原文（Word、PDF、Excel、纯文本）写出草稿，等人核对。

    每份草稿旁边有一张核对单（.review.html），左边原文，右边读出来的内容。有的文件读不成，不耽误别的。
    """
    from generator.drafts.batch import batch as intake
    from generator.drafts.batch import summary
    from generator.drafts.known import KnownData
    from generator.understand.import_object import as_object

    known = KnownData.read(data)
    into = into or (None if form == "json" else Path("drafts"))
    if into is not None and into.exists() and not into.is_dir():
        raise click.BadParameter(f"应为文件夹，{into.as_posix()} 是文件", param_hint="--into")
    done = intake.run(files, known, into, jobs or intake.default_jobs(), _progress)
    for drafted in done.drafted:
        if form == "json":
            print_result(json.dumps(as_object(drafted.draft, known.veil(drafted.draft)), ensure_ascii=False))
        elif drafted.path is not None:
            print_result(drafted.path.as_posix())
        print_notice("\n".join(summary.of_draft(drafted)))
    for failure in done.failures:
        print_notice(str(failure))
    print_notice(summary.of_batch(done, into.as_posix() if into else None))
    return PROBLEMS if done.failures else CLEAN


def _progress(number: int, total: int, name: str) -> None:
    if total > 1:
        print_notice(f"[{number}/{total}] {name}")
