# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.completion_create_params`."""

from __future__ import annotations

from typing import TypeAlias

from .. import (
    ChatCompletionCreateRequestDict as CompletionCreateParams,
    ChatCompletionCreateRequestDict as CompletionCreateParamsNonStreaming,
    ChatCompletionCreateRequestDict as CompletionCreateParamsStreaming,
    ChatCompletionFunctionsDict as Function,
    ResponseFormatJSONObjectDict,
    ResponseFormatJSONSchemaDict,
    ResponseFormatTextDict,
    WebSearchOptionsDict as WebSearchOptions,
)

ResponseFormat: TypeAlias = ResponseFormatTextDict | ResponseFormatJSONObjectDict | ResponseFormatJSONSchemaDict

__all__ = [
    "CompletionCreateParams",
    "CompletionCreateParamsNonStreaming",
    "CompletionCreateParamsStreaming",
    "Function",
    "ResponseFormat",
    "WebSearchOptions",
]
