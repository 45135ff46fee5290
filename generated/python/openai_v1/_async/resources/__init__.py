# Generated from openapi.yaml by specpress. Do not edit.
"""The resources of the client."""
