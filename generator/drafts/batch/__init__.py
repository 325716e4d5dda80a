"""A batch of documents: read, understood and written side by side."""
