"""Administrative Chinese: from printed words to numbers, days, names and quantities. Nothing here knows a document.

Of any text:

- `folding`: text as it is compared (width, blanks, joints)
- `numerals`: 十二 ↔ 12
- `dates`: days, months and periods
- `name_matching`: a printed name → the indicator, area or body it means

Of sentences, for the checks of a report's prose:

- `flat_text`: prose made even for reading, with the way back to its source
- `quantities`: the numbers of a text with their units and the words around them; `quantity_forms` holds the patterns
- `due_or_done`: whether a quantity is what was due or what was done

Of the indicators a report tells in words:

- `indicator_clauses`: a paragraph as quantities, and lists of percentages
- `quantity_names`: what a quantity is called, by the words before its number

Of indicator tables:

- `table_words`: what the cell of a heading says; which words are places, totals, services
- `cell_values`: what the cell of a number says
- `printed_rows`: a printed line cut into the cells of a row
- `heading_phrases`: the words of a broken heading put together again
"""
