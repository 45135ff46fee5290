# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.shared`."""

from __future__ import annotations

from . import (
    FunctionDefinitionDict as FunctionDefinition,
    ReasoningEffort,
    ResponseFormatJSONObjectDict as ResponseFormatJSONObject,
    ResponseFormatJSONSchemaDict as ResponseFormatJSONSchema,
    ResponseFormatTextDict as ResponseFormatText,
)

__all__ = [
    "FunctionDefinition",
    "ReasoningEffort",
    "ResponseFormatJSONObject",
    "ResponseFormatJSONSchema",
    "ResponseFormatText",
]
