# Generated from spec.yaml by specpress. Do not edit.
"""The client: its options, and the resources that its methods are grouped in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal, Self

from .._core.lazy import show_as_exported
from .._core.options.base_url import URLLike
from .._core.options.omit import Omit, omit
from .._core.options.request_options import RetryCallback, TimeoutPhases
from .._core.options.transport_name import TransportName
from .client import AsyncAPIClient

if TYPE_CHECKING:
    from .resources.things import AsyncThings


class AsyncServers(AsyncAPIClient):
    """The client of Servers.

    Args:
        scheme: The part scheme of the base URL. Not used where the base URL is given as a whole.
        host: The part host of the base URL. Not used where the base URL is given as a whole.
        region: Where the data is. Not used where the base URL is given as a whole.
        port: The part port of the base URL. Not used where the base URL is given as a whole.
        base: The part base of the base URL. Not used where the base URL is given as a whole.
        timeout_: The part timeout of the base URL. Not used where the base URL is given as a whole.
        base_url: The URL that the paths of the operations are appended to. Default: the variable SERVERS_BASE_URL,
            else {scheme}://{host}:{port}/{region}/{base}/{timeout}.
        timeout: Seconds that each phase of a call may take, or a Timeout, also of httpx; None waits forever.
        max_retries: How often a call is retried after a temporary failure; by default 2.
        default_headers: Headers that every request gets besides the client's own; `with_options` adds to the
            existing ones.
        default_query: Query parameters that every request gets; `with_options` adds to the existing ones.
        strict: Raise ResponseDecodeError for a response that is not as documented; without it, when a wrong field is
            read.
        deadline: Seconds for a whole call: all attempts, the waits between them, and reading the response.
        on_retry: A function that is called with a Retry before the wait of each retry.
        tracing: True for a span of OpenTelemetry for each call, or a tracer provider; needs the extra `otel`; False
            for none.
        http_client: Your own HTTP client, for proxies, certificates or mocks; it stays open when this client is
            closed.
        transport: The HTTP library that sends the requests: by default pyreqwest if the extra `fast` is installed,
            else httpx2. The variable SERVERS_TRANSPORT sets it too.
    """

    def __init__(
        self,
        *,
        scheme: Literal["https", "http"] = "https",
        host: str = "api.example.com",
        region: Literal["eu", "us"] = "eu",
        port: str = "8443",
        base: str = "v1",
        timeout_: str = "short",
        base_url: str | URLLike | None = None,
        timeout: float | TimeoutPhases | Omit | None = omit,
        max_retries: int | Omit = omit,
        default_headers: Mapping[str, str | Omit | None] | None = None,
        default_query: Mapping[str, object] | None = None,
        strict: bool | Omit = omit,
        deadline: float | Omit | None = omit,
        on_retry: RetryCallback | Omit | None = omit,
        tracing: object = None,
        http_client: object | None = None,
        transport: TransportName | None = None,
    ) -> None:
        super().__init__(
            credentials={},
            server={
                "scheme": scheme,
                "host": host,
                "region": region,
                "port": port,
                "base": base,
                "timeout": timeout_,
            },
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            strict=strict,
            deadline=deadline,
            on_retry=on_retry,
            tracing=tracing,
            http_client=http_client,
            transport=transport,
        )

    def with_options(
        self,
        *,
        scheme: Literal["https", "http"] | Omit = omit,
        host: str | Omit = omit,
        region: Literal["eu", "us"] | Omit = omit,
        port: str | Omit = omit,
        base: str | Omit = omit,
        timeout_: str | Omit = omit,
        base_url: str | URLLike | None = None,
        timeout: float | TimeoutPhases | Omit | None = omit,
        max_retries: int | Omit = omit,
        default_headers: Mapping[str, str | Omit | None] | None = None,
        default_query: Mapping[str, object] | None = None,
        strict: bool | Omit = omit,
        deadline: float | Omit | None = omit,
        on_retry: RetryCallback | Omit | None = omit,
        tracing: object = None,
        http_client: object | None = None,
        set_default_headers: Mapping[str, str | Omit | None] | None = None,
        set_default_query: Mapping[str, object] | None = None,
    ) -> Self:
        """A client with other options that shares the connections of this one; what is not given stays.

        Args:
            scheme: The part scheme of the base URL. Not used where the base URL is given as a whole.
            host: The part host of the base URL. Not used where the base URL is given as a whole.
            region: Where the data is. Not used where the base URL is given as a whole.
            port: The part port of the base URL. Not used where the base URL is given as a whole.
            base: The part base of the base URL. Not used where the base URL is given as a whole.
            timeout_: The part timeout of the base URL. Not used where the base URL is given as a whole.
            base_url: The URL that the paths of the operations are appended to.
            timeout: Seconds that each phase of a call may take, or a Timeout, also of httpx; None waits forever.
            max_retries: How often a call is retried after a temporary failure; by default 2.
            default_headers: Headers that every request gets besides the client's own; `with_options` adds to the
                existing ones.
            default_query: Query parameters that every request gets; `with_options` adds to the existing ones.
            strict: Raise ResponseDecodeError for a response that is not as documented; without it, when a wrong
                field is read.
            deadline: Seconds for a whole call: all attempts, the waits between them, and reading the response.
            on_retry: A function that is called with a Retry before the wait of each retry.
            tracing: True for a span of OpenTelemetry for each call, or a tracer provider; needs the extra `otel`;
                False for none.
            http_client: Your own HTTP client, for proxies, certificates or mocks; it stays open when this client is
                closed.
            set_default_headers: Headers of every request; they replace the existing ones.
            set_default_query: Query parameters of every request; they replace the existing ones.
        """
        return self._with_options(
            credentials={},
            server={
                "scheme": scheme,
                "host": host,
                "region": region,
                "port": port,
                "base": base,
                "timeout": timeout_,
            },
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            strict=strict,
            deadline=deadline,
            on_retry=on_retry,
            tracing=tracing,
            http_client=http_client,
            set_default_headers=set_default_headers,
            set_default_query=set_default_query,
        )

    copy = with_options

    @cached_property
    def things(self) -> AsyncThings:
        """The calls below things."""
        from .resources.things import AsyncThings

        return AsyncThings(self)


show_as_exported(__name__)
