"""Applications of real frameworks, and clients generated from the documents that these write themselves."""
