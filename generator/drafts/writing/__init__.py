"""What was understood, written as a draft: YAML beside its evidence."""
