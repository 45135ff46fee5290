# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of chat."""
