"""Numbers divided and added up again."""
