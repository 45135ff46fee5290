# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.completion`."""

from __future__ import annotations

from . import Completion, CompletionChoice, CompletionUsage

__all__ = [
    "Completion",
    "CompletionChoice",
    "CompletionUsage",
]
