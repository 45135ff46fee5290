# Generated from openapi.yaml by specpress. Do not edit.
"""The classes of the methods of embeddings."""

from __future__ import annotations

from .._async.resources.embeddings import AsyncEmbeddings
from .._sync.resources.embeddings import Embeddings

__all__ = [
    "AsyncEmbeddings",
    "Embeddings",
]
