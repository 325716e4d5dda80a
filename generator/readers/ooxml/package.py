"""Office packages: a zip file of XML parts, and the relations by which one part names another."""

import posixpath
import zipfile
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from generator.readers import guard
from generator.readers.document import UnreadableDocument


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
        stored_name = names.get(name.casefold())
        return parse(guard.part(self.archive, stored_name)) if stored_name else None

    def relations(self, name: str) -> dict[str, Relation]:
        """The relations of a part (of the package itself: ""), by id. External ones are left out."""
        folder, base = posixpath.split(name)
        root = self.xml(posixpath.join(folder, "_rels", f"{base}.rels"))
        relations = {}
        for element in root if root is not None else ():
            target = element.get("Target", "")
            if element.get("TargetMode") != "External" and target:
                path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                kind = element.get("Type", "").rpartition("/")[2]
                relations[element.get("Id", "")] = Relation(kind, path)
        return relations


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


def main_part(package: Package, kind: str) -> str:
    """The name of the part that is the document itself."""
    for relation in package.relations("").values():
        if relation.kind == kind:
            return relation.target
    raise UnreadableDocument("文件包里没有正文，打不开；请用原软件打开后另存为 .docx 或 .xlsx 再导入")
