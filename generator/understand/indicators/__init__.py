"""Indicators: from the tables of an annex, the lines such tables become, and the paragraph that tells them."""

from generator.understand.indicators.annex import of_annex
from generator.understand.indicators.grid import is_indicator_table, of_table
from generator.understand.indicators.prose import ProseIndicator, of_prose
from generator.understand.indicators.text_tables import of_lines

__all__ = ["ProseIndicator", "is_indicator_table", "of_annex", "of_lines", "of_prose", "of_table"]
