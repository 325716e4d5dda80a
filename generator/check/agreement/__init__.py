"""前后一致: one quantity, list or count at several places."""
