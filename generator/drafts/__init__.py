"""Drafts as files: written from what was understood, kept beside their evidence, read again like reports."""
