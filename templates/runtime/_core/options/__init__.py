"""The options of a client and of one call, checked.

Uses `errors`, `headers` and the room `credentials`. Making a client loads this room, so nothing here imports msgspec.
"""
