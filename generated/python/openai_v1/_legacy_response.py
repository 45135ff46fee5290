# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `_legacy_response`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import APIResponse as LegacyAPIResponse, BinaryResponse as HttpxBinaryResponseContent
from ._core.lazy import lazy_attribute

__all__ = [
    "HttpxBinaryResponseContent",
    "LegacyAPIResponse",
]

if not TYPE_CHECKING:  # a type checker shall know the declared names only

    def __getattr__(name: str) -> object:
        return lazy_attribute(__name__, {}, name)
