"""Commands, options and values of click whose complaints are Chinese one-liners."""

from difflib import get_close_matches
from typing import Any

import click

from generator.console import help as wording


class Choice(click.Choice[str]):
    """One of a few words."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401 - click's word
        """The word, or a complaint that names the others."""
        if value not in self.choices:
            raise click.BadParameter(f"应为 {'、'.join(self.choices)} 之一，得到“{value}”", ctx, param)
        return str(value)


class WholeNumber(click.IntRange):
    """A whole number within bounds."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:  # noqa: ANN401 - click's word
        """The number, or a complaint that names the bounds."""
        try:
            return int(super().convert(value, param, ctx))
        except click.BadParameter:
            bounds = f"不小于 {self.min} 的整数" if self.max is None else f"{self.min} 到 {self.max} 之间的整数"
            raise click.BadParameter(f"应为{bounds}，得到“{value}”", ctx, param) from None


class Argument(click.Argument):
    """An argument with a description, which older versions of click do not keep."""

    def __init__(self, *given: Any, help: str, **more: Any) -> None:  # noqa: A002, ANN401 - click's words
        super().__init__(*given, **more)
        self.help = help


class Command(click.Command):
    """A command whose help is Chinese and that refuses superfluous arguments in Chinese."""

    allow_extra_args = True  # click would complain of them in English

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As click does; what is left over is told here."""
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as fault:
            fault.ctx = fault.ctx or ctx  # click's parser does not always say where it was
            raise
        if rest and not ctx.resilient_parsing:
            raise click.UsageError(f"多出了 {' '.join(rest)}；请删去，带空格的值请加引号", ctx)
        return rest

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """--help, described in Chinese."""
        return _in_chinese(super().get_help_option(ctx))

    def get_help(self, ctx: click.Context) -> str:
        """The whole help text."""
        return wording.of_command(self, ctx)


class CommandGroup(click.Group):
    """The command that holds the others."""

    command_class = Command

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """--help, described in Chinese."""
        return _in_chinese(super().get_help_option(ctx))

    def get_help(self, ctx: click.Context) -> str:
        """The whole help text."""
        return wording.of_group(self, ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """In the order in which they are defined: what people do first comes first."""
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does; an unknown command is told here."""
        if args[0] not in self.commands and not ctx.resilient_parsing:
            raise click.UsageError(f"没有 {args[0]} 这个命令；{_near(args[0], list(self.commands))}", ctx)
        return super().resolve_command(ctx, args)


def said(fault: click.ClickException) -> str:
    """What went wrong with the command line, in one line with the cure."""
    message = _said(fault)
    context = fault.ctx if isinstance(fault, click.UsageError) else None
    end = "" if message.endswith("？") else "。"
    return f"{message}{end}用法见 {context.command_path} --help" if context else message


def _said(fault: click.ClickException) -> str:
    match fault:
        case click.MissingParameter(param=click.Parameter() as missing):
            return f"缺少 {_name(missing)}（{wording.help_of(missing)}）；请补上"
        case click.BadParameter(param=click.Parameter() as bad):
            return f"{_name(bad)} {fault.message}"
        case click.NoSuchOption():
            options = [name for p in fault.ctx.command.params for name in p.opts] if fault.ctx else []
            return f"没有 {fault.option_name} 这个选项；{_near(fault.option_name, [*options, '--help'])}"
        case click.BadOptionUsage():
            return _misused(fault)
        case _:
            return fault.format_message()


def _misused(fault: click.BadOptionUsage) -> str:
    command = fault.ctx.command if fault.ctx else None
    option = next((p for p in command.params if fault.option_name in p.opts), None) if command else None
    if isinstance(option, click.Option) and not option.is_flag:
        return f"{fault.option_name} 后面应有值（{option.metavar}：{wording.help_of(option)}）；请补上"
    return f"{fault.option_name} 后面不应有值；请删去等号和它后面的内容"


def _name(param: click.Parameter) -> str:
    return param.opts[-1] if isinstance(param, click.Option) else param.make_metavar(click.get_current_context())


def _near(given: str, known: list[str]) -> str:
    near = get_close_matches(given, known, n=1, cutoff=0.5)
    return f"是不是 {near[0]}？" if near else f"可用：{'、'.join(known)}"


def _in_chinese(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = "显示这份说明"
    return option
