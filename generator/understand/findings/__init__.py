"""The report's sections: findings by side, remarks, recommendations, feedback; and an account of every paragraph.

- `running_text`: from top to bottom, every run of paragraphs goes where its headings say
- `sections`: sections and the order of findings in them
- `items`: the items under a heading of praise or concern
- `opinion_tables`: findings that stand in a table
- `recommendations_and_feedback`: the closing parts
- `line_account`: what became of each line
"""
