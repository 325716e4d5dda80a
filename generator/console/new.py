"""`gongshi new`: templates of new files."""

from pathlib import Path

import click

from generator.console.chinese_commands import Command
from generator.console.output import CLEAN, print_notice, print_result
from generator.console.parameters import Argument, Choice, data_option


@click.command(cls=Command)
@click.argument("target", cls=Argument, required=False, metavar="[区/站[/年份-类型]]", help="如 liwan/huadi/2024-final")
@click.option("--district", metavar="区", help="区名，如 荔湾区；代替前面的“区/站”")
@click.option("--street", "--name", "street", metavar="街道", help="街道或镇的名称，如 花地街；代号照拼音定")
@click.option("--year", metavar="年份", help="评估日期的年份，如 2024")
@click.option("--kind", type=Choice(["中期", "末期", "midterm", "final"]), metavar="中期|末期", help="报告类型")
@click.option("--source", type=Path, metavar="FILE", help="报告原文；校验值和格式照它填写")
@data_option
def new(data: Path, source: Path | None, target: str | None, **names: str | None) -> int:
    """写好社工站文件夹和报告模板，等人填写；已有的文件不动。

    用代号：gongshi new liwan/huadi/2024-final

    用名称：gongshi new --district 荔湾区 --street 花地街 --year 2024 --kind 末期
    """
    from generator.drafts.templates.make import make
    from generator.drafts.templates.target import Wish

    made = make(data, Wish(target, **names), source)
    for path in made.paths:
        print_result(path.as_posix())
    where = "" if data == Path("data") else f" --data {data.as_posix()}"
    print_notice(f"已写好上面的文件。下一步：照里面的说明填写，再运行 gongshi check{where}，它会逐行指出还缺什么。")
    if target is None and made.is_new_station:
        print_notice(f"代号 {made.target.key} 照拼音定，公布后不再改动；不合适请现在就改文件夹名。")
    return CLEAN
