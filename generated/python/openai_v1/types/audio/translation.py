# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.audio.translation`."""

from __future__ import annotations

from .. import Translation

__all__ = [
    "Translation",
]
