"""公开规定: what the rules of public disclosure ask of a report's metadata."""
