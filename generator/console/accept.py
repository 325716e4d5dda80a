"""`gongshi accept`: drafts → data."""

from pathlib import Path

import click

from generator.console.chinese_commands import Command
from generator.console.output import CLEAN, PROBLEMS, print_notice, print_results
from generator.console.parameters import Argument, data_option


@click.command(cls=Command)
@click.argument("drafts", cls=Argument, nargs=-1, required=True, type=Path, metavar="DRAFT...", help="看过的草稿")
@data_option
@click.option("--as", "place", metavar="区/站", help="放到哪个站，如 liwan/huadi；新的站用这个代号")
@click.option("--yes", is_flag=True, default=False, help="不再询问，直接写入")
@click.option("--replace", is_flag=True, default=False, help="已有的报告与草稿不同时，用草稿替换")
def accept(drafts: tuple[Path, ...], data: Path, place: str | None, yes: bool, replace: bool) -> int:
    """把看过的草稿放进数据：检查、列出要写的文件，问过再写。

    已有一样的报告时不动；不一样时列出哪里不同，不覆盖。
    """
    from generator.drafts.accept.plan import Unacceptable, plan
    from generator.drafts.accept.put import put
    from generator.drafts.accept.words import after, before, differing

    code = CLEAN
    for draft in drafts:
        try:
            wish = plan(draft, data, place)
        except Unacceptable as fault:
            print_results(fault.complaints)
            print_notice(f"{draft.as_posix()}：共 {len(fault.complaints)} 个问题，改好再运行；没有写入任何文件。")
            code = PROBLEMS
            continue
        if wish.changes and not replace:
            print_results(differing(wish))
            code = PROBLEMS
            continue
        print_notice("\n".join(before(wish, draft)))
        if wish.files and not yes and not click.confirm("写入吗？", err=True):
            print_notice("没有写入。")
            continue
        put(wish.files)
        print_results(path.as_posix() for path in wish.files)
        print_notice(after(wish))
    return code
