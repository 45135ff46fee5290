# Generated from openapi.yaml by specpress. Do not edit.
"""Calls of paths that the document lacks."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, Unpack, overload

from .._core.options.omit import omit
from .._core.options.request_options import RequestOptions
from .._core.request.path_operation import path_operation
from .._core.response.binary import BinaryResponse

if TYPE_CHECKING:
    from .stream import AsyncStream

T = TypeVar("T")


class AsyncPathCall:
    """Calls a path with one HTTP method, with the credentials, retries and options of every other call."""

    def __init__(self, request: Callable[..., Awaitable[Any]], method: str) -> None:  # Any: what a call gives
        self._request = request
        self._method = method

    @overload
    async def __call__(
        self,
        path: str,
        *,
        stream: Literal[True],
        cast_to: type[T],
        body: object = omit,
        query: Mapping[str, object] | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[T]: ...

    @overload
    async def __call__(
        self,
        path: str,
        *,
        stream: Literal[True],
        body: object = omit,
        query: Mapping[str, object] | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[Any]: ...  # Any: a JSON value

    @overload
    async def __call__(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: object = omit,
        query: Mapping[str, object] | None = None,
        stream: Literal[False] = False,
        **options: Unpack[RequestOptions],
    ) -> T: ...

    @overload
    async def __call__(
        self,
        path: str,
        *,
        body: object = omit,
        query: Mapping[str, object] | None = None,
        stream: Literal[False] = False,
        **options: Unpack[RequestOptions],
    ) -> Any: ...  # Any: a JSON value

    async def __call__(
        self,
        path: str,
        *,
        body: object = omit,
        query: Mapping[str, object] | None = None,
        cast_to: Any = object,
        stream: bool = False,
        **options: Unpack[RequestOptions],
    ) -> Any:  # Any, twice: a type given as a value, and what it says
        """Call a path below the base URL.

        `body` is sent as JSON, bytes and files as they are. `cast_to` is the type of the response, or of each event of
        a stream: a model, also of pydantic, a TypedDict, `str` for the text, `bytes` for the content; by default plain
        JSON values.
        """
        body = omit if body is None else body
        operation = path_operation(self._method, path, cast_to, body=body, stream=stream)
        found = await self._request(operation, query=query, body=body, options=options)
        return found.content if cast_to is bytes and isinstance(found, BinaryResponse) else found
