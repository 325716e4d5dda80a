"""Templates of new files, for those who type a report."""
