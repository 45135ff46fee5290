# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `_types`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import NOT_GIVEN, NOT_GIVEN as not_given, NotGiven, Omit, RequestOptions, Timeout, omit
from ._core.lazy import lazy_attribute
from ._legacy.option_types import Body, FileInput as FileTypes, Headers, Query

__all__ = [
    "Body",
    "FileTypes",
    "Headers",
    "NOT_GIVEN",
    "NotGiven",
    "Omit",
    "Query",
    "RequestOptions",
    "Timeout",
    "not_given",
    "omit",
]

if not TYPE_CHECKING:  # a type checker shall know the declared names only

    def __getattr__(name: str) -> object:
        return lazy_attribute(__name__, {}, name)
