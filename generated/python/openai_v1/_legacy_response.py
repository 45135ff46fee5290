# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `_legacy_response`."""

from __future__ import annotations

from . import APIResponse as LegacyAPIResponse, BinaryResponse as HttpxBinaryResponseContent

__all__ = [
    "HttpxBinaryResponseContent",
    "LegacyAPIResponse",
]
