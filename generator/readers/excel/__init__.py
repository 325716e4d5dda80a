"""Workbooks: cells as they are shown, merged cells, hidden rows."""
