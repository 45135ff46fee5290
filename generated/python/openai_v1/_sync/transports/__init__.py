# Generated from openapi.yaml by specpress. Do not edit.
"""The blocking transports, derived from the asynchronous ones but for a few modules."""
