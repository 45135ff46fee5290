"""The transports: each sends requests by an HTTP library. Loaded by the first request.

Uses `_core` and, of this package, `clock`, `event_loop`, `finalizer` and `transport`.
"""
