# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `_client`."""

from __future__ import annotations

from . import AsyncOpenAI, OpenAI

__all__ = [
    "AsyncOpenAI",
    "OpenAI",
]
