# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.model_deleted`."""

from __future__ import annotations

from . import ModelDeleted

__all__ = [
    "ModelDeleted",
]
