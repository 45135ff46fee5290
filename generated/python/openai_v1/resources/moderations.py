# Generated from openapi.yaml by specpress. Do not edit.
"""The classes of the methods of moderations."""

from __future__ import annotations

from .._async.resources.moderations import AsyncModerations
from .._sync.resources.moderations import Moderations

__all__ = [
    "AsyncModerations",
    "Moderations",
]
