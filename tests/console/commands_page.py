"""docs/commands.md, made from the commands themselves; test_commands_page.py holds the file to it."""

from collections.abc import Iterator

import click

from generator.console import help_text
from generator.console.output import EXIT_CODES

_NOTE = "<!-- 由 pytest tests/console --bless 生成，请不要手改。 -->"


def commands_page(group: click.Group, name: str) -> str:
    """The reference of all commands with their arguments and options, as Markdown."""
    return "\n".join(_lines(group, name)) + "\n"


def _lines(group: click.Group, name: str) -> Iterator[str]:
    top = click.Context(group, info_name=name, **group.context_settings)
    yield from ("# 命令", "", _NOTE, "", help_text.purpose(group), "")
    yield from (
        f"- [`{name} {word}`](#{name}-{word})：{help_text.summary(command)}" for word, command in group.commands.items()
    )
    yield from ("", f"退出码：{EXIT_CODES}")
    for word, command in group.commands.items():
        ctx = click.Context(command, info_name=word, parent=top)
        yield from ("", f"## {name} {word}", "", f"```\n{help_text.usage(command, ctx)}\n```", "")
        yield help_text.purpose(command)
        for title, rows in (("参数", help_text.arguments(command, ctx)), ("选项", help_text.options(command, ctx))):
            if rows:
                yield from ("", f"| {title} | 说明 |", "|---|---|")
                yield from (f"| `{_cell(left)}` | {_cell(right)} |" for left, right in rows)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
