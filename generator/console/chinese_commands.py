"""Commands of click whose help and complaints are Chinese."""

import click

from generator.console import help_text
from generator.console.usage_errors import near_or_all


class Command(click.Command):
    """A command whose help is Chinese and that refuses superfluous arguments in Chinese."""

    allow_extra_args = True  # click would complain of them in English

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As click does; what is left over is refused here."""
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
        return help_text.of_command(self, ctx)


class CommandGroup(click.Group):
    """The command that holds the others."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """--help, described in Chinese."""
        return _in_chinese(super().get_help_option(ctx))

    def get_help(self, ctx: click.Context) -> str:
        """The whole help text."""
        return help_text.of_group(self, ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """In the order in which they were added: what people do first comes first."""
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does; an unknown command is refused here."""
        if args[0] not in self.commands and not ctx.resilient_parsing:
            raise click.UsageError(f"没有 {args[0]} 这个命令；{near_or_all(args[0], list(self.commands))}", ctx)
        return super().resolve_command(ctx, args)


def _in_chinese(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = "显示这份说明"
    return option
