# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_role`."""

from __future__ import annotations

from .. import ChatCompletionRole

__all__ = [
    "ChatCompletionRole",
]
