"""XML elements by their local names, so that Strict and Transitional files, which differ in namespace, read alike."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

TOGGLE = {"1": True, "true": True, "on": True, "0": False, "false": False, "off": False, "none": False}
LARGEST = 1_000_000_000


def tag(element: ET.Element) -> str:
    """The local name of an element."""
    return element.tag.rpartition("}")[2]


def attribute(element: ET.Element | None, name: str = "val") -> str | None:
    """An attribute by its local name."""
    if element is None:
        return None
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), None)


def child(element: ET.Element | None, *path: str) -> ET.Element | None:
    """The first child of that name, and on along the path."""
    for name in path:
        if element is None:
            return None
        element = next((inner for inner in element if tag(inner) == name), None)
    return element


def children(element: ET.Element | None, name: str) -> Iterator[ET.Element]:
    """The children of that name."""
    return (inner for inner in (element if element is not None else ()) if tag(inner) == name)


def descendants(element: ET.Element, name: str) -> Iterator[ET.Element]:
    """The elements of that name inside, in document order."""
    return (inner for inner in element.iter() if tag(inner) == name)


def number(text: str | None) -> int | None:
    """A whole number of reasonable size, None for anything else."""
    try:
        value = int(text) if text is not None and len(text) <= 12 else None  # noqa: PLR2004 - none that matters is longer
    except ValueError:
        return None
    return value if value is not None and abs(value) <= LARGEST else None


def toggle(element: ET.Element | None) -> bool | None:
    """What an on-off property says; None where it is not there."""
    return None if element is None else TOGGLE.get((attribute(element) or "true").lower(), True)


def is_on(element: ET.Element | None, name: str) -> bool:
    """Whether an on-off attribute is there and on."""
    return (attribute(element, name) or "").lower() in {"1", "true", "on"}


def chosen_children(element: ET.Element) -> Iterator[ET.Element]:
    """The children of an element; of what is laid down twice, for old and for new programs, one."""
    for inner in element:
        if tag(inner) != "AlternateContent":
            yield inner
            continue
        branches = [branch for branch in inner if tag(branch) in {"Choice", "Fallback"}]
        telling = [
            branch for branch in branches if any(tag(deep) in {"txbxContent", "blip", "t"} for deep in branch.iter())
        ]
        for branch in (telling or branches)[:1]:
            yield from chosen_children(branch)
