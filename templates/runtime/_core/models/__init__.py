"""The base of the models, and JSON: arguments to JSON, JSON of unknown shape, and which variant of a union fits it.

Uses the rooms up to `options`.
"""
