"""Catalogue + derived figures → pages as Markdown text. No arithmetic or sorting in a template."""
