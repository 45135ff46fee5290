"""ir → what templates may print: annotations, signatures, docstrings, imports."""
