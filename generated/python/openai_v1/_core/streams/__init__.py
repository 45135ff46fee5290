# Generated from openapi.yaml by specpress. Do not edit.
"""Reading a response as a stream of events: bytes to events, the end of the stream, and what the events add up to.

Uses the rooms up to `response`.
"""
