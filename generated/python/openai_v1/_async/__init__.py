# Generated from openapi.yaml by specpress. Do not edit.
"""The asynchronous client; its blocking twin is derived from it."""
