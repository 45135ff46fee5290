# Generated from openapi.yaml by specpress. Do not edit.
"""The parts of the client that do no I/O, shared by the asynchronous and the blocking one."""
