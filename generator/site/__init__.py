"""Catalogue → a published folder: assemble the docs, run the site builder, put the result in place whole."""
