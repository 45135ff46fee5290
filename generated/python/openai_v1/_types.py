# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `_types`."""

from __future__ import annotations

from . import NOT_GIVEN, NOT_GIVEN as not_given, NotGiven, Omit, RequestOptions, Timeout, omit

__all__ = [
    "NOT_GIVEN",
    "NotGiven",
    "Omit",
    "RequestOptions",
    "Timeout",
    "not_given",
    "omit",
]
