"""Indicators: from the tables of an annex, the lines such tables become, and the paragraph that tells them.

- `annex`: the blocks of an annex, each to its reader
- `grid`: tables with cells; `grid_heading` finds their headings, `grid_labels` what a row is about
- `text_tables`: tables that came as lines; `text_heading` reads their headings, `broken_headings` joins them first,
  `text_rows` reads the rows, `alignment` puts values under their columns
- `columns`: columns → target, actual and percent of one quantity, for grids and lines alike
- `naming`, `cells_to_indicator`: labels and cells → a named indicator
- `prose`, `plain_counts`: indicators and counts told in words
- `titles_and_notes`: lines round a table that are no part of it
- `cell_account`: what became of each line and cell
"""

from generator.understand.indicators.annex import of_annex
from generator.understand.indicators.grid import is_indicator_table, of_table
from generator.understand.indicators.prose import ProseIndicator, of_prose
from generator.understand.indicators.text_tables import of_lines

__all__ = ["ProseIndicator", "is_indicator_table", "of_annex", "of_lines", "of_prose", "of_table"]
