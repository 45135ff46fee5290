"""Clients of other projects against the mock; each makes every call that it still has."""
