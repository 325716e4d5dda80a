"""The facts about a report as a whole: who, when, where, how much, and with what result.

- `all_facts`: the order in which the ways of saying a fact are tried
- `wording`: a paragraph or a row of a table as patterns read it; `patterns`: one way of saying a fact
- `cover`, `labelled_values`: the title, and lines or rows with a label
- `sentences`: facts in running text
- `titles_and_signature`: bodies in headings, the signature, the titles of annexes
- `places`: district, street, areas with their communities
- `scores_and_grade`: the parties' scores, the total and the grade
- `scheme`: by which scheme the report was evaluated
"""
