"""Understanding: what a report says, out of its lines and tables, every value with the words it rests on."""
