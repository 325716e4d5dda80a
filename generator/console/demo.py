"""`gongshi demo`: an invented city."""

from pathlib import Path

import click

from generator.console.chinese_commands import Command
from generator.console.output import CLEAN, print_notice
from generator.console.parameters import WholeNumber


@click.command(cls=Command)
@click.option("--stations", type=WholeNumber(1), metavar="N", default=40, help="社工站数")
@click.option("--years", type=WholeNumber(1), metavar="N", default=3, help="年数")
@click.option("--out", type=Path, metavar="DIR", default=Path("build/demo"), help="写到哪个文件夹")
@click.option("--seed", type=WholeNumber(0), metavar="N", default=0, help="种子；同样的种子得到同样的数据")
def demo(stations: int, years: int, out: Path, seed: int) -> int:
    """编造一座城市的数据，供试用和测速；全部虚构。"""
    from generator.demo import city
    from generator.demo.shared_files import read_shared_files
    from generator.model.fault import UserError
    from generator.site.project import find_project

    data = find_project(Path.cwd()).root / "data"
    shared = read_shared_files(data)
    if "indicators.yml" not in shared:
        raise UserError(f"演示数据要用 {data} 里的指标、主题和评估办法，那里没有；请在项目文件夹里运行")
    print_notice(f"正在编造 {stations} 个社工站、{years} 年的数据……")
    try:
        count = city.write(stations, years, out, shared, seed)
    except (city.Occupied, city.OutOfRange) as fault:
        raise UserError(str(fault)) from None
    print_notice(f"完成：{stations} 个社工站，{count} 份报告，在 {out}。下一步：gongshi serve --data {out.as_posix()}")
    return CLEAN
