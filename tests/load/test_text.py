"""Bytes → text → plain values: whatever the bytes, the answer is a document or Refused."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.load.problem import MOST, Refused
from generator.load.text import decode
from generator.load.yaml_syntax import YamlDocument, parse

FILE = "some.yml"
INDICATORS = ("- ", "b: ", ": ", "? ", "{", "}", "[", "]", ",", '"', "'", "|", ">", "&x ", "*x ", "!", "!!str ", "<<: ")
OTHERS = (
    "a",
    "\n",
    "\n  ",
    "---\n",
    "...\n",
    "#",
    "%",
    "@",
    "`",
    "\\",
    "\t",
    "\u3000",
    "：",
    "，",
    "名",
    "~",
    "%YAML 1.2\n",
)
YAML_PIECES = st.sampled_from(INDICATORS + OTHERS)


def check_places(refusal: Refused, content: bytes) -> None:
    text = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n").decode("utf-8", "replace")
    lines = text.removesuffix("\n").split("\n")
    assert 0 < len(refusal.problems) <= MOST + 1
    for problem in refusal.problems:
        assert problem.file == FILE
        assert problem.message
        assert str(problem).isprintable()
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1


def read(content: bytes) -> YamlDocument | None:
    try:
        return parse(decode(content, FILE), FILE)
    except Refused as refusal:
        check_places(refusal, content)
        return None


@given(st.binary(max_size=400))
@example(b"\xff\xfe")
@example(b"\x00")
@example(b"\r")
@example(b"a: \xed\xa0\x80")  # a surrogate, which UTF-8 has no place for
@example(b"a: '\xf4\x8f\xbf\xbf'")  # the last code point
@example(b"[" * 100_000)
@example(b"- " * 100_000)
@example(b"? " * 100_000)
@example(b"{a: " * 100_000)
@example(b"a: \x85")
@example("a: \ufffe".encode())
@example("\u2028a: 1".encode())
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    read(content)


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    read(text.encode("utf-8", "surrogatepass"))


@given(st.lists(YAML_PIECES, max_size=40).map("".join))
@example('a: "\n')
@example("a: |\n\t b")
@example("a: 'b' 'c'")
@example("%TAG ! x\n---\n!x")
@example("a: [\n")
@example("[a,,b]")
def test_anything_like_yaml_is_read_or_refused(text: str) -> None:
    read(text.encode())


@given(st.lists(YAML_PIECES, max_size=40).map("".join))
def test_every_value_has_a_place_within_the_file(text: str) -> None:
    document = read(text.encode())
    if document is None:
        return
    lines = decode(text.encode(), FILE).split("\n")

    def walk(plain: object, path: tuple[str | int, ...]) -> None:
        for of_key in (False, True):
            line, column = document.place(path, of_key=of_key)
            assert 1 <= line <= len(lines)
            assert 1 <= column <= len(lines[line - 1]) + 1
        for step, part in (
            plain.items() if isinstance(plain, dict) else enumerate(plain) if isinstance(plain, list) else ()
        ):
            walk(part, (*path, step))

    walk(document.plain, ())
    assert document.place(("no", 7, "such")) == document.place(())


@given(st.text(st.characters(categories=["Lo", "Ll", "Lu", "Nd"]), min_size=1, max_size=20))
def test_gbk_is_told_from_utf_8(text: str) -> None:
    content = ("标题：" + text + "，见附件").encode("gbk", "ignore")
    with pytest.raises(Refused) as refusal:
        decode(content, FILE)
    assert [problem.rule for problem in refusal.value.problems] == ["not-utf-8"]


def plain(text: str) -> object:
    return parse(text, FILE).plain


def test_scalars_stay_text() -> None:
    text = "{a: 0123, b: no, c: 1:30, d: 2024-08-23, e: 1e3, f: '~', g: null, h: 1_000, i: 86.50}"
    assert plain(text) == {
        "a": "0123",
        "b": "no",
        "c": "1:30",
        "d": "2024-08-23",
        "e": "1e3",
        "f": "~",
        "g": "null",
        "h": "1_000",
        "i": "86.50",
    }


def test_styles_give_the_same_text() -> None:
    assert plain('[a b, \'a b\', "a b", "a\\x20b"]') == ["a b"] * 4
    assert plain("a: >-\n  一\n  二\nb: |-\n  一\n  二\n") == {"a": "一 二", "b": "一\n二"}


@pytest.mark.parametrize(
    ("path", "of_key", "place"),
    [
        ((), False, (2, 1)),
        (("a",), False, (2, 4)),
        (("a",), True, (2, 1)),
        (("b",), False, (3, 1)),  # a list stands where its key stands
        (("b", 0), False, (4, 5)),
        (("b", 0, "c"), False, (4, 9)),
        (("b", 1), False, (5, 5)),
        (("b", "list", 1, "d"), False, (5, 7)),  # `list` is pydantic's, not the file's
        (("b", 1, "d", 0), False, (5, 11)),
        (("b", 9), False, (3, 1)),
        (("e",), False, (6, 3)),
    ],
)
def test_places(path: tuple[str | int, ...], of_key: bool, place: tuple[int, int]) -> None:  # noqa: FBT001 - a parameter
    document = parse("# 一\na: 1\nb:\n  - {c: 2}\n  - { d: [三] }\ne:\n", FILE)
    assert document.place(path, of_key=of_key) == place
