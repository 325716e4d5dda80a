"""What was understood, written as a draft: a report file whose comments say on which lines each value rests.

`statement` puts it together from `facts` (by way of `stated`), `sections` (their ids: `anchors`) and `figures`;
`marks` lead from each value back to the documents; `evidence` is the file beside the draft, with the `account` of
every line of the documents.
"""
