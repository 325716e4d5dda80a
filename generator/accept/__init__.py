"""From draft to data: what a person has read and accepts is put in its place, and nothing is overwritten unsaid."""
