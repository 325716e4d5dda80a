"""Invented sections with their praise and concern."""

import random

from tests.understand.reports import words
from tests.understand.reports.reported import Area, Finding, Part, Section


class Opinions:
    """Draws sections from a random source; within a report no two findings begin alike."""

    def __init__(self, chance: random.Random, form: str) -> None:
        self.chance, self.form = chance, form
        self.said: set[str] = set()

    def sections(self, areas: tuple[Area, ...]) -> tuple[Section, ...]:
        """The sections of the report's form in their order."""
        if self.form == "projects":
            titles = ["项目运营管理", "项目执行和成效总体情况", *self.drawn(words.PROJECTS, 3, 5)]
            return tuple(self.whole(title, "evaluator", 2) for title in titles)
        management = self.whole("项目管理", "evaluator", 2)
        if self.form == "liwan":
            by_area = [Section(f"{area.name}社工点服务情况", "evaluator", (self.part(area, 2),)) for area in areas]
            return (*self.others(), management, self.whole("项目执行与服务成效", "evaluator", 2), *by_area)
        quality = Section("服务质量", "evaluator", tuple(self.part(area) for area in areas) or (self.part(None, 2),))
        rest = [self.whole("服务监测", "evaluator"), self.whole("服务成效", "evaluator", 2)]
        return (management, quality, *rest, *self.others())

    def others(self) -> list[Section]:
        """The parties beside the third, in any order."""
        sections = [
            self.whole(self.chance.choice(("购买方评估", "购买方评估", "购买方评估意见")), "purchaser"),
            self.whole("监督方评估", "supervisor"),
            self.whole(self.chance.choice(("督导中心评估", "督导中心")), "supervision_centre"),
        ]
        self.chance.shuffle(sections)
        return sections

    def whole(self, title: str, party: str, least: int = 1) -> Section:
        return Section(title, party, (self.part(None, least),))

    def part(self, area: Area | None, least: int = 1) -> Part:
        praise = self.side(words.PRAISE, words.PRAISE_MORE, least)
        if least == 1 and area is None and self.chance.random() < 0.2:
            return Part(area, praise, ())
        return Part(area, praise, self.side(words.CONCERN, words.CONCERN_MORE, least))

    def side(self, openings: tuple[str, ...], more: tuple[str, ...], least: int) -> tuple[Finding, ...]:
        return tuple(self.finding(openings, more) for _ in range(self.chance.randint(least, 4)))

    def finding(self, openings: tuple[str, ...], more: tuple[str, ...]) -> Finding:
        chance = self.chance
        first = self.sentence(chance.choice(openings))
        while first in self.said:
            about = chance.choice(("{group}", "{plan}", "{place}"))
            first = self.sentence(f"在{about}方面，{chance.choice(openings)}")
        self.said.add(first)
        further = [self.sentence(each) for each in chance.sample(more, chance.choice((0, 1, 1, 2, 3, 4)))]
        if further and chance.random() < 0.12:
            return Finding((first + "".join(further[:-1]), chance.choice(words.CONTINUED) + further[-1]))
        return Finding((first + "".join(further),))

    def sentence(self, template: str) -> str:
        """A template with every slot filled anew."""
        text = template
        for slot in ("{n}", "{m}", "{year}", "{money}", "{group}", "{plan}", "{place}"):
            while slot in text:
                text = text.replace(slot, self.draw(slot), 1)
        return text

    def draw(self, slot: str) -> str:
        between = self.chance.randint
        if slot == "{money}":
            forms = (f"{between(1, 9)}.{between(1, 9)}万元", f"{between(2000, 90000)}元", f"{between(2, 30)}万元")
            return self.chance.choice(forms)
        if slot in {"{n}", "{m}", "{year}"}:
            return str(between(*{"{n}": (2, 12), "{m}": (21, 640), "{year}": (2021, 2024)}[slot]))
        kinds = {"{group}": words.GROUPS, "{plan}": words.PLANS, "{place}": words.PLACE_HEADS}
        return self.chance.choice(kinds[slot]) + ("社区" if slot == "{place}" else "")

    def drawn(self, values: tuple[str, ...], least: int, most: int) -> list[str]:
        return self.chance.sample(values, self.chance.randint(least, most))
