"""The nouns: schemes, stations, reports, findings, figures, the catalogue. Knows nothing but itself."""
