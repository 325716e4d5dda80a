"""Understanding: what a report says, out of its lines and tables, every value with the words it rests on.

`understand.understand` is the way in, a `draft.Draft` what comes out. In the order of the work:

- `one_document`: one document → a draft
    - `outline/`: lines → paragraphs under headings
    - `annexes`: where the running text ends, and the annexes after it
    - `facts/`: who, when, where, how much, with what result
    - `findings/`: sections with praise and concern, recommendations, feedback; what became of each paragraph
    - `figures`: where indicators and staff tables stand; `indicators/` and `staffing/` read them
- `several_documents`: the drafts of a report and of its annexes → one
- `masked_draft`: whatever identifies a person is masked
- `import_object`: a draft → the object of `gongshi import --format json`
"""
