"""What Word documents and workbooks have in common: packages of XML parts, and line breaks that may end paragraphs."""
