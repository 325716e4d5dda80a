"""Printed names → the names the project knows: indicators of the catalogue, areas of the report, bodies."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.language.folding import folded, name_key
from generator.language.numerals import count_of
from generator.model.catalogue import Indicator, Organisation

_ASIDE = re.compile(r"\([^()]*\)")
_FILLING = re.compile(r"^(?:完成|开展|累计|共|提供|全年|本期)+|(?:完成情况|完成量|指标量|数量|服务量|情况)+$")
_COUNTED = re.compile(r"(?:次数|个数|份数|场次|总数|数)$")
_AREA = re.compile(
    r"第?(?P<number>[0-9]+|[一二三四五六七八九十]+)号?片区?|片区?第?(?P<after>[0-9]+|[一二三四五六七八九十]+)"
)


def _forms(name: str) -> list[str]:
    """The name as printed, then less and less strictly."""
    whole = name_key(name)
    bare = name_key(_ASIDE.sub("", folded(name)))
    kept = _FILLING.sub("", bare)
    return list(dict.fromkeys(form for form in (whole, bare, kept, _COUNTED.sub("", kept)) if form))


class IndicatorIndex:
    """The catalogue by name and alias."""

    def __init__(self, catalogue: Iterable[Indicator]) -> None:
        self._by_name: dict[str, list[Indicator]] = {}
        for indicator in catalogue:
            for name in (indicator.name, *indicator.aliases):
                self._by_name.setdefault(name_key(name), []).append(indicator)

    def find(self, name: str, unit: str | None) -> Indicator | None:
        """The indicator a printed name means; where several are named so, the one with the printed unit."""
        if unit and (indicator := self._unique(f"{name}{unit}")):
            return indicator  # 建档 counted in 户 is 建档户数
        for form in _forms(name):
            candidates = self._by_name.get(form, [])
            in_unit = [one for one in candidates if unit is None or one.unit == unit]
            if len(candidates) == 1 or len(in_unit) == 1:
                return (in_unit or candidates)[0]
        return None

    def _unique(self, name: str) -> Indicator | None:
        candidates = {
            one.id: one for one in self._by_name.get(name_key(name), []) + self._by_name.get(name_key(name) + "数", [])
        }
        return next(iter(candidates.values())) if len(candidates) == 1 else None


@dataclass(frozen=True, slots=True)
class Areas:
    """The areas of one report: the name they go by, whatever is printed elsewhere."""

    names: tuple[str, ...]

    def find(self, printed: str) -> str | None:
        """`片区1` → `片区一`; None where no area of the report is meant."""
        wanted = _area_forms(printed)
        for name in self.names:
            if wanted[0] == _area_forms(name)[0]:
                return name
        fitting = [name for name in self.names if set(wanted) & set(_area_forms(name))]
        return fitting[0] if len(fitting) == 1 else None

    def aliases(self, printed: Iterable[str]) -> dict[str, list[str]]:
        """Name → the other ways in which it is printed, in order."""
        spellings: dict[str, list[str]] = {name: [] for name in self.names}
        for words in dict.fromkeys(printed):
            name = self.find(words)
            if name is not None and words != name and words not in self.names:
                spellings[name].append(words)
        return spellings


def _area_forms(name: str) -> list[str]:
    """The plain name, its number (片区一, 第一片区 and 片区1 are one), and the name without what all areas have."""
    whole = name_key(name)
    forms = [whole]
    if match := _AREA.search(whole):
        number = match["number"] or match["after"]
        forms.append(f"#{count_of(number) or number}")
    bare = _ASIDE.sub("", whole).removesuffix("区").removesuffix("片")
    return [*forms, bare] if bare else forms


def body_named(name: str, bodies: Sequence[Organisation]) -> Organisation | None:
    """The organisation of this name or alias."""
    wanted = name_key(name)
    return next((body for body in bodies if wanted in {name_key(known) for known in (body.name, *body.aliases)}), None)
