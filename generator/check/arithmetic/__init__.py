"""算术: numbers divided and added up again."""
