"""完整: what one expects in a report and does not find, and what its record lacks."""
