"""The generated client, its specification and the documented samples held against one another."""
