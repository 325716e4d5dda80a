"""A draft that a person has read takes its place in the data: `gongshi accept`.

`plan` says what would be written, `companion_files` what comes along with the report, `differences` what would change,
and `words` tells all that to the person.
"""
