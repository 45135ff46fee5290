# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.completion_create_params`."""

from __future__ import annotations

from . import (
    CompletionCreateRequestDict as CompletionCreateParams,
    CompletionCreateRequestDict as CompletionCreateParamsNonStreaming,
    CompletionCreateRequestDict as CompletionCreateParamsStreaming,
)

__all__ = [
    "CompletionCreateParams",
    "CompletionCreateParamsNonStreaming",
    "CompletionCreateParamsStreaming",
]
