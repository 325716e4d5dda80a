"""docs/commands.md, made from the commands themselves; `python -m docs.generate` writes it."""

from collections.abc import Iterator
from pathlib import Path

import click

from generator.console import help as wording

PAGE = Path("docs/commands.md")
_NOTE = "<!-- 由 python -m docs.generate 生成，请不要手改。 -->"


def page(group: click.Group, name: str) -> str:
    """The reference of all commands with their arguments and options, as Markdown."""
    return "\n".join(_lines(group, name)) + "\n"


def _lines(group: click.Group, name: str) -> Iterator[str]:
    top = click.Context(group, info_name=name, **group.context_settings)
    yield from ("# 命令", "", _NOTE, "", wording.purpose(group), "")
    yield from (f"- [`{name} {one}`](#{name}-{one})：{wording.summary(it)}" for one, it in group.commands.items())
    yield from ("", f"退出码：{EXIT_CODES}")
    for one, command in group.commands.items():
        ctx = click.Context(command, info_name=one, parent=top)
        yield from ("", f"## {name} {one}", "", f"```\n{wording.usage(command, ctx)}\n```", "")
        yield wording.purpose(command)
        for title, rows in (("参数", wording.arguments(command, ctx)), ("选项", wording.options(command, ctx))):
            if rows:
                yield from ("", f"| {title} | 说明 |", "|---|---|")
                yield from (f"| `{_cell(left)}` | {_cell(right)} |" for left, right in rows)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


EXIT_CODES = "0 没有问题，1 数据有问题，2 用法不对或环境不行，3 程序的错误，130 被 Ctrl-C 打断。"
