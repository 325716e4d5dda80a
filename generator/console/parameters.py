"""What the commands of `gongshi` declare their arguments and options with; wrong values are refused in Chinese."""

from pathlib import Path
from typing import Any

import click


class Choice(click.Choice[str]):
    """One of a few words."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401 - click's word
        """The word, or a complaint that lists the words to choose from."""
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
            bounds = f"不小于 {self.min} 的整数" if self.max is None else f" {self.min} 到 {self.max} 之间的整数"
            raise click.BadParameter(f"应为{bounds}，得到“{value}”", ctx, param) from None


class Argument(click.Argument):
    """An argument that keeps its description: the arguments of older versions of click take none."""

    def __init__(self, *names: Any, help: str, **settings: Any) -> None:  # noqa: A002, ANN401 - click's words
        super().__init__(*names, **settings)
        self.help = help


data_option = click.option("--data", type=Path, metavar="DIR", default=Path("data"), help="数据文件夹")
"""`--data`, for all commands that read the data folder."""

base_url_option = click.option(
    "--base-url", metavar="URL", help="站点网址，如 https://example.org/gongshi/；只写路径 /gongshi/ 也可以"
)
"""`--base-url`, the address that the site will have."""
