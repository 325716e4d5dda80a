"""The review sheet: a document's lines beside what was understood of them, in one file that needs no network."""
