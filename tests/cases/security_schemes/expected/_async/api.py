# Generated from spec.yaml by specpress. Do not edit.
"""The client: its options, and the resources that its methods are grouped in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Self

from .._core.credentials.credential import AsyncSecretInput
from .._core.lazy import show_as_exported
from .._core.options.base_url import URLLike
from .._core.options.omit import Omit, omit
from .._core.options.request_options import RetryCallback, TimeoutPhases
from .._core.options.transport_name import TransportName
from .client import AsyncAPIClient

if TYPE_CHECKING:
    from .resources.things import AsyncThings


class AsyncSecuritySchemes(AsyncAPIClient):
    """The client of Security schemes.

    Args:
        django: Token-based authentication with required prefix "Token". Default: the variable
            SECURITY_SCHEMES_DJANGO.
        aspnet: JWT Authorization header using the Bearer scheme. Example: 'Authorization: Bearer {token}'. Default:
            the variable SECURITY_SCHEMES_ASPNET.
        raw: The key itself, without any prefix such as Bearer. Default: the variable SECURITY_SCHEMES_RAW.
        header: The credential header. Default: the variable SECURITY_SCHEMES_HEADER.
        query: The credential query. Default: the variable SECURITY_SCHEMES_QUERY.
        cookie: The credential cookie. Default: the variable SECURITY_SCHEMES_COOKIE.
        basic: The credential basic. Default: the variable SECURITY_SCHEMES_BASIC.
        bearer: The credential bearer. Default: the variable SECURITY_SCHEMES_BEARER.
        token: The credential token. Default: the variable SECURITY_SCHEMES_TOKEN.
        openid: The credential openid. Default: the variable SECURITY_SCHEMES_OPENID.
        base_url: The URL that the paths of the operations are appended to. Default: the variable
            SECURITY_SCHEMES_BASE_URL, else https://api.example.com/v1.
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
            else httpx2. The variable SECURITY_SCHEMES_TRANSPORT sets it too.
    """

    def __init__(
        self,
        *,
        django: AsyncSecretInput | None = None,
        aspnet: AsyncSecretInput | None = None,
        raw: AsyncSecretInput | None = None,
        header: AsyncSecretInput | None = None,
        query: AsyncSecretInput | None = None,
        cookie: AsyncSecretInput | None = None,
        basic: AsyncSecretInput | tuple[str, str] | None = None,
        bearer: AsyncSecretInput | None = None,
        token: AsyncSecretInput | None = None,
        openid: AsyncSecretInput | None = None,
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
                "django": django,
                "aspnet": aspnet,
                "raw": raw,
                "header": header,
                "query": query,
                "cookie": cookie,
                "basic": basic,
                "bearer": bearer,
                "token": token,
                "openid": openid,
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
        django: AsyncSecretInput | None = None,
        aspnet: AsyncSecretInput | None = None,
        raw: AsyncSecretInput | None = None,
        header: AsyncSecretInput | None = None,
        query: AsyncSecretInput | None = None,
        cookie: AsyncSecretInput | None = None,
        basic: AsyncSecretInput | tuple[str, str] | None = None,
        bearer: AsyncSecretInput | None = None,
        token: AsyncSecretInput | None = None,
        openid: AsyncSecretInput | None = None,
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
            django: Token-based authentication with required prefix "Token". Default: the variable
                SECURITY_SCHEMES_DJANGO.
            aspnet: JWT Authorization header using the Bearer scheme. Example: 'Authorization: Bearer {token}'.
                Default: the variable SECURITY_SCHEMES_ASPNET.
            raw: The key itself, without any prefix such as Bearer. Default: the variable SECURITY_SCHEMES_RAW.
            header: The credential header. Default: the variable SECURITY_SCHEMES_HEADER.
            query: The credential query. Default: the variable SECURITY_SCHEMES_QUERY.
            cookie: The credential cookie. Default: the variable SECURITY_SCHEMES_COOKIE.
            basic: The credential basic. Default: the variable SECURITY_SCHEMES_BASIC.
            bearer: The credential bearer. Default: the variable SECURITY_SCHEMES_BEARER.
            token: The credential token. Default: the variable SECURITY_SCHEMES_TOKEN.
            openid: The credential openid. Default: the variable SECURITY_SCHEMES_OPENID.
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
                "django": django,
                "aspnet": aspnet,
                "raw": raw,
                "header": header,
                "query": query,
                "cookie": cookie,
                "basic": basic,
                "bearer": bearer,
                "token": token,
                "openid": openid,
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
    def django(self) -> AsyncSecretInput | None:
        """The credential that calls send; a new one counts from the next call on."""
        found: AsyncSecretInput | None = self._config.credential("django")
        return found

    @django.setter
    def django(self, value: AsyncSecretInput | None) -> None:
        self._config.set_credential("django", value)

    @property
    def aspnet(self) -> AsyncSecretInput | None:
        """The credential that calls send; a new one counts from the next call on."""
        found: AsyncSecretInput | None = self._config.credential("aspnet")
        return found

    @aspnet.setter
    def aspnet(self, value: AsyncSecretInput | None) -> None:
        self._config.set_credential("aspnet", value)

    @property
    def raw(self) -> AsyncSecretInput | None:
        """The credential that calls send; a new one counts from the next call on."""
        found: AsyncSecretInput | None = self._config.credential("raw")
        return found

    @raw.setter
    def raw(self, value: AsyncSecretInput | None) -> None:
        self._config.set_credential("raw", value)

    @property
    def header(self) -> AsyncSecretInput | None:
        """The credential that calls send; a new one counts from the next call on."""
        found: AsyncSecretInput | None = self._config.credential("header")
        return found

    @header.setter
    def header(self, value: AsyncSecretInput | None) -> None:
        self._config.set_credential("header", value)

    @property
    def query(self) -> AsyncSecretInput | None:
        """The credential that calls send; a new one counts from the next call on."""
        found: AsyncSecretInput | None = self._config.credential("query")
        return found

    @query.setter
    def query(self, value: AsyncSecretInput | None) -> None:
        self._config.set_credential("query", value)

    @property
    def cookie(self) -> AsyncSecretInput | None:
        """The credential that calls send; a new one counts from the next call on."""
        found: AsyncSecretInput | None = self._config.credential("cookie")
        return found

    @cookie.setter
    def cookie(self, value: AsyncSecretInput | None) -> None:
        self._config.set_credential("cookie", value)

    @property
    def basic(self) -> AsyncSecretInput | tuple[str, str] | None:
        """The credential that calls send; a new one counts from the next call on."""
        found: AsyncSecretInput | tuple[str, str] | None = self._config.credential("basic")
        return found

    @basic.setter
    def basic(self, value: AsyncSecretInput | tuple[str, str] | None) -> None:
        self._config.set_credential("basic", value)

    @property
    def bearer(self) -> AsyncSecretInput | None:
        """The credential that calls send; a new one counts from the next call on."""
        found: AsyncSecretInput | None = self._config.credential("bearer")
        return found

    @bearer.setter
    def bearer(self, value: AsyncSecretInput | None) -> None:
        self._config.set_credential("bearer", value)

    @property
    def token(self) -> AsyncSecretInput | None:
        """The credential that calls send; a new one counts from the next call on."""
        found: AsyncSecretInput | None = self._config.credential("token")
        return found

    @token.setter
    def token(self, value: AsyncSecretInput | None) -> None:
        self._config.set_credential("token", value)

    @property
    def openid(self) -> AsyncSecretInput | None:
        """The credential that calls send; a new one counts from the next call on."""
        found: AsyncSecretInput | None = self._config.credential("openid")
        return found

    @openid.setter
    def openid(self, value: AsyncSecretInput | None) -> None:
        self._config.set_credential("openid", value)

    @cached_property
    def things(self) -> AsyncThings:
        """The calls below things."""
        from .resources.things import AsyncThings

        return AsyncThings(self)


show_as_exported(__name__)
