"""What readers search: the lookup of names, and the full text."""
