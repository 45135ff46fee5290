"""What a program can see of its calls: log records and spans of OpenTelemetry.

Uses all other rooms.
"""
