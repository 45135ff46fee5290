# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.shared_params.response_format_text`."""

from __future__ import annotations

from .. import ResponseFormatTextDict as ResponseFormatText

__all__ = [
    "ResponseFormatText",
]
