# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.shared_params.reasoning_effort`."""

from __future__ import annotations

from .. import ReasoningEffort

__all__ = [
    "ReasoningEffort",
]
