"""Full text: a positional index of character pairs, cut into small files (decision 0010).

`entries.py` makes of the catalogue the entries that can be found; `entry.py` lays each out as one text; `postings.py`
notes where every run of characters stands on the one axis of all texts; `segment.py` and `files.py` pack that into
files; `build.py` puts segments together, `manifest.py` what a browser reads first. The other side of all of it is
`theme/assets/search/`.
"""
