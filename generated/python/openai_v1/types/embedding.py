# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.embedding`."""

from __future__ import annotations

from . import Embedding

__all__ = [
    "Embedding",
]
