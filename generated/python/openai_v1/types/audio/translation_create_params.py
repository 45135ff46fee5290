# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.audio.translation_create_params`."""

from __future__ import annotations

from .. import TranslationCreateRequestDict as TranslationCreateParams

__all__ = [
    "TranslationCreateParams",
]
