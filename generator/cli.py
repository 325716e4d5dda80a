"""The command line: the only place that prints or exits.

Exit codes: 0 clean, 1 problems in the data, 2 wrong usage, 3 a bug (with its traceback), 130 ended by Ctrl-C.
"""

import errno
import json
import os
import sys
import traceback
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn, TextIO

import click

from generator import __version__
from generator.console.commands import Argument, Choice, CommandGroup, WholeNumber, said

CLEAN, PROBLEMS, USAGE, BUG, INTERRUPTED = 0, 1, 2, 3, 130


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
            _print(f"错误：{said(fault)}", sys.stderr)
            code = USAGE
        except OSError as fault:
            _print(f"错误：读写文件失败：{fault.strerror or fault}（{fault.filename or '没有文件名'}）", sys.stderr)
            code = USAGE
        except Exception as fault:  # noqa: BLE001 - anything else is a bug and keeps its traceback
            code = _tell(fault)
        _print("", sys.stdout, end="")
        sys.exit(code or CLEAN)


def _tell(fault: Exception) -> int:
    from generator.model.fault import UserError

    if isinstance(fault, UserError):
        _print(f"错误：{fault}", sys.stderr)
        return USAGE
    _print("".join(traceback.format_exception(fault)) + "这是程序的错误，请把上面的内容报告给维护者。", sys.stderr)
    return BUG


def _print(text: str, stream: TextIO | None = None, end: str = "\n") -> None:
    """Print; a reader that has gone (`gongshi check | head`) changes neither what is done nor the exit code."""
    stream = stream or sys.stdout
    if stream is None:
        return
    try:
        print(text, file=stream, end=end)
        stream.flush()
    except OSError as fault:
        if fault.errno not in {errno.EPIPE, errno.EINVAL}:  # the latter is how Windows says it
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _say(text: str) -> None:
    _print(text, sys.stderr)


_data = click.option("--data", type=Path, metavar="DIR", default=Path("data"), help="数据文件夹")
_base_url = click.option(
    "--base-url", metavar="URL", help="站点网址，如 https://example.org/gongshi/；只写路径 /gongshi/ 也可以"
)


@click.group(cls=_Gongshi, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s", help="显示版本")
@click.pass_context
def gongshi(ctx: click.Context) -> None:
    """公示：把社工站评估报告变成可查、可核、可重用的公开记录。"""
    if ctx.invoked_subcommand is None:
        raise click.UsageError(f"缺少命令，可用：{'、'.join(gongshi.commands)}", ctx)


@gongshi.command()
@_data
@click.option(
    "--format",
    "form",
    type=Choice(["text", "json", "github"]),
    metavar="text|json|github",
    default="text",
    help="输出格式；github 在合并请求里标注",
)
@click.option("--profile", is_flag=True, default=False, help="列出每项核对用了多少时间")
@click.option("--only", multiple=True, metavar="ID", help="只做这几项核对；代号是每行方括号里的，逗号隔开，也可写几次")
@click.option("--skip", multiple=True, metavar="ID", help="不做这几项核对；写法同上")
def check(data: Path, form: str, profile: bool, only: tuple[str, ...], skip: tuple[str, ...]) -> int:
    """检查数据文件：写法、引用、个人信息和数字。

    每处一行，注明文件、行、列和改法。error 有一处就不能发布，warning 与数字一起公布。
    """
    from generator.check.checks import select
    from generator.console.profile import CheckTimes
    from generator.drafts.judging import judge

    shares = CheckTimes()
    judged = judge(data, select(only, skip), shares.timing if profile else None)
    if form == "json":
        parts = {"problems": judged.problems, "findings": judged.findings()}
        rows = {name: [complaint.as_object() for complaint in complaints] for name, complaints in parts.items()}
        _print(json.dumps(rows, ensure_ascii=False, indent=2))
    elif form == "github":
        _list(complaint.as_annotation() for complaint in judged.shown())
        _say(judged.summary())
    else:
        _list(judged.shown())
        _say(judged.summary())
    if profile:
        _say(shares.table())
    return PROBLEMS if judged.is_blocked else CLEAN


@gongshi.command()
@_data
@click.option("--out", type=Path, metavar="DIR", default=Path("site"), help="站点文件夹")
@click.option("--docs", type=Path, metavar="DIR", default=Path("build/docs"), help="Markdown 页面文件夹")
@_base_url
@click.option("--jobs", type=WholeNumber(1), metavar="N", help="并行的进程数；不写时按机器自动选")
@click.option("--keep-index", is_flag=True, default=False, help="沿用站点文件夹里的检索索引，只补改动，少更新文件")
@click.option("--quiet", is_flag=True, default=False, help="只在出错时输出")
def build(
    data: Path, out: Path, docs: Path, base_url: str | None, jobs: int | None, keep_index: bool, quiet: bool
) -> int:
    """检查数据并生成站点；有问题时原来的站点不动。"""
    from generator.complaints.complaint import of_findings
    from generator.load.folder import load
    from generator.site import build as site
    from generator.site.build_request import MOST_JOBS, BuildRequest
    from generator.site.privacy_gate import Leaking
    from generator.site.project import find
    from generator.system.processes import default_jobs

    say: Callable[[str], None] = (lambda _: None) if quiet else _say
    say("正在读取数据……")
    catalogue, problems = load(data)
    if catalogue is None:
        return _refuse(problems)
    try:
        order = BuildRequest(find(Path.cwd()), docs, out, base_url, jobs or default_jobs(MOST_JOBS), data, keep_index)
        site.build(catalogue, order, say)
    except site.Blocked as blocked:
        return _refuse(of_findings(blocked.found, catalogue.positions))
    except Leaking as leaking:
        return _refuse(leaking.alarms)
    say(f"完成：{len(catalogue.reports)} 份报告，站点在 {out}。")
    return CLEAN


@gongshi.command()
@_data
@click.option("--host", metavar="HOST", default="127.0.0.1", help="监听的地址；改为 0.0.0.0 时同一网络的人都能打开")
@click.option("--port", type=WholeNumber(0, 65535), metavar="N", default=8000, help="端口；0 为任选一个空闲的")
@_base_url
def serve(data: Path, host: str, port: int, base_url: str | None) -> int:
    """在本机看网站；文件一改就重新生成，打开的网页自己刷新。

    数据有问题时继续显示上一次生成的网站，并逐行列出问题。按 Ctrl-C 结束。
    """
    from generator.site.project import find
    from generator.site.serve import run

    run.serve(run.ServeRequest(find(Path.cwd()), data, Path("build"), host, port, base_url), _say)
    return CLEAN


@gongshi.command()
@click.argument("target", cls=Argument, required=False, metavar="[区/站[/年份-类型]]", help="如 liwan/huadi/2024-final")
@click.option("--district", metavar="区", help="区名，如 荔湾区；代替前面的“区/站”")
@click.option("--street", "--name", "street", metavar="街道", help="街道或镇的名称，如 花地街；代号照拼音定")
@click.option("--year", metavar="年份", help="评估日期的年份，如 2024")
@click.option("--kind", type=Choice(["中期", "末期", "midterm", "final"]), metavar="中期|末期", help="报告类型")
@click.option("--source", type=Path, metavar="FILE", help="报告原文；校验值和格式照它填写")
@_data
def new(data: Path, source: Path | None, target: str | None, **names: str | None) -> int:
    """写好社工站文件夹和报告模板，等人填写；已有的文件不动。

    用代号：gongshi new liwan/huadi/2024-final

    用名称：gongshi new --district 荔湾区 --street 花地街 --year 2024 --kind 末期
    """
    from generator.drafts.templates.new_files import make
    from generator.drafts.templates.wanted_report import Wish

    made = make(data, Wish(target, **names), source)
    for path in made.paths:
        _print(path.as_posix())
    where = "" if data == Path("data") else f" --data {data.as_posix()}"
    _say(f"已写好上面的文件。下一步：照里面的说明填写，再运行 gongshi check{where}，它会逐行指出还缺什么。")
    if target is None and made.is_new_station:
        _say(f"代号 {made.target.key} 照拼音定，公布后不再改动；不合适请现在就改文件夹名。")
    return CLEAN


@gongshi.command("import")
@click.argument(
    "files", cls=Argument, nargs=-1, required=True, type=Path, metavar="FILE...", help="报告原文，可以一次写许多个"
)
@click.option("--into", type=Path, metavar="DIR", help="草稿写到哪个文件夹；不写时是 drafts，--format json 时不写草稿")
@click.option(
    "--format", "form", type=Choice(["yaml", "json"]), metavar="yaml|json", default="yaml", help="json 每份报告输出一行"
)
@_data
@click.option("--jobs", type=WholeNumber(1), metavar="N", help="并行的进程数；不写时每个处理器一个")
def import_(files: tuple[Path, ...], into: Path | None, form: str, data: Path, jobs: int | None) -> int:
    """从报告原文（Word、PDF、Excel、纯文本）写出草稿，等人核对。

    每份草稿旁边有一张核对单（.review.html），左边原文，右边读出来的内容。有的文件读不成，不耽误别的。
    """
    from generator.drafts.batch import summary
    from generator.drafts.batch.run import run
    from generator.drafts.known import KnownData
    from generator.system.processes import default_jobs
    from generator.understand.import_object import as_object

    known = KnownData.read(data)
    into = into or (None if form == "json" else Path("drafts"))
    if into is not None and into.exists() and not into.is_dir():
        raise click.BadParameter(f"应为文件夹，{into.as_posix()} 是文件", param_hint="--into")
    batch = run(files, known, into, jobs or default_jobs(), _progress)
    for one in batch.drafted:
        if form == "json":
            _print(json.dumps(as_object(one.draft, known.veil(one.draft)), ensure_ascii=False))
        elif one.path is not None:
            _print(one.path.as_posix())
        _say("\n".join(summary.of_draft(one)))
    for failure in batch.failures:
        _say(str(failure))
    _say(summary.of_batch(batch, into.as_posix() if into else None))
    return PROBLEMS if batch.failures else CLEAN


@gongshi.command()
@click.argument("drafts", cls=Argument, nargs=-1, required=True, type=Path, metavar="DRAFT...", help="看过的草稿")
@_data
@click.option("--as", "place", metavar="区/站", help="放到哪个站，如 liwan/huadi；新的站用这个代号")
@click.option("--yes", is_flag=True, default=False, help="不再询问，直接写入")
@click.option("--replace", is_flag=True, default=False, help="已有的报告与草稿不同时，用草稿替换")
def accept(drafts: tuple[Path, ...], data: Path, place: str | None, yes: bool, replace: bool) -> int:
    """把看过的草稿放进数据：检查、列出要写的文件，问过再写。

    已有一样的报告时不动；不一样时列出哪里不同，不覆盖。
    """
    from generator.drafts.accept.plan import Unacceptable, plan
    from generator.drafts.accept.words import after, before, differing
    from generator.system.files import put

    code = CLEAN
    for draft in drafts:
        try:
            wish = plan(draft, data, place)
        except Unacceptable as fault:
            _list(fault.complaints)
            _say(f"{draft.as_posix()}：共 {len(fault.complaints)} 个问题，改好再运行；没有写入任何文件。")
            code = PROBLEMS
            continue
        if wish.changes and not replace:
            _list(differing(wish))
            code = PROBLEMS
            continue
        _say("\n".join(before(wish, draft)))
        if wish.files and not yes and not click.confirm("写入吗？", err=True):
            _say("没有写入。")
            continue
        put(wish.files)
        _list(path.as_posix() for path in wish.files)
        _say(after(wish))
    return code


def _progress(number: int, total: int, name: str) -> None:
    if total > 1:
        _say(f"[{number}/{total}] {name}")


@gongshi.command()
@_data
@click.option("--out", type=Path, metavar="DIR", required=True, help="导出到哪个文件夹")
def export(data: Path, out: Path) -> int:
    """只导出开放数据（CSV 和 JSON），不生成网站。"""
    from generator.complaints.judgement import judge
    from generator.export.open_data import files
    from generator.site.assemble import write
    from generator.site.publish import replacing

    judged = judge(data)
    if judged.catalogue is None or judged.verdict is None or not judged.publishable:
        return _refuse([complaint for complaint in judged.shown() if complaint.severity == "error"])
    with replacing(out) as folder:
        count = write(files(judged.catalogue, judged.verdict), folder)
    _say(f"完成：{len(judged.catalogue.reports)} 份报告的 {count} 个数据文件在 {out}。")
    return CLEAN


@gongshi.command()
@click.option("--out", type=Path, metavar="DIR", default=Path("data/schema"), help="写到哪个文件夹")
def schema(out: Path) -> int:
    """写出数据文件的 JSON Schema，编辑器据此提示和检查。"""
    from generator.export.input_schema import schemas, written

    out.mkdir(parents=True, exist_ok=True)
    made = schemas()
    for name, content in made.items():
        (out / name).write_text(written(content), encoding="utf-8", newline="\n")
    _say(f"完成：{len(made)} 个 JSON Schema 在 {out}。")
    return CLEAN


@gongshi.command()
@click.option("--stations", type=WholeNumber(1), metavar="N", default=40, help="社工站数")
@click.option("--years", type=WholeNumber(1), metavar="N", default=3, help="年数")
@click.option("--out", type=Path, metavar="DIR", default=Path("build/demo"), help="写到哪个文件夹")
@click.option("--seed", type=WholeNumber(0), metavar="N", default=0, help="种子；同样的种子得到同样的数据")
def demo(stations: int, years: int, out: Path, seed: int) -> int:
    """编造一座城市的数据，供试用和测速；全部虚构。"""
    from generator.demo import city
    from generator.demo import shared_files as given
    from generator.model.fault import UserError
    from generator.site.project import find

    data = find(Path.cwd()).root / "data"
    shared = given.shared(data)
    if "indicators.yml" not in shared:
        raise UserError(f"演示数据要用 {data} 里的指标、主题和评估办法，那里没有；请在项目文件夹里运行")
    _say(f"正在编造 {stations} 个社工站、{years} 年的数据……")
    try:
        count = city.write(stations, years, out, shared, seed)
    except (city.Occupied, city.OutOfRange) as fault:
        raise UserError(str(fault)) from None
    _say(f"完成：{stations} 个社工站，{count} 份报告，在 {out}。下一步：gongshi serve --data {out.as_posix()}")
    return CLEAN


def _list(complaints: Iterable[object]) -> None:
    for complaint in complaints:
        _print(str(complaint))


def _refuse(complaints: Sequence[object]) -> int:
    _list(complaints)
    _say(f"共 {len(complaints)} 个问题，没有发布任何内容。")
    return PROBLEMS


main = gongshi

if __name__ == "__main__":
    main()
