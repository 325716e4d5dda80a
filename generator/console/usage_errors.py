"""A wrong use of the command line → one Chinese line with the cure, which `gongshi` prints instead of click's own."""

from difflib import get_close_matches

import click

from generator.console.help_text import help_of


def usage_error(fault: click.ClickException) -> str:
    """What is wrong and the cure: `--port 应为 0 到 65535 之间的整数，得到“70000”。用法见 gongshi serve --help`."""
    sentence = _sentence(fault)
    context = fault.ctx if isinstance(fault, click.UsageError) else None
    end = "" if sentence.endswith("？") else "。"
    return f"{sentence}{end}用法见 {context.command_path} --help" if context else sentence


def near_or_all(word: str, known: list[str]) -> str:
    """A hint at the known word that was meant, `是不是 check？`; where none is near, all of them, `可用：…`."""
    near = get_close_matches(word, known, n=1, cutoff=0.5)
    return f"是不是 {near[0]}？" if near else f"可用：{'、'.join(known)}"


def _sentence(fault: click.ClickException) -> str:
    match fault:
        case click.MissingParameter(param=click.Parameter() as missing):
            return f"缺少 {_name(missing)}（{help_of(missing)}）；请补上"
        case click.BadParameter(param=click.Parameter() as bad):
            return f"{_name(bad)} {fault.message}"
        case click.NoSuchOption():
            options = [name for p in fault.ctx.command.params for name in p.opts] if fault.ctx else []
            return f"没有 {fault.option_name} 这个选项；{near_or_all(fault.option_name, [*options, '--help'])}"
        case click.BadOptionUsage():
            return _misused(fault)
        case _:
            return fault.format_message()


def _misused(fault: click.BadOptionUsage) -> str:
    """An option without the value it takes, or with a value where it takes none."""
    command = fault.ctx.command if fault.ctx else None
    option = next((p for p in command.params if fault.option_name in p.opts), None) if command else None
    if isinstance(option, click.Option) and not option.is_flag:
        return f"{fault.option_name} 后面应有值（{option.metavar}：{help_of(option)}）；请补上"
    return f"{fault.option_name} 后面不应有值；请删去等号和它后面的内容"


def _name(param: click.Parameter) -> str:
    """What the user calls it: `--port`, or the word that stands for an argument in the usage."""
    return param.opts[-1] if isinstance(param, click.Option) else param.human_readable_name
