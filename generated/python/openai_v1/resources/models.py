# Generated from openapi.yaml by specpress. Do not edit.
"""The classes of the methods of models."""

from __future__ import annotations

from .._async.resources.models import AsyncModels
from .._sync.resources.models import Models

__all__ = [
    "AsyncModels",
    "Models",
]
