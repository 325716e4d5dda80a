"""One thing, one name."""
