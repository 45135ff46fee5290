# Generated from openapi.yaml by specpress. Do not edit.
"""The classes of the methods of audio.transcriptions."""

from __future__ import annotations

from ..._async.resources.audio.transcriptions import AsyncTranscriptions
from ..._sync.resources.audio.transcriptions import Transcriptions

__all__ = [
    "AsyncTranscriptions",
    "Transcriptions",
]
