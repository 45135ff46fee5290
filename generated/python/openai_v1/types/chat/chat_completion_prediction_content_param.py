# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_prediction_content_param`."""

from __future__ import annotations

from .. import ChatCompletionPredictionContentDict as ChatCompletionPredictionContentParam

__all__ = [
    "ChatCompletionPredictionContentParam",
]
