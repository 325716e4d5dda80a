"""Indicators: from the tables of an annex, the lines such tables become, and the paragraph that tells them."""

from generator.ingest.indicators.annex import of_annex
from generator.ingest.indicators.grid import is_indicator_table, of_table
from generator.ingest.indicators.prose import Quantity, of_prose
from generator.ingest.indicators.rows import of_lines

__all__ = ["Quantity", "is_indicator_table", "of_annex", "of_lines", "of_prose", "of_table"]
