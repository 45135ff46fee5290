"""Applications of real frameworks, and clients generated from the documents that these frameworks write."""
