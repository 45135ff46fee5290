"""English sentences that docstrings and Markdown pages share."""
