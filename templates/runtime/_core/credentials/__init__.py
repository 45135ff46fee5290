"""Credentials: how the document declares them, how a client holds them, and how they are kept out of messages.

Uses `headers` only.
"""
