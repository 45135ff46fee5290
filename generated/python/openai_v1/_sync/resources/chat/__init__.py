# Generated from openapi.yaml by specpress. Do not edit.
"""Let a model answer a conversation."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ...resource import Resource

if TYPE_CHECKING:
    from .completions import Completions


class Chat(Resource):
    """Let a model answer a conversation."""

    @cached_property
    def completions(self) -> Completions:
        """Let a model answer a conversation."""
        from .completions import Completions

        return Completions(self._client)
