# Generated from openapi.yaml by specpress. Do not edit.
"""The classes of the methods of audio.translations."""

from __future__ import annotations

from ..._async.resources.audio.translations import AsyncTranslations
from ..._sync.resources.audio.translations import Translations

__all__ = [
    "AsyncTranslations",
    "Translations",
]
