"""Days, months and what is counted by them."""
