"""`gongshi check`: what is wrong with the data."""

import json
from pathlib import Path

import click

from generator.console.chinese_commands import Command
from generator.console.output import CLEAN, PROBLEMS, print_notice, print_result, print_results
from generator.console.parameters import Choice, data_option


@click.command(cls=Command)
@data_option
@click.option(
    "--format",
    "form",
    type=Choice(["text", "json", "github"]),
    metavar="text|json|github",
    default="text",
    help="输出格式；github 在合并请求里标注",
)
@click.option("--profile", is_flag=True, default=False, help="列出每项核对用了多少时间")
def check(data: Path, form: str, profile: bool) -> int:
    """检查数据文件：写法、引用、个人信息和数字。

    每处一行，注明文件、行、列和改法。error 有一处就不能发布，warning 与数字一起公布。
    """
    from generator.console.profile import CheckTimes
    from generator.drafts.judging import judge

    times = CheckTimes()
    judged = judge(data, times.timing if profile else None)
    if form == "json":
        parts = {"problems": judged.problems, "findings": judged.findings()}
        rows = {name: [complaint.as_object() for complaint in complaints] for name, complaints in parts.items()}
        print_result(json.dumps(rows, ensure_ascii=False, indent=2))
    elif form == "github":
        print_results(complaint.as_annotation() for complaint in judged.shown())
        print_notice(judged.summary())
    else:
        print_results(judged.shown())
        print_notice(judged.summary())
    if profile:
        print_notice(times.table())
    return CLEAN if judged.publishable else PROBLEMS
