"""The invented city whose reports are clean, and one report of it at a time before the checks."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.check.checks import CHECKS
from generator.check.run import Examined, examine
from generator.demo.city import write
from generator.demo.shared_files import read_shared_files
from generator.load import references
from generator.load.catalogues import Catalogues
from generator.load.folder import load
from generator.load.text import decode
from generator.load.yaml_syntax import Node, YamlDocument, parse
from generator.model.catalogue import Catalogue
from generator.model.report import Report
from generator.model.statement import Statement
from tests.check.faults.draft import Part

DATA = Path(__file__).parents[3] / "data"
STATIONS, YEARS = 42, 5  # two hundred reports and a few


@dataclass(slots=True)
class City:
    """A catalogue of clean reports, with each report as its file gives it."""

    folder: Path
    catalogue: Catalogue
    _documents: dict[str, YamlDocument] = field(default_factory=dict)

    @classmethod
    def found(cls, folder: Path) -> "City":
        """Invented, written and read again."""
        write(STATIONS, YEARS, folder, read_shared_files(DATA))
        catalogue, problems = load(folder)
        assert catalogue is not None, problems
        return cls(folder, catalogue)

    def document(self, report: Report) -> YamlDocument:
        """The file of a report, read once."""
        if report.key not in self._documents:
            self._documents[report.key] = parse(decode(Path(report.file).read_bytes(), report.file), report.file)
        return self._documents[report.key]

    def body(self, report: Report) -> Part:
        """What the file says, nothing read into it."""
        plain = self.document(report).plain
        assert isinstance(plain, dict)
        return plain

    @property
    def _known(self) -> references.KnownIds:
        """What reports may refer to."""
        parts = {name: getattr(self.catalogue, name) for name in Catalogues.__slots__}
        return Catalogues(**parts)

    def examine(self, report: Report, body: Part) -> Examined:
        """What the checks say of a changed report, which must be one that could be loaded."""
        changed = replace(report, body=Statement.model_validate(body))
        document = YamlDocument(report.file, body, Node((1, 1)))
        assert list(references.of_report(changed, document, self._known)) == []
        station = replace(self.catalogue.station_of(report), reports=(changed,))
        return examine(replace(self.catalogue, stations=(station,)), CHECKS).of(changed)
