"""The command line: the only place that prints or exits."""

import sys
from pathlib import Path

import click


@click.group()
def main() -> None:
    """公示：把社工站评估报告变成可查、可核、可重用的公开记录。"""


@main.command()
@click.option("--data", type=click.Path(path_type=Path), default=Path("data"), show_default=True, help="数据文件夹")
def check(data: Path) -> None:
    """检查数据文件的结构；每个问题一行。"""
    from generator.load.folder import load

    _, problems = load(data)
    for problem in problems:
        print(problem)
    if problems:
        sys.exit(1)
if __name__ == "__main__":
    main()
