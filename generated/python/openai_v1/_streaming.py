# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `_streaming`."""

from __future__ import annotations

from . import AsyncStream, Stream

__all__ = [
    "AsyncStream",
    "Stream",
]
