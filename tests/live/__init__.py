"""A smoke test of the generated client against servers that are not ours; it reads, and leaves nothing behind."""
