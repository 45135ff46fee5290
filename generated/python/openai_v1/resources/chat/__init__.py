# Generated from openapi.yaml by specpress. Do not edit.
"""The classes of the methods of chat."""

from __future__ import annotations

from ..._async.resources.chat import AsyncChat
from ..._async.resources.chat.completions import AsyncCompletions
from ..._sync.resources.chat import Chat
from ..._sync.resources.chat.completions import Completions

__all__ = [
    "AsyncChat",
    "AsyncCompletions",
    "Chat",
    "Completions",
]
