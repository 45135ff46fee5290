"""ir.API → Markdown: the reference, the guide, and the README of a package."""
