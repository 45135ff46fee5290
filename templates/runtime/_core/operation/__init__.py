"""The descriptors of operations, of which rendered modules are made.

Uses the rooms up to `models`.
"""
