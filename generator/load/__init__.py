"""YAML text → records, with every problem of every file at its place. Knows the model only."""
