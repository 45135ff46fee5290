# Generated from openapi.yaml by specpress. Do not edit.
"""Observability of calls: log records and spans of OpenTelemetry.

Uses all other rooms.
"""
