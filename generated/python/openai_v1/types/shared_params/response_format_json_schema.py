# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.shared_params.response_format_json_schema`."""

from __future__ import annotations

from .. import ResponseFormatJSONSchemaDict as ResponseFormatJSONSchema

__all__ = [
    "ResponseFormatJSONSchema",
]
