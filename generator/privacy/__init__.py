"""The privacy gate: finds what identifies a person in any text. Knows nothing but text; reads and prints nothing."""
