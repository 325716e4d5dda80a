"""A draft that a person has read takes its place in the data."""
