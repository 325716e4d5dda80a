"""Slips in sentences: each is told right first, as the words of a finding, and then with one number changed."""

from collections.abc import Callable

from generator.demo.seeded_random import SeededRandom
from tests.check.faults.draft import Draft, NoRoom, Path, chosen
from tests.check.faults.mutator import Mutator, fault
from tests.check.faults.slips import mistyped, off

_DIFFERENCES, _PARTS, _PERCENT, _BASE, _HOMES = (
    "prose-differences-add-up",
    "prose-parts-add-up",
    "prose-percent-follows",
    "prose-shares-have-a-base",
    "prose-households-have-persons",
)
_LISTS, _RESPECTIVELY = "prose-lists-match-their-counts", "prose-respectively-matches"
_RECORDED = "prose-numbers-stand-in-figures"


def _sentence(check: str) -> Callable[[Callable[[Draft, SeededRandom], tuple[str, str]]], Mutator]:
    """A mutator of what makes a right sentence and the same with a slip."""

    def made(told: Callable[[Draft, SeededRandom], tuple[str, str]]) -> Mutator:
        def run(draft: Draft, luck: SeededRandom) -> Path:
            right, wrong = told(draft, luck)
            path = draft.add_sentence(luck, right)
            draft.keep_as_right()
            return draft.put(path, draft.get(path).replace(right, wrong))

        run.__name__ = told.__name__
        return fault(check)(run)

    return made


@_sentence(_DIFFERENCES)
def surplus_is_miscounted(_: Draft, luck: SeededRandom) -> tuple[str, str]:
    due, more = luck.randint(100, 200), luck.randint(11, 90)
    told = f"社工应到{due}人次，实到{due + more}人次，超配"
    return f"{told}{more}人次。", f"{told}{off(str(more), luck)}人次。"


@_sentence(_DIFFERENCES)
def shortage_is_miscounted(_: Draft, luck: SeededRandom) -> tuple[str, str]:
    due, less = luck.randint(15, 24), luck.randint(2, 6)
    told = f"协议要求配备社工{due}名，实际配备{due - less}名，缺少"
    return f"{told}{less}名。", f"{told}{less + 1}名。"


@_sentence(_DIFFERENCES)
def one_of_two_shortages_is_miscounted(_: Draft, luck: SeededRandom) -> tuple[str, str]:
    one, other = luck.randint(2, 5), luck.randint(2, 5)
    told = f"社工应到220人次、实到{220 - one}人次，持证社工应到110人次、实到{110 - other}人次，分别欠缺{one}人次和"
    return f"{told}{other}人次。", f"{told}{other + 2}人次。"


@_sentence(_DIFFERENCES)
def growth_is_miscounted(_: Draft, luck: SeededRandom) -> tuple[str, str]:
    low, more = luck.randint(60, 200), luck.randint(12, 60)
    told = f"活跃志愿者由{low}名增加到{low + more}名，增加了"
    return f"{told}{more}名。", f"{told}{mistyped(str(more), luck)}名。"


@_sentence(_DIFFERENCES)
def points_are_miscounted(_: Draft, luck: SeededRandom) -> tuple[str, str]:
    low, more = luck.randint(80, 92), luck.randint(2, 6)
    told = f"居民知晓率从{low}%提高到{low + more}%，提高"
    return f"{told}{more}个百分点。", f"{told}{more - 1}个百分点。"


@_sentence(_PARTS)
def ranks_do_not_make_up_the_licensed(_: Draft, luck: SeededRandom) -> tuple[str, str]:
    middle, low = luck.randint(2, 6), luck.randint(7, 12)
    told = f"站里持证社工{middle + low}名，其中中级社工师{middle}名、助理社工师"
    return f"{told}{low}名。", f"{told}{off(str(low), luck)}名。"


@_sentence(_PARTS)
def levels_are_more_than_all_reports(_: Draft, luck: SeededRandom) -> tuple[str, str]:
    parts = [luck.randint(1, 5), luck.randint(3, 9), luck.randint(6, 15)]
    told = f"其中国家级{parts[0]}篇、市级{parts[1]}篇、区级{parts[2]}篇。"
    return f"登上媒体{sum(parts)}篇，{told}", f"登上媒体{sum(parts) - luck.randint(1, 3)}篇，{told}"


@fault(_PARTS)
def one_part_is_more_than_all(draft: Draft, luck: SeededRandom) -> Path:
    whole, part = luck.randint(40, 90), luck.randint(11, 39)
    return draft.add_sentence(luck, f"走访长者{whole}人，其中独居老人{part * 10}人。")


@_sentence(_PARTS)
def a_list_nearly_makes_up_its_total(_: Draft, luck: SeededRandom) -> tuple[str, str]:
    parts = [luck.randint(60, 190) for _ in range(4)]
    names = ("热线咨询", "上门问候", "街头外展", "窗口代办")
    told = "、".join(f"{name}{part}次" for name, part in zip(names, parts, strict=True))
    wrong = sum(parts) + luck.choice((-9, -2, 3, 8))
    return f"服务{sum(parts)}次，包括{told}。", f"服务{wrong}次，包括{told}。"


@_sentence(_PARTS)
def the_total_of_three_communities_is_wrong(draft: Draft, luck: SeededRandom) -> tuple[str, str]:
    names = luck.sample(draft.communities, 3)
    parts = [luck.randint(20, 90) for _ in names]
    told = "，".join(f"{name}建档{part}份" for name, part in zip(names, parts, strict=True))
    return f"{told}，以上三个社区共建档{sum(parts)}份。", f"{told}，以上三个社区共建档{sum(parts) + 10}份。"


@_sentence(_PARTS)
def a_sum_is_carried_wrong(_: Draft, luck: SeededRandom) -> tuple[str, str]:
    parts = [luck.randint(110, 190) for _ in range(3)]
    told = f"开展街头宣传{parts[0]}次、入户宣传{parts[1]}次、讲座宣传{parts[2]}次，合计"
    return f"{told}{sum(parts)}次。", f"{told}{sum(parts) - 10}次。"


def _share(part: int, whole: int) -> str:
    return f"{part * 100 / whole:.2f}"


@_sentence(_PERCENT)
def completion_is_mistyped(_: Draft, luck: SeededRandom) -> tuple[str, str]:
    due = luck.randint(300, 500)
    done = due - luck.randint(3, 90)
    told = f"应建档{due}份，实建档{done}份，完成率"
    return f"{told}{_share(done, due)}%。", f"{told}{mistyped(_share(done, due), luck)}%。"


@_sentence(_PERCENT)
def share_of_a_stated_base_is_mistyped(_: Draft, luck: SeededRandom) -> tuple[str, str]:
    whole, part = 20, luck.randint(9, 17)
    told = f"站里有持证社工{part}名，占协议要求配备（{whole}名）的"
    return f"{told}{part * 5}%。", f"{told}{part * 5 + luck.choice((-5, 5))}%。"


@_sentence(_BASE)
def share_of_a_named_base_is_wrong(_: Draft, luck: SeededRandom) -> tuple[str, str]:
    whole, part = luck.randint(14, 19), luck.randint(8, 13)
    told = f"站点社工总数{whole}名，持证社工{part}名，占社工总数的"
    return f"{told}{_share(part, whole)}%。", f"{told}{_share(part, whole + 1)}%。"


@_sentence(_BASE)
def share_is_of_another_base(_: Draft, luck: SeededRandom) -> tuple[str, str]:
    due = 20
    staff = luck.randint(16, 19)
    part = staff - luck.randint(1, 3)
    told = f"协议要求配备社工{due}名，实际配备社工{staff}名，其中持证社工{part}名，持证比例为"
    return f"{told}{_share(part, staff)}%。", f"{told}{_share(part, due)}%。"


@_sentence(_HOMES)
def fewer_persons_than_households(_: Draft, luck: SeededRandom) -> tuple[str, str]:
    homes, more = luck.randint(110, 190), luck.randint(5, 60)
    return f"慰问低保家庭{homes}户{homes + more}人。", f"慰问低保家庭{homes}户{homes - more}人。"


@_sentence(_LISTS)
def quoted_projects_are_miscounted(_: Draft, luck: SeededRandom) -> tuple[str, str]:
    told = "站里办起“长者书屋”“巷口茶座”“小小邮差”"
    return f"{told}三个项目。", f"{told}{luck.choice('四二')}个项目。"


@_sentence(_LISTS)
def papers_are_miscounted(_: Draft, luck: SeededRandom) -> tuple[str, str]:
    told = "站里绘成《街巷资源图》《邻里关系图》"
    return f"{told}两份地图。", f"{told}{luck.choice('三3')}份地图。"


@_sentence(_LISTS)
def bracketed_teams_are_miscounted(_: Draft, luck: SeededRandom) -> tuple[str, str]:
    told = "支队伍（红棉队、暖阳队、邻声队、巷风队）。"
    return f"站里组成4{told}", f"站里组成{luck.choice('35')}{told}"


@_sentence(_LISTS)
def aspects_are_miscounted(_: Draft, luck: SeededRandom) -> tuple[str, str]:
    told = "个方面：建档、探访、个案。"
    return f"工作落在三{told}", f"工作落在{luck.choice('四两')}{told}"


@_sentence(_LISTS)
def communities_are_miscounted(draft: Draft, luck: SeededRandom) -> tuple[str, str]:
    names = [name for name in draft.communities if name.endswith("社区")]
    if len(names) < 3:
        raise NoRoom
    told = f"义诊走进{'、'.join(luck.sample(names, 3))}"
    return f"{told}三个社区。", f"{told}四个社区。"


@_sentence(_RESPECTIVELY)
def one_community_has_no_number(_: Draft, luck: SeededRandom) -> tuple[str, str]:
    numbers = [str(luck.randint(12, 60)) for _ in range(3)]
    told = "三个社区分别建档"
    return f"{told}{'份、'.join(numbers)}份。", f"{told}{'份、'.join(numbers[:2])}份。"


@_sentence(_RESPECTIVELY)
def one_percentage_is_left_out(_: Draft, luck: SeededRandom) -> tuple[str, str]:
    shares = luck.sample((100, 105, 110, 120, 125, 150), 3)
    told = "片区完成个案20个，小组12个，活动30场，分别为目标的"
    return f"{told}{shares[0]}%、{shares[1]}%和{shares[2]}%。", f"{told}{shares[0]}%和{shares[1]}%。"


def _counted(draft: Draft) -> list[tuple[Path, dict[str, str], dict[str, str]]]:
    """Findings that quote a number of two digits or more once in summary and text, stated nowhere else."""
    found = []
    for row in draft.rows():
        value = row.figure.get("actual", "")
        alone = len(draft.stated(row.indicator or "", row.area)) == 1 and "percent" not in row.figure
        record = row.record
        if record and len(value) > 1 and alone and all(record[key].count(value) == 1 for key in ("summary", "text")):
            found.append((row.path, record, row.figure))
    return found


@fault(_RECORDED)
def summary_has_another_number(draft: Draft, luck: SeededRandom) -> Path:
    path, record, figure = chosen(luck, _counted(draft))
    value = figure["actual"]
    record["summary"] = record["summary"].replace(value, mistyped(value, luck))
    return (*path[:-2], "summary")


@fault(_RECORDED)
def figure_has_another_number(draft: Draft, luck: SeededRandom) -> Path:
    path, _, figure = chosen(luck, _counted(draft))
    return draft.put((*path, "actual"), mistyped(figure["actual"], luck))


@fault(_RECORDED, _PARTS)
def original_has_another_number(draft: Draft, luck: SeededRandom) -> Path:
    path, record, figure = chosen(luck, _counted(draft))
    value = figure["actual"]
    record["text"] = record["text"].replace(value, mistyped(value, luck))
    return (*path, "actual")
