"""What the headings above a paragraph say together: what its section is for, whose words it holds, its number."""

from generator.model.scheme import Party
from generator.understand.outline.heading_tree import HeadingPath
from generator.understand.outline.headings import SectionPurpose, kind_of, party_of
from generator.understand.outline.numbering import NumberStyle


def section_purpose(path: HeadingPath) -> SectionPurpose:
    """What the innermost heading with a meaning is for; fixed content covers all that stands under it."""
    kinds = [kind_of(heading.title) for heading in path if not heading.side]
    if SectionPurpose.ANNEX_LIST in kinds:
        return SectionPurpose.ANNEX_LIST
    if SectionPurpose.FIXED in kinds:
        at = kinds.index(SectionPurpose.FIXED)
        return (
            SectionPurpose.FIXED
            if all(inner in {SectionPurpose.FIXED, SectionPurpose.OTHER} for inner in kinds[at:])
            else kinds[-1]
        )
    return next((inner for inner in reversed(kinds) if inner is not SectionPurpose.OTHER), SectionPurpose.OTHER)


def party_of_path(path: HeadingPath) -> Party | None:
    """Whose words stand under these headings: the innermost that names somebody."""
    return next((named for heading in reversed(path) if (named := party_of(heading.title))), None)


def number_of_path(path: HeadingPath) -> str | None:
    """六（二）1: the numbers of the headings, as people quote them."""
    numbers = [heading.paragraph.number for heading in path]
    printed = [
        number.printed.strip().rstrip("、.． ") if number.style is not NumberStyle.CIRCLED else number.printed
        for number in numbers
        if number
    ]
    return "".join(printed).replace("(", "（").replace(")", "）") or None
