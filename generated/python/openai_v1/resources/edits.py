# Generated from openapi.yaml by specpress. Do not edit.
"""The classes of the methods of edits."""

from __future__ import annotations

from .._async.resources.edits import AsyncEdits
from .._sync.resources.edits import Edits

__all__ = [
    "AsyncEdits",
    "Edits",
]
