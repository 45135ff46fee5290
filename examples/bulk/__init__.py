"""Calls for every line of a large file: the code that the programs of all engines share."""
