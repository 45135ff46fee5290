# Generated from openapi.yaml by specpress. Do not edit.
"""The classes of the methods of fine_tunes."""

from __future__ import annotations

from .._async.resources.fine_tunes import AsyncFineTunes
from .._sync.resources.fine_tunes import FineTunes

__all__ = [
    "AsyncFineTunes",
    "FineTunes",
]
