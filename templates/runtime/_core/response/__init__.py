"""Reading a response that has come as a whole: decompressed, decoded into models, or turned into an exception.

Uses the rooms up to `operation`, but nothing of `request`.
"""
