"""`gongshi export` and `gongshi schema`: what other programs read, without the site."""

from pathlib import Path

import click

from generator.console.chinese_commands import Command
from generator.console.output import CLEAN, print_notice, print_refusal
from generator.console.parameters import data_option


@click.command(cls=Command)
@data_option
@click.option("--out", type=Path, metavar="DIR", required=True, help="导出到哪个文件夹")
def export(data: Path, out: Path) -> int:
    """只导出开放数据（CSV 和 JSON），不生成网站。"""
    from generator.complaints.judgement import judge
    from generator.export.files import files
    from generator.site.assemble import write
    from generator.site.atomic_replacement import put_back, replacing

    if put_back(out):
        print_notice(f"上次更换 {out} 时中断，已恢复原来的内容。")
    judged = judge(data)
    if judged.catalogue is None or judged.verdict is None or not judged.publishable:
        return print_refusal([complaint for complaint in judged.shown() if complaint.severity == "error"])
    with replacing(out) as folder:
        count = write(files(judged.catalogue, judged.verdict), folder)
    print_notice(f"完成：{len(judged.catalogue.reports)} 份报告的 {count} 个数据文件在 {out}。")
    return CLEAN


@click.command(cls=Command)
@click.option("--out", type=Path, metavar="DIR", default=Path("data/schema"), help="写到哪个文件夹")
def schema(out: Path) -> int:
    """写出数据文件的 JSON Schema，编辑器据此提示和检查。"""
    from generator.export.schema import schemas, written

    out.mkdir(parents=True, exist_ok=True)
    made = schemas()
    for name, content in made.items():
        (out / name).write_text(written(content), encoding="utf-8", newline="\n")
    print_notice(f"完成：{len(made)} 个 JSON Schema 在 {out}。")
    return CLEAN
