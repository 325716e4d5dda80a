"""Staff tables, added up by post and month. No name, date or remark of a row leaves this package."""

from generator.understand.staffing.annex import Staff, of_annex
from generator.understand.staffing.grid import is_staff_table

__all__ = ["Staff", "is_staff_table", "of_annex"]
