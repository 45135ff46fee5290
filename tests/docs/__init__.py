"""The Markdown reference, tried out."""
