"""Readers: a file becomes lines and tables with their places, and what was left out; they know nothing of reports.

The way in is `read.read(path)`. `pdf/`, `word/`, `excel/` and `text/` each have a `reading.py` for one format, and
import nothing of each other; what several of them need stands here and in `ooxml/`.
"""
