"""PDF: printed glyphs and rules → lines, tables and what is set aside.

pdfminer.six is driven directly. pdfplumber, which wraps it, drops the text render mode and the kind of marked content
(which tell hidden text and page headers), takes twice the time and more, and brings an image library along.
"""

from generator.readers.pdf.reading import read

__all__ = ["read"]
