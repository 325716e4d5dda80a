"""Readers: the bytes of a file → a document. They know formats and nothing of reports."""
