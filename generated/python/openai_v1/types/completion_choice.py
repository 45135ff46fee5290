# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.completion_choice`."""

from __future__ import annotations

from . import CompletionChoice, CompletionLogprobs as Logprobs

__all__ = [
    "CompletionChoice",
    "Logprobs",
]
