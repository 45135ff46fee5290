# Generated from openapi.yaml by specpress. Do not edit.
"""The blocking client, derived from the asynchronous one."""
