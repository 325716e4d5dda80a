"""Readers: a file becomes lines and tables with their places, and what was left out; they know nothing of reports."""
