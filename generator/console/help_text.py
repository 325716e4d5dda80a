"""What `--help` shows: Chinese throughout, wrapped by the width of its characters on the screen."""

import inspect
import shutil
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

_WIDEST = 88  # columns; longer lines are hard to read
_NOT_FIRST = "，。；：、？！）”》…—"
_NOT_LAST = "（“《"
_GAP = 2

HelpRow = tuple[str, str]


def of_command(command: click.Command, ctx: click.Context) -> str:
    """Usage, purpose, arguments, options."""
    return "\n".join(_blocks(command, ctx))


def of_group(group: click.Group, ctx: click.Context) -> str:
    """Usage, purpose, commands, options."""
    commands = [(name, summary(command)) for name, command in group.commands.items()]
    return "\n".join(_blocks(group, ctx, commands))


def usage(command: click.Command, ctx: click.Context) -> str:
    """`gongshi build [选项]`."""
    if isinstance(command, click.Group):
        return f"{ctx.command_path} 命令 [选项]"
    return " ".join([ctx.command_path, *(name for name, _ in arguments(command, ctx)), "[选项]"])


def purpose(command: click.Command) -> str:
    """What the command is for: its docstring."""
    return inspect.cleandoc(command.help or "")


def summary(command: click.Command) -> str:
    """The first line of its purpose."""
    return purpose(command).partition("\n")[0]


def arguments(command: click.Command, ctx: click.Context) -> list[HelpRow]:
    """(name as in the usage line, description) of what is written without a leading --."""
    parameters = [param for param in command.params if isinstance(param, click.Argument)]
    return [(param.make_metavar(ctx), help_of(param)) for param in parameters]


def options(command: click.Command, ctx: click.Context) -> list[HelpRow]:
    """(spelling, description) of every option, --help last."""
    parameters = [param for param in command.get_params(ctx) if isinstance(param, click.Option)]
    return [(_spelling(param), help_of(param) + _default(param)) for param in parameters]


def help_of(param: click.Parameter) -> str:
    """The description of an option or argument. Older versions of click keep none for arguments."""
    return getattr(param, "help", None) or param.human_readable_name


def _spelling(option: click.Option) -> str:
    names = ", ".join(option.opts)
    return names if option.is_flag else f"{names} {option.metavar}"


def _default(option: click.Option) -> str:
    if option.required:
        return "（必填）"
    stated = isinstance(option.default, (str, int, Path)) and not option.is_flag
    return f"（默认 {option.default}）" if stated else ""


def _blocks(command: click.Command, ctx: click.Context, commands: list[HelpRow] | None = None) -> Iterator[str]:
    width = min(shutil.get_terminal_size().columns, _WIDEST)
    yield f"用法：{usage(command, ctx)}"
    yield ""
    for line in purpose(command).split("\n"):
        yield from (f"  {part}".rstrip() for part in wrapped(line, width - _GAP) or [""])
    for title, rows in (("命令", commands or []), ("参数", arguments(command, ctx)), ("选项", options(command, ctx))):
        if rows:
            yield ""
            yield f"{title}："
            yield from _table(rows, width)


def _table(rows: list[HelpRow], width: int) -> Iterator[str]:
    column = max(columns(left) for left, _ in rows) + 2 * _GAP
    for left, right in rows:
        lead = f"  {left}".ljust(column - columns(left) + len(left))
        for part in wrapped(right, width - column) or [""]:
            yield f"{lead}{part}"
            lead = " " * column


def columns(text: str) -> int:
    """How many columns of a terminal the text takes: two for each Chinese character."""
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in text)


def wrapped(text: str, width: int) -> list[str]:
    """Lines of at most `width` columns. Chinese breaks anywhere but beside its punctuation, other words stay whole."""
    lines, line = [], ""
    for piece in _pieces(text):
        if line and columns(line + piece.rstrip()) > width:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return [*lines, line.rstrip()] if line.strip() else lines


def _pieces(text: str) -> Iterable[str]:
    piece = ""
    for c in text:
        joined = piece and (c in _NOT_FIRST or piece[-1] in _NOT_LAST or (_narrow(piece[-1]) and _narrow(c)))
        if joined:
            piece += c
        else:
            if piece:
                yield piece
            piece = c
    if piece:
        yield piece


def _narrow(c: str) -> bool:
    return not c.isspace() and columns(c) == 1
