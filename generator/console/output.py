"""What commands print, and the exit codes they return: results go to stdout, words about them to stderr.

The only module that prints. Commands call it; `cli.py` alone exits.
"""

import errno
import os
import sys
from collections.abc import Iterable, Sequence
from typing import TextIO

CLEAN, PROBLEMS, USAGE, BUG, INTERRUPTED = 0, 1, 2, 3, 130
EXIT_CODES = "0 没有问题，1 数据有问题，2 用法不对或环境不行，3 程序的错误，130 被 Ctrl-C 打断。"


def print_result(text: str) -> None:
    """What was asked for, to stdout: a program may read it."""
    print_to(sys.stdout, text)


def print_results(results: Iterable[object]) -> None:
    """One line each: complaints, or paths that were written."""
    for result in results:
        print_result(str(result))


def print_notice(text: str) -> None:
    """What a person wants to know besides, to stderr."""
    print_to(sys.stderr, text)


def ignore_notice(_: str) -> None:
    """What `--quiet` makes of a notice: nothing."""


def print_refusal(complaints: Sequence[object]) -> int:
    """Why nothing was published, one line a complaint; returns the exit code for that."""
    print_results(complaints)
    print_notice(f"共 {len(complaints)} 个问题，没有发布任何内容。")
    return PROBLEMS


def print_to(stream: TextIO | None, text: str, end: str = "\n") -> None:
    """Print; a reader that has gone (`gongshi check | head`) changes neither what is done nor the exit code."""
    if stream is None:
        return
    try:
        print(text, file=stream, end=end)
        stream.flush()
    except OSError as fault:
        if fault.errno not in {errno.EPIPE, errno.EINVAL}:  # the latter is how Windows says it
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
