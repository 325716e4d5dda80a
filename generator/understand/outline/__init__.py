"""From lines to paragraphs, and to headings above them: by numbering, words and style, never by position."""
