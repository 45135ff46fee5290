# Generated from openapi.yaml by specpress. Do not edit.
"""The classes of the methods of engines."""

from __future__ import annotations

from .._async.resources.engines import AsyncEngines
from .._sync.resources.engines import Engines

__all__ = [
    "AsyncEngines",
    "Engines",
]
