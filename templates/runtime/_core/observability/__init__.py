"""Observability of calls: log records and spans of OpenTelemetry.

Uses all other rooms.
"""
