# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.create_embedding_response`."""

from __future__ import annotations

from . import CreateEmbeddingResponse, Embedding, EmbeddingUsage as Usage

__all__ = [
    "CreateEmbeddingResponse",
    "Embedding",
    "Usage",
]
