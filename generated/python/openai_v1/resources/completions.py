# Generated from openapi.yaml by specpress. Do not edit.
"""The classes of the methods of completions."""

from __future__ import annotations

from .._async.resources.completions import AsyncCompletions
from .._sync.resources.completions import Completions

__all__ = [
    "AsyncCompletions",
    "Completions",
]
