# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `resources.chat.completions.completions`."""

from __future__ import annotations

from . import AsyncCompletions, Completions

__all__ = [
    "AsyncCompletions",
    "Completions",
]
