# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.embedding_create_params`."""

from __future__ import annotations

from . import EmbeddingCreateRequestDict as EmbeddingCreateParams

__all__ = [
    "EmbeddingCreateParams",
]
