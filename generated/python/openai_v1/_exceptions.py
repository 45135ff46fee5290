# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `_exceptions`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import (
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    InternalServerError,
    NotFoundError,
    OpenAIError,
    PermissionDeniedError,
    RateLimitError,
    UnprocessableEntityError,
)
from ._core.lazy import lazy_attribute

__all__ = [
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "InternalServerError",
    "NotFoundError",
    "OpenAIError",
    "PermissionDeniedError",
    "RateLimitError",
    "UnprocessableEntityError",
]

if not TYPE_CHECKING:  # a type checker shall know the declared names only

    def __getattr__(name: str) -> object:
        return lazy_attribute(__name__, {}, name)
