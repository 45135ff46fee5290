# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.image`."""

from __future__ import annotations

from . import Image

__all__ = [
    "Image",
]
