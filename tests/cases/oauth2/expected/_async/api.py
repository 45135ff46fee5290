# Generated from spec.yaml by specpress. Do not edit.
"""The client: its options, and the resources that its methods are grouped in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Self

from .._core.credentials.credential import AsyncSecretInput
from .._core.credentials.oauth import ClientCredentials, PasswordCredentials
from .._core.lazy import show_as_exported
from .._core.options.omit import Omit, omit
from .._core.options.request_options import DEFAULT_MAX_RETRIES, RetryCallback, Timeout
from .._core.options.transport_name import TransportName
from .client import AsyncAPIClient

if TYPE_CHECKING:
    from .resources.things import AsyncThings


class AsyncOAuthTwo(AsyncAPIClient):
    """The client of OAuth two.

    Args:
        account: An account of the service. A token, or ClientCredentials or PasswordCredentials to fetch tokens for.
            Default: the variable OAUTH_TWO_ACCOUNT.
        base_url: Where the service is; default: the variable OAUTH_TWO_BASE_URL, else https://api.example.com/v1.
        timeout: Seconds that a call may wait for each step, or a Timeout; None waits forever.
        max_retries: How often a call is tried again after a fault that may pass.
        default_headers: Headers of every request, on top of the client's own.
        default_query: Query parameters of every request.
        deadline: Seconds that a call may take as a whole: all its tries, the waits between them, and the reply's
            body.
        on_retry: A function that is told of each retry; it gets a Retry.
        tracing: True for a span of OpenTelemetry for each call, or the tracer provider to use; needs the extra
            `otel`.
        http_client: An HTTP client of your own, for proxies, certificates or mocks; it is not closed for you.

    Raises: OAuthTwoError where a required credential is missing.
    """

    def __init__(
        self,
        *,
        account: AsyncSecretInput | ClientCredentials | PasswordCredentials | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | None | Omit = omit,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str | Omit] | None = None,
        default_query: Mapping[str, object] | None = None,
        strict: bool = False,
        deadline: float | None = None,
        on_retry: RetryCallback | None = None,
        tracing: object = False,
        http_client: object | None = None,
        transport: TransportName | None = None,
    ) -> None:
        """Make a client; what is not given comes from the environment, or from the document.

        Args:
            strict: Raise ResponseDecodeError for a reply that is not as documented, fields beyond the document aside.
                Without it such a reply is given as far as it makes sense, and what is wrong in it raises when it is read.
        """
        super().__init__(
            credentials={
                "account": account,
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
        account: AsyncSecretInput | ClientCredentials | PasswordCredentials | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | None | Omit = omit,
        max_retries: int | Omit = omit,
        default_headers: Mapping[str, str | Omit] | None = None,
        set_default_headers: Mapping[str, str | Omit] | None = None,
        default_query: Mapping[str, object] | None = None,
        set_default_query: Mapping[str, object] | None = None,
        strict: bool | Omit = omit,
        deadline: float | Omit | None = omit,
        on_retry: RetryCallback | Omit | None = omit,
        tracing: object = omit,
        http_client: object | None = None,
    ) -> Self:
        """A client with other options, which shares the connections of this one.

        Args:
            default_headers: Added to those of this client.
            set_default_headers: Take the place of those of this client.
            default_query: Added to that of this client.
            set_default_query: Takes the place of that of this client.
        """
        return self._with_options(
            credentials={
                "account": account,
            },
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            set_default_headers=set_default_headers,
            default_query=default_query,
            set_default_query=set_default_query,
            strict=strict,
            deadline=deadline,
            on_retry=on_retry,
            tracing=tracing,
            http_client=http_client,
        )

    copy = with_options

    @cached_property
    def things(self) -> AsyncThings:
        """The calls below things."""
        from .resources.things import AsyncThings

        return AsyncThings(self)


show_as_exported(__name__)
