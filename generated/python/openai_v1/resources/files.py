# Generated from openapi.yaml by specpress. Do not edit.
"""The classes of the methods of files."""

from __future__ import annotations

from .._async.resources.files import AsyncFiles
from .._sync.resources.files import Files

__all__ = [
    "AsyncFiles",
    "Files",
]
