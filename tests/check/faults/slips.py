"""Slips of the pen in numbers and names."""

from decimal import Decimal

from generator.demo.seeded_random import SeededRandom
from tests.check.faults.draft import NoRoom, chosen

_STRANGE = "瑶琳烁沁颂珂珈璟"  # in no name of the invented city


def swapped(digits: str, luck: SeededRandom) -> str:
    """Two neighbouring digits change places: 2446 → 2464."""
    found = []
    for place in range(len(digits) - 1):
        one, other = digits[place], digits[place + 1]
        if one.isdigit() and other.isdigit() and one != other and not (place == 0 and other == "0"):
            found.append(f"{digits[:place]}{other}{one}{digits[place + 2 :]}")
    return chosen(luck, found)


def off(digits: str, luck: SeededRandom, most: int = 3) -> str:
    """A little more or less, never 0 nor below: 2446 → 2448."""
    step = luck.randint(1, most)
    value = Decimal(digits)
    return str(value - step if luck.chance(0.5) and value > step else value + step)


def mistyped(digits: str, luck: SeededRandom) -> str:
    """The last digit is another one: 2446 → 2441."""
    return digits[:-1] + luck.choice([d for d in "123456789" if d != digits[-1]])


def lost(digits: str, luck: SeededRandom) -> str:
    """An inner digit is left out: 2446 → 246."""
    if len(digits) < 4 or not digits.isdigit():
        raise NoRoom
    place = luck.randrange(1, len(digits) - 1)
    return digits[:place] + digits[place + 1 :]


def misspelt(name: str, luck: SeededRandom, begin: int = 1, spare: int = 1) -> str:
    """One character is another one; the first `begin` and the last `spare` stay."""
    place = chosen(luck, list(range(begin, len(name) - spare)))
    return name[:place] + luck.choice(_STRANGE) + name[place + 1 :]
