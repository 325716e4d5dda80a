"""Administrative Chinese: numerals, dates, words, and the quantities in a sentence."""
