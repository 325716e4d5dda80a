"""The review sheet: the document beside the draft, on one page."""
