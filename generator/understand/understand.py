"""Documents in, one draft out: the steps of understanding, in order. Nothing is read or written here."""

from collections.abc import Sequence

from generator.model.scheme import Scheme
from generator.readers.document import Document
from generator.understand.draft import Draft
from generator.understand.masked_draft import veiled
from generator.understand.one_document import of_document
from generator.understand.several_documents import merged


def understand(documents: Sequence[Document], schemes: Sequence[Scheme]) -> Draft:
    """What the documents of one report say together; the first that states a fact is believed.

    `schemes` are those of the catalogue: the report's own is known by the weights it states.
    """
    return veiled(merged([of_document(document, schemes) for document in documents]))
