"""The command line: the group of all commands, and the only place that exits.

Exit codes: 0 clean, 1 problems in the data, 2 wrong usage, 3 a bug (with its traceback), 130 ended by Ctrl-C.
"""

import sys
import traceback
from typing import Any, NoReturn

import click

from generator import __version__
from generator.console.accept import accept
from generator.console.build import build
from generator.console.check import check
from generator.console.chinese_commands import CommandGroup
from generator.console.demo import demo
from generator.console.export import export, schema
from generator.console.import_ import import_
from generator.console.new import new
from generator.console.output import BUG, CLEAN, INTERRUPTED, USAGE, print_notice, print_to
from generator.console.serve import serve
from generator.console.usage_errors import usage_error


class _Gongshi(CommandGroup):
    def main(self, *args: Any, **kwargs: Any) -> NoReturn:  # noqa: ANN401 - click's words
        """Run a command and exit with what it returns; faults are told apart here and nowhere else."""
        for stream in filter(None, (sys.stdout, sys.stderr)):  # either may be closed
            stream.reconfigure(encoding="utf-8", errors="replace")  # a Windows console may not be
        try:
            code = super().main(*args, **{**kwargs, "prog_name": "gongshi", "standalone_mode": False})
        except click.Abort:
            code = INTERRUPTED
        except click.ClickException as fault:
            print_notice(f"错误：{usage_error(fault)}")
            code = USAGE
        except OSError as fault:
            print_notice(f"错误：读写文件失败：{fault.strerror or fault}（{fault.filename or '没有文件名'}）")
            code = USAGE
        except Exception as fault:  # noqa: BLE001 - anything else is a bug and keeps its traceback
            code = _print_fault(fault)
        print_to(sys.stdout, "", end="")  # a reader may have gone before the last line
        sys.exit(code or CLEAN)


def _print_fault(fault: Exception) -> int:
    from generator.model.fault import UserError

    if isinstance(fault, UserError):
        print_notice(f"错误：{fault}")
        return USAGE
    print_notice("".join(traceback.format_exception(fault)) + "这是程序的错误，请把上面的内容报告给维护者。")
    return BUG


@click.group(cls=_Gongshi, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s", help="显示版本")
@click.pass_context
def gongshi(ctx: click.Context) -> None:
    """公示：把社工站评估报告变成可查、可核、可重用的公开记录。"""
    if ctx.invoked_subcommand is None:
        raise click.UsageError(f"缺少命令，可用：{'、'.join(gongshi.commands)}", ctx)


for _command in (check, build, serve, new, import_, accept, export, schema, demo):  # as `gongshi --help` lists them
    gongshi.add_command(_command)

main = gongshi

if __name__ == "__main__":
    main()
