"""The Python runtime that is copied into each client: the folder of its source, and the names it offers."""
