"""Applications of real frameworks, with the clients that are generated from the documents which they write themselves."""
