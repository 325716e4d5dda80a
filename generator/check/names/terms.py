"""What has a fixed name: rules, funds and the terms of the trade."""

import re
from collections import Counter
from collections.abc import Iterator

from generator.check.discrepancy import Agreed, Discrepancy, Outcome, Stand
from generator.check.names.spelling import difference, plain
from generator.check.names.uses import names
from generator.check.passages import Passage
from generator.check.registry import Chapter, CheckSubject
from generator.check.report_under_check import ReportUnderCheck

_CHAPTER = Chapter(CheckSubject.NAMES, 3)
_RULE = re.compile(r".{4,}(?:办法|条例|规定|细则|指南|标准|指标体系)")
_TITLE = re.compile(r"《([^《》]{6,40})》")
_FUND = re.compile(r".+社区慈善基金会?")
_PLAIN_FUND = re.compile(r"社区慈善基金(?!会)")
_JOINT = re.compile("[和与及]")
_HALF = 2  # characters
_Term = tuple[str, str, str, str]


@_CHAPTER.check()
def rules_are_named_as_issued(report: ReportUnderCheck) -> Iterator[Outcome]:
    """提到的办法、条例，名称与印发的相同。
    同评估办法依据的文件相比，只差一个字的列出；简称、旧办法和别的文件不列。
    """
    laws = {plain(law.title): law.title for scheme in report.catalogue.schemes.values() for law in scheme.laws}
    reported: set[str] = set()
    for name, stand in _rules(report):
        cited = plain(name)
        if cited in laws:
            yield Agreed()
            continue
        meant = [title for law, title in laws.items() if max(map(len, difference(cited, law))) == 1]
        if len(meant) == 1 and cited not in reported:
            reported.add(cited)
            yield Discrepancy(f"“{name}”与印发的名称差一个字，印发的是“{meant[0]}”", (stand,), name, meant[0])


def _rules(report: ReportUnderCheck) -> Iterator[tuple[str, Stand]]:
    """The rules that names and sentences cite."""
    for passage, path, name in names(report):
        if _RULE.fullmatch(name):
            yield name, Stand(name, passage.place, passage.anchor, path)
    for passage in report.passages:
        for match in _TITLE.finditer(passage.words):
            if _RULE.fullmatch(match[1]):
                yield match[1], passage.quoting(match[1])


@_CHAPTER.check()
def community_fund_is_named_alike(report: ReportUnderCheck) -> Iterator[Outcome]:
    """本街的社区慈善基金不一处写基金、一处写基金会。
    基金挂在慈善会名下，基金会是另行登记的法人。只看名称里有本街街名的，别处的基金会不列。
    """
    street = report.station.profile.street.removesuffix("道")[:-1]
    for passage, path, name in names(report):
        if not street or street not in name or not _FUND.fullmatch(name):
            continue
        if not name.endswith("会"):
            yield Agreed()
            continue
        plainly = next((said for said in report.passages if _PLAIN_FUND.search(said.words)), None)
        if plainly is None:
            continue
        yield Discrepancy(
            f"这里写“{name}”，{plainly.place}写的是“社区慈善基金”",
            (Stand(name, passage.place, passage.anchor, path), plainly.quoting("社区慈善基金")),
            name,
            name.removesuffix("会"),
        )
        return


@_CHAPTER.check()
def terms_keep_their_order(report: ReportUnderCheck) -> Iterator[Outcome]:
    """并列的用语，前后各半没有换位。
    “困难群众和特殊群体”写成“困难群体和特殊群众”一类，别处两次以上写另一个样子的，才列出。
    """
    first: dict[_Term, Passage] = {}
    times: Counter[_Term] = Counter()
    for passage in report.passages:
        for term in _paired(passage.words):
            first.setdefault(term, passage)
            times[term] += 1
    for (one, of_one, two, of_two), passage in first.items():
        common = (one, of_two, two, of_one)
        if of_one != of_two and times[common] > max(1, times[one, of_one, two, of_two]):
            stated, meant = f"{one}{of_one}和{two}{of_two}", f"{one}{of_two}和{two}{of_one}"
            yield Discrepancy(
                f"这里写“{stated}”，别处写“{meant}”",
                (passage.quoting(stated), first[common].quoting(meant)),
                stated,
                meant,
            )
    yield Agreed(sum(count > 1 for count in times.values()))


def _paired(words: str) -> Iterator[_Term]:
    """Four characters before and four after each 和, by halves."""
    for joint in _JOINT.finditer(words):
        at, past = joint.span()
        ends = words[at - 2 * _HALF : at] if at >= 2 * _HALF else "", words[past : past + 2 * _HALF]
        if all(len(end) == 2 * _HALF and end.isalpha() for end in ends):
            one, two = ends
            yield one[:_HALF], one[_HALF:], two[:_HALF], two[_HALF:]
