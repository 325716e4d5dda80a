"""Values in, disagreements out: no printing, no clock, no disk. Nothing is ever corrected here."""
