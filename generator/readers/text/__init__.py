"""Plain text and Markdown: encodings, and where a paragraph was broken."""
