"""Staff tables, added up by post and month. No name, date or remark of a row leaves this package.

- `annex`: the blocks of a staff annex → months by post
- `grid`, `lines`: the rows of tables with cells, and of tables that came as lines
- `presence`: the rows without names, and what they add up to
- `words`: the only words that may leave a row
"""

from generator.understand.staffing.annex import Staff, of_annex
from generator.understand.staffing.grid import is_staff_table

__all__ = ["Staff", "is_staff_table", "of_annex"]
