"""Calls for every line of a large file: what the programs of this folder share, whatever engine runs them."""
