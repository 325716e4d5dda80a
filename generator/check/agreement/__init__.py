"""One quantity at several places."""
