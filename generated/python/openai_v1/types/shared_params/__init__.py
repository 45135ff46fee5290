# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.shared_params`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._core.lazy import lazy_attribute
from .. import (
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

if not TYPE_CHECKING:  # a type checker shall know the declared names only

    def __getattr__(name: str) -> object:
        return lazy_attribute(__name__, {}, name)
