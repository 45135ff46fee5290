"""Exchanges with a real server: kept without what is secret in them, and played back."""
