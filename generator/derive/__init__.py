"""Catalogue → figures for reading. What is computed here is ours, and pages label it so; it never joins the stated."""
