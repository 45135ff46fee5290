# Generated from spec.yaml by specpress. Do not edit.
"""The client: its options, and the resources that its methods are grouped in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Self

from .._core.credentials.credential import AsyncSecretInput
from .._core.credentials.oauth import ClientCredentials, PasswordCredentials
from .._core.lazy import show_as_exported
from .._core.options.base_url import URLLike
from .._core.options.omit import Omit, omit
from .._core.options.request_options import RetryCallback, TimeoutPhases
from .._core.options.transport_name import TransportName
from .client import AsyncAPIClient

if TYPE_CHECKING:
    from .resources.things import AsyncThings


class AsyncOAuthTwo(AsyncAPIClient):
    """The client of OAuth two.

    Args:
        account: An account of the service. A token, or ClientCredentials or PasswordCredentials to fetch tokens for.
            Default: the variable OAUTH_TWO_ACCOUNT.
        base_url: The URL that the paths of the operations are appended to. Default: the variable OAUTH_TWO_BASE_URL,
            else https://api.example.com/v1.
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
            else httpx2. The variable OAUTH_TWO_TRANSPORT sets it too.

    Raises: OAuthTwoError where a required credential is missing.
    """

    def __init__(
        self,
        *,
        account: AsyncSecretInput | ClientCredentials | PasswordCredentials | None = None,
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
            account: An account of the service. A token, or ClientCredentials or PasswordCredentials to fetch tokens
                for. Default: the variable OAUTH_TWO_ACCOUNT.
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
            set_default_headers=set_default_headers,
            set_default_query=set_default_query,
        )

    copy = with_options

    @property
    def account(self) -> AsyncSecretInput | ClientCredentials | PasswordCredentials | None:
        """The credential that calls send; a new one counts from the next call on."""
        found: AsyncSecretInput | ClientCredentials | PasswordCredentials | None = self._config.credential("account")
        return found

    @account.setter
    def account(self, value: AsyncSecretInput | ClientCredentials | PasswordCredentials | None) -> None:
        self._config.set_credential("account", value)

    @cached_property
    def things(self) -> AsyncThings:
        """The calls below things."""
        from .resources.things import AsyncThings

        return AsyncThings(self)


show_as_exported(__name__)
