"""Word files: paragraphs with the numbers Word computes, tables, text boxes; changes and hidden text set aside."""
