"""Clients of others, each with every call that it still has, against the mock."""
