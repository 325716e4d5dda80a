"""Slips in shares: retention, licences, money for one purpose."""

from decimal import Decimal

from generator.demo.quantity_ledger import percent
from generator.demo.seeded_random import SeededRandom
from tests.check.faults.draft import Draft, NoRoom, Path, chosen
from tests.check.faults.mutator import fault
from tests.check.faults.slips import swapped

_SHARE = "share-follows-from-its-parts"


def _posts(draft: Draft) -> int:
    """How many workers the contract asks for, as the person-months due tell it."""
    due = next(row.number("target") for row in draft.stated("person-months") if row.number("target"))
    return int((due or 0) / int(draft.body["assessed"]["months"]))


def _agreed(draft: Draft) -> int:
    posts = _posts(draft)
    draft.add_figures("management", {"indicator": "posts-agreed", "actual": posts})
    draft.keep_as_right()
    return posts


def _retention(draft: Draft, said: str) -> Path:
    rows = [row for row in draft.stated("retention") if row.number("percent") is not None]
    if not rows or said == rows[0].figure["percent"]:
        raise NoRoom
    return [draft.change(row, "percent", said) for row in rows][0]  # noqa: RUF015 - all of them are to change


@fault(_SHARE)
def retention_has_its_digits_swapped(draft: Draft, luck: SeededRandom) -> Path:
    _agreed(draft)
    return _retention(draft, f"{swapped(draft.stated('retention')[0].figure['percent'][:-1], luck)}%")


@fault(_SHARE)
def retention_is_of_the_workers_there_are(draft: Draft, _: SeededRandom) -> Path:
    posts, workers = _agreed(draft), draft.value("social-workers", 0)
    if posts == workers:
        raise NoRoom
    return _retention(draft, percent(draft.value("retained-workers", 0), workers))


@fault(_SHARE)
def retention_is_of_no_base_at_all(draft: Draft, luck: SeededRandom) -> Path:
    said = Decimal(draft.stated("retention")[0].figure["percent"][:-1]) + luck.choice((-1, 1)) * Decimal("0.01")
    stayed = draft.value("retained-workers", 0)
    if any(percent(stayed, base) == f"{said}%" for base in range(1, 2000)):
        raise NoRoom
    return _retention(draft, f"{said}%")


@fault(_SHARE)
def licences_are_of_the_workers_agreed(draft: Draft, _: SeededRandom) -> Path:
    workers, posts = draft.value("social-workers", 0), _posts(draft)
    licensed = draft.value("licensed-workers", workers - 2)
    share = {"indicator": "licensed-share", "percent": percent(licensed, workers)}
    row = draft.add_figures("management", {"indicator": "licensed-workers", "actual": licensed}, share)[-1]
    draft.keep_as_right()
    if posts == workers:
        raise NoRoom
    return draft.put(row.at("percent"), percent(licensed, posts))


@fault(_SHARE)
def share_of_the_money_is_mistyped(draft: Draft, luck: SeededRandom) -> Path:
    if draft.stated("charity-share"):
        raise NoRoom
    known = [row.number("actual") for row in draft.stated("resources-value")]
    whole = next((value for value in known if value), Decimal(240_000))
    part = (whole * luck.randint(30, 75) / 100).quantize(Decimal("0.01"))
    *_, row = draft.add_figures(
        "overall",
        {"indicator": "resources-value", "actual": whole},
        {"indicator": "resources-value", "part": "困难群众", "actual": part},
        {"indicator": "charity-share", "percent": percent(part, whole)},
    )
    draft.keep_as_right()
    wrong = swapped(row.figure["percent"][:-1], luck)
    return draft.put(row.at("percent"), f"{wrong}%")


@fault(_SHARE)
def share_of_the_experienced_is_mistyped(draft: Draft, luck: SeededRandom) -> Path:
    workers = draft.value("social-workers", 0)
    experienced = draft.value("two-year-workers", max(1, workers - luck.randint(1, 5)))
    said = percent(experienced, workers)
    row = draft.add_figures(
        "management",
        {"indicator": "two-year-workers", "actual": experienced},
        {"name": "从业两年以上社工占社工总数比例", "percent": said},
    )[-1]
    draft.keep_as_right()
    wrong = percent(chosen(luck, [n for n in range(1, workers) if n != experienced]), workers)
    return draft.put(row.at("percent"), wrong)


@fault(_SHARE)
def a_share_is_called_one_of_itself(draft: Draft, luck: SeededRandom) -> Path:
    one = luck.choice(("社工专业人员", "到岗人次", "志愿者"))
    name = f"{one}占{one}{luck.choice(('数', '总数', ''))}的比例"
    [row] = draft.add_figures("overview", {"name": name, "percent": "100%"})
    draft.keep_as_right()
    return draft.put(row.at("percent"), f"{luck.randint(50, 98)}.{luck.randint(10, 99)}%")


FAULTS = (
    retention_has_its_digits_swapped,
    retention_is_of_the_workers_there_are,
    retention_is_of_no_base_at_all,
    licences_are_of_the_workers_agreed,
    share_of_the_money_is_mistyped,
    share_of_the_experienced_is_mistyped,
    a_share_is_called_one_of_itself,
)
