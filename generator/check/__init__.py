"""Numbers, names and words of a report against each other: values in, disagreements out, nothing corrected.

One folder a subject (`registry.CheckSubject`); `figures/` holds no checks, it is how all of them read figures.
`run.examine` runs the checks that `checks` lists over every report. No printing, no clock, no disk.
"""
