import pytest

from generator.understand.indicators import of_prose


def rows_of(text: str) -> list[tuple[str | None, ...]]:
    return [(one.name, one.target, one.actual, one.unit, one.percent) for one in of_prose(text)]


def test_percentages_go_to_the_quantities_in_order() -> None:
    text = (
        "本站共完成小组 8 个，40 节，服务 320 人次，分别完成协议指标量的 80%、100%和 106.67%；"
        "电访 90 次，探访 20 次，分别完成协议指标量的 90.00%，50.00%。"
    )
    assert rows_of(text) == [
        ("小组", None, "8", "个", "80%"),
        ("小组节数", None, "40", "节", "100%"),
        ("小组人次", None, "320", "人次", "106.67%"),
        ("电访", None, "90", "次", "90.00%"),
        ("探访", None, "20", "次", "50.00%"),
    ]


@pytest.mark.parametrize(
    "how",
    [
        "分别完成协议指标量的 120%和 112.5%",
        "完成协议指标量的 120%，112.5%",
        "分别达到协议要求的 120%、112.5%",
        "完成率分别为 120%、112.5%",
        "分别占协议指标的１２０％与１１２．５％",
        "分别完成年度协议指标任务量的 120%及 112.5%",
    ],
)
def test_ways_to_say_it(how: str) -> None:
    rows = rows_of(f"完成社区活动 12 场，服务 900 人次，{how}。")
    assert rows == [("社区活动", None, "12", "场", "120%"), ("社区活动人次", None, "900", "人次", "112.5%")]


def test_a_percentage_without_its_sign_is_kept_as_printed() -> None:
    rows = rows_of("完成大型活动 12 次，服务 3200 人次，分别完成协议指标量的 120% 和 457.14；")
    assert [one[-1] for one in rows] == ["120%", "457.14"]


def test_a_quantity_without_percentage() -> None:
    rows = rows_of("完成探访 70 个，完成协议指标量的 116.67%，完成电访 187 个；个案接案 9 个，完成协议指标量的 90%。")
    assert [(one[0], one[2], one[4]) for one in rows] == [
        ("探访", "70", "116.67%"),
        ("电访", "187", None),
        ("个案接案", "9", "90%"),
    ]


def test_what_was_named_before_is_carried_on() -> None:
    rows = rows_of("专业个案接案 30 个，结案 20 个，服务 200 节；咨询个案接案 7 个，服务 14 节。")
    assert [one[0] for one in rows] == [
        "专业个案接案",
        "专业个案结案",
        "专业个案节数",
        "咨询个案接案",
        "咨询个案节数",
    ]


def test_verbs_are_no_part_of_a_name() -> None:
    rows = rows_of("发展志愿者 60 名，培育志愿者骨干 6 名，新登记志愿者队伍 2 支，开展志愿者培训 3 次。")
    assert [one[0] for one in rows] == ["志愿者", "志愿者骨干", "志愿者队伍", "志愿者培训"]


@pytest.mark.parametrize(
    "text",
    [
        "电访目标 100 次，完成 98 次，完成率 98%。",
        "应完成电访 100 次，实际完成 98 次，完成率为 98%。",
        "协议要求电访 100 次，实际完成 98 次，完成协议指标量的 98%。",
        "完成电访 98/100 次，完成率 98%。",
        "电访：目标 100 次，实际完成 98 次（98%）。",
    ],
)
def test_targets_in_words(text: str) -> None:
    assert rows_of(text) == [("电访", "100", "98", "次", "98%")]


def test_lists_of_targets_and_actuals() -> None:
    rows = rows_of("应完成电访 100 次、探访 50 次，实际完成 98 次、49 次，完成率分别为 98%、98%。")
    assert rows == [("电访", "100", "98", "次", "98%"), ("探访", "50", "49", "次", "98%")]


def test_one_percentage_for_all() -> None:
    assert [one[-1] for one in rows_of("完成小组 4 个，20 节，均完成协议指标量的 100%。")] == ["100%", "100%"]


def test_what_does_not_fit_is_not_paired() -> None:
    rows = of_prose("建档 120 份，电访 230 次，探访 40 次，分别完成协议指标量的 100%、95%。")
    assert [one.percent for one in rows] == [None, None, None]
    assert all(one.doubt and "对不上" in one.doubt for one in rows)


def test_people_are_plain_counts() -> None:
    rows = of_prose("本站投入符合资质的社工 9 名。本年度建档 120 份，完成协议指标量的 100%。")
    assert [(one.name, one.measured, one.percent) for one in rows] == [
        ("投入符合资质的社工", False, None),
        ("建档", True, "100%"),
    ]


def test_nouns_behind_their_numbers() -> None:
    rows = rows_of("开展 20 个小组、15 场社区活动，分别完成协议指标量的 100%和 75%；在 8 个社区开展政策宣传 30 场。")
    assert [(one[0], one[2], one[4]) for one in rows] == [
        ("小组", "20", "100%"),
        ("社区活动", "15", "75%"),
        ("政策宣传", "30", None),
    ]


def test_dates_and_places_are_no_quantities() -> None:
    assert [one[0] for one in rows_of("2024年3月至8月，截至2024年8月31日，第2片区完成电访 90 次。")] == ["电访"]


def test_places_are_those_of_the_text_as_given() -> None:
    text = "共完成 电 访　１，２００ 次，完成协议指标量的 120 %。"
    (one,) = of_prose(text)
    assert (one.name, one.actual, one.percent) == ("电访", "1,200", "120%")
    assert text[one.start : one.end] == "电 访　１，２００ 次"
    assert one.percent_start is not None
    assert text[one.percent_start : one.percent_end] == "120 %"


def test_the_months_counted_are_told() -> None:
    (_, one) = of_prose("完成电访 90 次。（以上数据统计共计 7 个考核月份，由社工站提供）")
    assert (one.name, one.actual, one.unit, one.measured) == ("考核月份", "7", "个", False)


def test_nothing_is_said_of_nothing() -> None:
    assert of_prose("") == ()
    assert of_prose("从以上数据可知，各项指标基本完成。") == ()
