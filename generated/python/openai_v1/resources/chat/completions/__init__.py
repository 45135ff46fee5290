# Generated from openapi.yaml by specpress. Do not edit.
"""The classes of the methods of chat.completions."""

from __future__ import annotations

from ...._async.resources.chat.completions import AsyncCompletions
from ...._sync.resources.chat.completions import Completions

__all__ = [
    "AsyncCompletions",
    "Completions",
]
