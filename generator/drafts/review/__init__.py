"""The review sheet of a draft, on which a person compares: `source` is its left side, `understood` its right one."""
