"""Agreements as documents: one Markdown source, rendered to every format."""
