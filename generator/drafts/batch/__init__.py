"""A batch of documents, as `gongshi import` is given one.

`run` goes through it, `steps` is what a process does with one file or report, `grouping` joins annexes to reports,
`draft_files` writes, `outcome` holds what came of it, and `summary` says so in words.
"""
