"""Full text: a positional index of character pairs, cut into small files (decision 0010)."""
