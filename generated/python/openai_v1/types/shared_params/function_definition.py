# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.shared_params.function_definition`."""

from __future__ import annotations

from .. import FunctionDefinitionDict as FunctionDefinition

__all__ = [
    "FunctionDefinition",
]
