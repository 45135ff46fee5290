# Generated from openapi.yaml by specpress. Do not edit.
"""The classes of the methods of chat."""

from __future__ import annotations

from ..._async.resources.chat import AsyncChat
from ..._sync.resources.chat import Chat
from .completions import AsyncCompletions, Completions

__all__ = [
    "AsyncChat",
    "AsyncCompletions",
    "Chat",
    "Completions",
]
