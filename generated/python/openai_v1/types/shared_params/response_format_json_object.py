# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.shared_params.response_format_json_object`."""

from __future__ import annotations

from .. import ResponseFormatJSONObjectDict as ResponseFormatJSONObject

__all__ = [
    "ResponseFormatJSONObject",
]
