# Generated from openapi.yaml by specpress. Do not edit.
"""The base class of the clients."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable, Mapping
from functools import cache, cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self, TypeVar, Unpack, overload
from weakref import WeakSet

from .._core.network.retry import RetryQuota
from .._core.options.base_url import URLLike, without_user
from .._core.options.config import ChangedOptions, ClientConfig, ClientOptions, changed_config, read_config
from .._core.options.omit import Omit, omit
from .._core.options.request_options import Mode, RequestOptions, Timeout, TimeoutPhases
from .._core.options.transport_name import chosen_transport
from .._settings import PACKAGE
from .channel import Channel
from .clock import AsyncClock
from .pager import AsyncPager, async_pager

if TYPE_CHECKING:
    from .._core.operation.descriptors import CollectableOperation, Operation, StreamingOperation
    from .._core.url import URL
    from .path_call import AsyncPathCall
    from .stream import AsyncCollectableStream, AsyncStream

_FOR_GENERATED_CODE: Final = frozenset(("in_mode", "page", "request", "request_or_stream"))

T = TypeVar("T")
E = TypeVar("E")
W = TypeVar("W")
Page = TypeVar("Page")


@cache
def _perform() -> Callable[..., Any]:  # Any: the result depends on the operation and the mode
    """The function that performs calls: loaded by the first one, so that making a client stays fast."""
    from .call import perform

    return perform


class AsyncAPIClient:
    """The part of a client that does not depend on the API."""

    _config: ClientConfig
    _channel: Channel
    _mode: Mode

    def __init__(
        self,
        *,
        credentials: Mapping[str, object],
        server: Mapping[str, object] | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        if type(self).__module__ != PACKAGE:  # a class of the user
            from .._core.old_names import refuse_overrides

            refuse_overrides(type(self))
        self._config = read_config(options, credentials=credentials, server=server or {}, environment=os.environ)
        http_client = options.get("http_client")
        transport = chosen_transport(options.get("transport"), http_client, os.environ)
        timeout = self._config.timeout
        self._channel = Channel(http_client, transport, timeout=timeout, clock=AsyncClock(), retry_quota=RetryQuota())
        self._mode = Mode.TYPED
        self._in_modes: WeakSet[Self] = WeakSet()

    @property
    def base_url(self) -> URL:
        """The URL that the paths of the operations are appended to; a new one counts from the next call on."""
        from .._core.url import URL  # not loaded by programs that do not ask

        return URL(self._config.base_url)

    @base_url.setter
    def base_url(self, value: str | URLLike) -> None:
        self._change({"base_url": value})

    @property
    def timeout(self) -> Timeout:
        """The timeout of calls without the option `timeout`; a new one counts from the next call on."""
        return self._config.timeout

    @timeout.setter
    def timeout(self, value: float | TimeoutPhases | None) -> None:
        self._change({"timeout": value})

    @property
    def max_retries(self) -> int:
        """How often a call is retried after a failure; a new number counts from the next call on."""
        return self._config.max_retries

    @max_retries.setter
    def max_retries(self, value: int) -> None:
        self._change({"max_retries": value})

    def _change(self, options: ChangedOptions) -> None:
        self._config = changed_config(self._config, options, credentials={}, server={})
        for one in self._in_modes:  # what `with_raw_response` has made of this client
            vars(one)["_config"] = self._config

    def _with_options(
        self,
        *,
        credentials: Mapping[str, object],
        server: Mapping[str, object] | None = None,
        **options: Unpack[ChangedOptions],
    ) -> Self:
        config = changed_config(self._config, options, credentials=credentials, server=server or {})
        http_client = options.get("http_client")
        channel = None if http_client is None else self._channel.with_http_client(http_client)
        return self._derived(config, channel, self._mode)

    def in_mode(self, mode: Mode) -> Self:
        """A copy of this client whose calls return another form of the result."""
        found = self._derived(self._config, None, mode)
        self._in_modes.add(found)
        return found

    def _derived(self, config: ClientConfig, channel: Channel | None, mode: Mode) -> Self:
        # Not through __init__, whose arguments differ in subclasses.
        client = object.__new__(type(self))
        # What subclasses hold; resources are made again, because they call the client that made them.
        vars(client).update(
            {
                name: value
                for name, value in vars(self).items()
                if not isinstance(getattr(type(self), name, None), cached_property)
            }
        )
        client._config = config
        client._channel = channel or self._channel
        client._mode = mode
        client._in_modes = WeakSet()
        return client

    def __copy__(self) -> Self:
        return self._with_options(credentials={})

    @property
    def get(self) -> AsyncPathCall:
        """Call a path that the document lacks: `get("/path", query=…, cast_to=…, stream=…)`."""
        return self._path_call("GET")

    @property
    def post(self) -> AsyncPathCall:
        """Call a path that the document lacks: `post("/path", body=…, query=…, cast_to=…, stream=…)`."""
        return self._path_call("POST")

    @property
    def put(self) -> AsyncPathCall:
        """Call a path that the document lacks, as `post` does."""
        return self._path_call("PUT")

    @property
    def patch(self) -> AsyncPathCall:
        """Call a path that the document lacks, as `post` does."""
        return self._path_call("PATCH")

    @property
    def delete(self) -> AsyncPathCall:
        """Call a path that the document lacks, as `get` does."""
        return self._path_call("DELETE")

    def _path_call(self, method: str) -> AsyncPathCall:
        from .path_call import AsyncPathCall

        return AsyncPathCall(self.request, method)

    if not TYPE_CHECKING:  # a type checker shall know the declared attributes only

        def __getattr__(self, name: str) -> object:
            from .._core.old_names import missing_method

            raise missing_method(self, name)

    def __dir__(self) -> list[str]:
        """The attributes that completion shows: not those that only generated code calls."""
        return [name for name in super().__dir__() if name not in _FOR_GENERATED_CODE]

    async def close(self) -> None:
        """Close all connections; a client that was given as `http_client` stays open."""
        await self._channel.close()

    def is_closed(self) -> bool:
        """Whether `close` was called."""
        return self._channel.closed

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {without_user(self.base_url)}>"

    def request(
        self,
        operation: Operation[T],
        *,
        path: Mapping[str, object] | None = None,
        query: Mapping[str, object] | None = None,
        header: Mapping[str, object] | None = None,
        cookie: Mapping[str, object] | None = None,
        body: object = omit,
        content_type: str | Omit = omit,
        options: RequestOptions,
    ) -> Awaitable[T]:
        """Call an operation; the keys of the arguments are wire names."""
        result: Any = _perform()(  # Any: T, or another form of it by the mode
            self._config,
            self._channel,
            self._mode,
            operation,
            path=path,
            query=query,
            header=header,
            cookie=cookie,
            body=body,
            content_type=content_type,
            options=options,
        )
        typed: Awaitable[T] = result
        return typed

    if TYPE_CHECKING:

        @overload
        async def request_or_stream(
            self,
            operation: CollectableOperation[T, E, W],
            *,
            path: Mapping[str, object] | None = None,
            query: Mapping[str, object] | None = None,
            header: Mapping[str, object] | None = None,
            cookie: Mapping[str, object] | None = None,
            body: object = omit,
            content_type: str | Omit = omit,
            options: RequestOptions,
        ) -> T | AsyncCollectableStream[E, W]: ...

        @overload
        async def request_or_stream(
            self,
            operation: StreamingOperation[T, E],
            *,
            path: Mapping[str, object] | None = None,
            query: Mapping[str, object] | None = None,
            header: Mapping[str, object] | None = None,
            cookie: Mapping[str, object] | None = None,
            body: object = omit,
            content_type: str | Omit = omit,
            options: RequestOptions,
        ) -> T | AsyncStream[E]: ...

        async def request_or_stream(self, operation: Any, **arguments: Any) -> Any:  # Any, three times: see above
            """Call an operation that returns a stream if the arguments ask for it."""

    else:
        request_or_stream = request  # which types alone tell apart

    def page(
        self,
        operation: Operation[Page],
        *,
        path: Mapping[str, object] | None = None,
        query: Mapping[str, object] | None = None,
        header: Mapping[str, object] | None = None,
        cookie: Mapping[str, object] | None = None,
        body: object = omit,
        content_type: str | Omit = omit,
        options: RequestOptions,
    ) -> AsyncPager[Page, Any]:  # Any: the method says which item
        """Call an operation that returns a list."""
        return async_pager(
            lambda: self.request(
                operation,
                path=path,
                query=query,
                header=header,
                cookie=cookie,
                body=body,
                content_type=content_type,
                options=options,
            )
        )
