"""An invented city, for trials and benchmarks: places, bodies and numbers that exist nowhere. Knows the model only."""
