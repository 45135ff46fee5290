# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `resources.chat.chat`."""

from __future__ import annotations

from . import AsyncChat, Chat

__all__ = [
    "AsyncChat",
    "Chat",
]
