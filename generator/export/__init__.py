"""The record as open data and as schemas for editors."""
