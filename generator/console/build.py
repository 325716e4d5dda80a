"""`gongshi build`: data → the site."""

from pathlib import Path

import click

from generator.console.chinese_commands import Command
from generator.console.output import CLEAN, ignore_notice, print_notice, print_refusal
from generator.console.parameters import WholeNumber, base_url_option, data_option


@click.command(cls=Command)
@data_option
@click.option("--out", type=Path, metavar="DIR", default=Path("site"), help="站点文件夹")
@click.option("--docs", type=Path, metavar="DIR", default=Path("build/docs"), help="Markdown 页面文件夹")
@base_url_option
@click.option("--jobs", type=WholeNumber(1), metavar="N", help="并行的进程数；不写时按机器自动选")
@click.option("--keep-index", is_flag=True, default=False, help="沿用站点文件夹里的检索索引，只补改动，少更新文件")
@click.option("--quiet", is_flag=True, default=False, help="只在出错时输出")
def build(
    data: Path, out: Path, docs: Path, base_url: str | None, jobs: int | None, keep_index: bool, quiet: bool
) -> int:
    """检查数据并生成站点；有问题时原来的站点不动。"""
    from generator.complaints.judgement import of_findings
    from generator.load.folder import load
    from generator.site import build as site
    from generator.site.atomic_replacement import put_back
    from generator.site.privacy_gate import Leaking
    from generator.site.project import BuildRequest, find_project
    from generator.site.workers import default_jobs

    notice = ignore_notice if quiet else print_notice
    for folder in (docs, out):
        if put_back(folder):
            notice(f"上次更换 {folder} 时中断，已恢复原来的内容。")
    notice("正在读取数据……")
    catalogue, problems = load(data)
    if catalogue is None:
        return print_refusal(problems)
    try:
        request = BuildRequest(find_project(Path.cwd()), docs, out, base_url, jobs or default_jobs(), data, keep_index)
        site.build(catalogue, request, notice)
    except site.Blocked as blocked:
        return print_refusal(of_findings(blocked.errors))
    except Leaking as leaking:
        return print_refusal(leaking.alarms)
    notice(f"完成：{len(catalogue.reports)} 份报告，站点在 {out}。")
    return CLEAN
