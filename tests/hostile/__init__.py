"""Documents that were written to break generators, and their required outcomes."""
