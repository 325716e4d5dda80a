"""Office packages: parts, relations, and elements by local name, so that Strict and Transitional files read alike."""

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from generator.readers import guard
from generator.readers.document import UnreadableDocument

TOGGLE = {"1": True, "true": True, "on": True, "0": False, "false": False, "off": False, "none": False}
LARGEST = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: the last word of the relation's type, and the part's name in the package."""

    kind: str
    target: str


@dataclass(frozen=True, slots=True)
class Package:
    """An opened package. Only XML parts are ever unpacked, and nothing outside the package."""

    archive: zipfile.ZipFile

    def xml(self, name: str) -> ET.Element | None:
        """The root element of a part, None if there is no such part."""
        names = {entry.casefold(): entry for entry in self.archive.namelist()}
        found = names.get(name.casefold())
        return parse(guard.part(self.archive, found)) if found else None

    def relations(self, name: str) -> dict[str, Relation]:
        """The relations of a part (of the package itself: ""), by id. External ones are left out."""
        folder, base = posixpath.split(name)
        root = self.xml(posixpath.join(folder, "_rels", f"{base}.rels"))
        found = {}
        for element in root if root is not None else ():
            target = element.get("Target", "")
            if element.get("TargetMode") != "External" and target:
                path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                kind = element.get("Type", "").rpartition("/")[2]
                found[element.get("Id", "")] = Relation(kind, path)
        return found


def opened(data: bytes) -> Package:
    """The package of these bytes, after the guard has looked at it."""
    archive = guard.package(data)
    guard.declarations(archive)
    return Package(archive)


def parse(data: bytes) -> ET.Element:
    """The root element of an XML part that the guard lets pass."""
    guard.xml(data)
    try:
        return ET.fromstring(data)  # noqa: S314 - the guard refuses every declaration of a type or an entity
    except (ET.ParseError, ValueError, LookupError) as error:
        raise guard.broken() from error


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


def main_part(package: Package, kind: str) -> str:
    """The name of the part that is the document itself."""
    for relation in package.relations("").values():
        if relation.kind == kind:
            return relation.target
    raise UnreadableDocument("文件包里没有正文，打不开；请用原软件打开后另存为 .docx 或 .xlsx 再导入")
