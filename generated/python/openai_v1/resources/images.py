# Generated from openapi.yaml by specpress. Do not edit.
"""The classes of the methods of images."""

from __future__ import annotations

from .._async.resources.images import AsyncImages
from .._sync.resources.images import Images

__all__ = [
    "AsyncImages",
    "Images",
]
