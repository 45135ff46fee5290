# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.model`."""

from __future__ import annotations

from . import Model

__all__ = [
    "Model",
]
