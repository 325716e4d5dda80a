"""A report's page: the card first, then everything the report states, each thing with its place."""
