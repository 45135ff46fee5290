"""Documents made to break generators, and what must come of them."""
