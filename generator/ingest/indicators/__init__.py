"""Indicators: from the tables of an annex, from the lines such tables become, and from the paragraph that tells them."""
