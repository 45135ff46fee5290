# Generated from openapi.yaml by specpress. Do not edit.
"""Let a model answer a conversation."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ...resource import AsyncResource

if TYPE_CHECKING:
    from .completions import AsyncCompletions


class AsyncChat(AsyncResource):
    """Let a model answer a conversation."""

    @cached_property
    def completions(self) -> AsyncCompletions:
        """Let a model answer a conversation."""
        from .completions import AsyncCompletions

        return AsyncCompletions(self._client)
