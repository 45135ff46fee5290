# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `_response`."""

from __future__ import annotations

from . import APIResponse

__all__ = [
    "APIResponse",
]
