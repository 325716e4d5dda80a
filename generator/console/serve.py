"""`gongshi serve`: the site on this machine, rebuilt as files change."""

from pathlib import Path

import click

from generator.console.chinese_commands import Command
from generator.console.output import CLEAN, print_notice
from generator.console.parameters import WholeNumber, base_url_option, data_option


@click.command(cls=Command)
@data_option
@click.option("--host", metavar="HOST", default="127.0.0.1", help="监听的地址；改为 0.0.0.0 时同一网络的人都能打开")
@click.option("--port", type=WholeNumber(0, 65535), metavar="N", default=8000, help="端口；0 为任选一个空闲的")
@base_url_option
def serve(data: Path, host: str, port: int, base_url: str | None) -> int:
    """在本机看网站；文件一改就重新生成，打开的网页自己刷新。

    数据有问题时继续显示上一次生成的网站，并逐行列出问题。按 Ctrl-C 结束。
    """
    from generator.site.project import find_project
    from generator.site.serve import session

    session.serve(
        session.ServeRequest(find_project(Path.cwd()), data, Path("build"), host, port, base_url), print_notice
    )
    return CLEAN
