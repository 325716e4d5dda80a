"""From what was understood of a document to the data: the way of a draft, and who walks which part of it.

understood → `writing` (YAML with its evidence) → `review` (the sheet on which a person compares) → `accept` (into the
data). `batch` walks the first two for `gongshi import`, many files at a time; `judging` checks drafts like reports for
`gongshi check`; `templates` are the way of those who type a report: `gongshi new`.

For all of them: `known` is what the data has already, `loading` reads drafts again, `target` says where a draft
belongs, `bodies` and `slugs` give ids to what is new.
"""
