"""The generated client, its specification and the documented samples, compared with one another."""
