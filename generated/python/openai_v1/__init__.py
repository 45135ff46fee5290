# Generated from openapi.yaml by specpress. Do not edit.
"""The client of OpenAI API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._core.lazy import guard, lazy_attribute

if TYPE_CHECKING:
    from . import legacy, resources, types
    from ._async.api import AsyncOpenAI
    from ._async.pager import AsyncPager
    from ._async.pages import AsyncPage
    from ._async.stream import AsyncCollectableStream, AsyncStream
    from ._constants import DEFAULT_MAX_RETRIES, DEFAULT_TIMEOUT
    from ._core.errors import (
        APIConnectionError,
        APIError,
        APIResponseValidationError,
        APIStatusError,
        APITimeoutError,
        AuthenticationError,
        BadRequestError,
        ConflictError,
        IncompleteDownloadError,
        IncompleteStreamError,
        InternalServerError,
        InvalidArgumentError,
        NotFoundError,
        PermissionDeniedError,
        RateLimitError,
        ResponseDecodeError,
        ResponseFieldError,
        UnprocessableEntityError,
    )
    from ._core.options.omit import NOT_GIVEN, NotGiven, Omit, omit
    from ._core.options.request_options import RequestOptions, Retry, Timeout
    from ._core.response.api_response import APIResponse
    from ._core.response.binary import BinaryResponse
    from ._core.streams.event import StreamEvent
    from ._settings import OpenAIError
    from ._sync.api import OpenAI
    from ._sync.pages import Page
    from ._sync.stream import CollectableStream, Stream
    from ._types import not_given
    from ._version import __version__
    from .version import VERSION

_MODULES: dict[str, str] = {
    "APIConnectionError": "._core.errors",
    "APIError": "._core.errors",
    "APIResponse": "._core.response.api_response",
    "APIResponseValidationError": "._core.errors",
    "APIStatusError": "._core.errors",
    "APITimeoutError": "._core.errors",
    "AsyncCollectableStream": "._async.stream",
    "AsyncOpenAI": "._async.api",
    "AsyncPage": "._async.pages",
    "AsyncPager": "._async.pager",
    "AsyncStream": "._async.stream",
    "AuthenticationError": "._core.errors",
    "BadRequestError": "._core.errors",
    "BinaryResponse": "._core.response.binary",
    "CollectableStream": "._sync.stream",
    "ConflictError": "._core.errors",
    "DEFAULT_MAX_RETRIES": "._constants",
    "DEFAULT_TIMEOUT": "._constants",
    "IncompleteDownloadError": "._core.errors",
    "IncompleteStreamError": "._core.errors",
    "InternalServerError": "._core.errors",
    "InvalidArgumentError": "._core.errors",
    "NOT_GIVEN": "._core.options.omit",
    "NotFoundError": "._core.errors",
    "NotGiven": "._core.options.omit",
    "Omit": "._core.options.omit",
    "OpenAI": "._sync.api",
    "OpenAIError": "._settings",
    "Page": "._sync.pages",
    "PermissionDeniedError": "._core.errors",
    "RateLimitError": "._core.errors",
    "RequestOptions": "._core.options.request_options",
    "ResponseDecodeError": "._core.errors",
    "ResponseFieldError": "._core.errors",
    "Retry": "._core.options.request_options",
    "Stream": "._sync.stream",
    "StreamEvent": "._core.streams.event",
    "Timeout": "._core.options.request_options",
    "UnprocessableEntityError": "._core.errors",
    "VERSION": ".version",
    "legacy": ".",
    "not_given": "._types",
    "omit": "._core.options.omit",
    "resources": ".",
    "types": ".",
    "__version__": "._version",
}

__all__: list[str] = [
    "APIConnectionError",
    "APIError",
    "APIResponse",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncCollectableStream",
    "AsyncOpenAI",
    "AsyncPage",
    "AsyncPager",
    "AsyncStream",
    "AuthenticationError",
    "BadRequestError",
    "BinaryResponse",
    "CollectableStream",
    "ConflictError",
    "DEFAULT_MAX_RETRIES",
    "DEFAULT_TIMEOUT",
    "IncompleteDownloadError",
    "IncompleteStreamError",
    "InternalServerError",
    "InvalidArgumentError",
    "NOT_GIVEN",
    "NotFoundError",
    "NotGiven",
    "Omit",
    "OpenAI",
    "OpenAIError",
    "Page",
    "PermissionDeniedError",
    "RateLimitError",
    "RequestOptions",
    "ResponseDecodeError",
    "ResponseFieldError",
    "Retry",
    "Stream",
    "StreamEvent",
    "Timeout",
    "UnprocessableEntityError",
    "VERSION",
    "legacy",
    "not_given",
    "omit",
    "resources",
    "types",
    "__version__",
]


if not TYPE_CHECKING:  # a type checker shall know the declared names only

    def __getattr__(name: str) -> object:
        return lazy_attribute(__name__, _MODULES, name)


def __dir__() -> list[str]:
    return __all__


guard(__name__)
