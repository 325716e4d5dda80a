"""What is told in words: quantities in the original texts of findings, else in their summaries."""
