# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.completion_usage`."""

from __future__ import annotations

from . import CompletionTokensDetails, CompletionUsage, PromptTokensDetails

__all__ = [
    "CompletionTokensDetails",
    "CompletionUsage",
    "PromptTokensDetails",
]
