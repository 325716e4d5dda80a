"""From lines to paragraphs, and to headings above them: by numbering, words and style, never by position.

- `running_titles`, `tabbed_tables`: what is put right before: titles of pages taken out, rows with tabs made tables
- `wrapping`: the width at which a text was broken into lines
- `paragraphs`: lines → paragraphs
- `numbering`: the number a heading or list item begins with
- `headings`: which headings are known: what each opens, whose words follow, of which area
- `line_kinds`: labels, headings of praise and concern, signatures, by their words
- `heading_tree`: paragraphs → each with the headings above it
- `heading_path`: what those headings say together
"""
