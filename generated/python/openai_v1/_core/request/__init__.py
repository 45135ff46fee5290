# Generated from openapi.yaml by specpress. Do not edit.
"""Making a request: the arguments of a call become its URL, headers and body.

Uses the rooms up to `operation`.
"""
