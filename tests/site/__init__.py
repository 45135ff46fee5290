"""The documentation site, read as files and used in a browser."""
