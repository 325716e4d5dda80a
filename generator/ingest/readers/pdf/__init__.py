"""PDF: printed glyphs and rules → lines, tables and what is set aside.

pdfminer.six is driven directly. pdfplumber, which wraps it, drops the text render mode and the marked content (both tell
hidden text and page headers), copies every glyph into a dictionary at twice the time, and brings an image library along.
"""

from generator.ingest.readers.pdf.reading import read

__all__ = ["read"]
