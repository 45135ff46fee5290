"""The configuration of a client."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..._settings import BASE_URL_VARIABLE, CREDENTIALS, RootError
from ..credentials.authentication import HeldSecret, read_credentials
from .base_url import given_parts, server_url, without_user
from .omit import Omit, omit
from .request_options import DEFAULT_TIMEOUT, RetryCallback, Timeout, checked_deadline

if TYPE_CHECKING:
    from .tracer import Tracer


class ClientConfig:
    """The settings of one client. They never change: `with_options` creates a new configuration.

    `moved`: the user gave another base URL than the document's; otherwise `server` holds the values of its variables.
    `strict`: a response that deviates from the document is an error. `plans`: what `request.plan` has worked out for
    each operation, by the id of its descriptor.
    """

    # No struct, because a client is made without loading msgspec; no tuple, because error reporters show its items.
    __slots__ = (
        "base_url",
        "deadline",
        "headers",
        "max_retries",
        "moved",
        "on_retry",
        "plans",
        "query",
        "secrets",
        "server",
        "strict",
        "timeout",
        "tracing",
    )

    def __init__(
        self,
        *,
        base_url: str,
        secrets: dict[str, HeldSecret],
        timeout: Timeout,
        max_retries: int,
        headers: dict[str, str | Omit],
        query: dict[str, object],
        moved: bool = False,
        server: Mapping[str, object] | None = None,
        strict: bool = False,
        deadline: float | None = None,
        on_retry: RetryCallback | None = None,
        tracing: Tracer | None = None,
    ) -> None:
        self.base_url = base_url
        self.secrets = secrets
        self.timeout = timeout
        self.max_retries = max_retries
        self.headers = headers
        self.query = query
        self.moved = moved
        self.server = server or {}
        self.strict = strict
        self.deadline = deadline
        self.on_retry = on_retry
        self.tracing = tracing
        self.plans: dict[int, object] = {}

    def base_url_for(self, server: str | None) -> str:
        """The base URL of an operation: its own `server`, unless it has none or the user gave another base URL."""
        return self.base_url if server is None or self.moved else server.rstrip("/")

    def __repr__(self) -> str:
        return f"Config(base_url={without_user(self.base_url)!r})"

    def __rich_repr__(self) -> list[tuple[str, object]]:
        """The fields that rich shows in tracebacks. By default it would show all, with headers and query."""
        return [("base_url", without_user(self.base_url))]


def read_config(
    *,
    credentials: Mapping[str, object],
    base_url: str | None,
    server: Mapping[str, object] | None = None,
    timeout: float | Timeout | Omit | None,
    max_retries: int,
    default_headers: Mapping[str, str | Omit] | None,
    default_query: Mapping[str, object] | None,
    strict: bool = False,
    deadline: float | None = None,
    on_retry: RetryCallback | None = None,
    tracing: object = False,
    environment: Mapping[str, str],
) -> ClientConfig:
    """The configuration from the arguments, else from the environment, else from the document."""
    return ClientConfig(
        base_url=_base_url(base_url, environment, server or {}),
        secrets=read_credentials(CREDENTIALS, credentials, environment),
        timeout=DEFAULT_TIMEOUT if isinstance(timeout, Omit) else Timeout.of(timeout),
        max_retries=checked_retries(max_retries),
        headers=dict(default_headers or {}),
        query=dict(default_query or {}),
        moved=base_url is not None or bool(BASE_URL_VARIABLE and environment.get(BASE_URL_VARIABLE, "").strip()),
        server=server,
        strict=strict,
        deadline=checked_deadline(deadline),
        on_retry=on_retry,
        tracing=_tracing(tracing),
    )


def changed_config(
    config: ClientConfig,
    *,
    credentials: Mapping[str, object],
    base_url: str | None,
    server: Mapping[str, object] | None = None,
    timeout: float | Timeout | Omit | None,
    max_retries: int | Omit,
    default_headers: Mapping[str, str | Omit] | None,
    set_default_headers: Mapping[str, str | Omit] | None,
    default_query: Mapping[str, object] | None,
    set_default_query: Mapping[str, object] | None,
    strict: bool | Omit = omit,
    deadline: float | Omit | None = omit,
    on_retry: RetryCallback | Omit | None = omit,
    tracing: object = omit,
) -> ClientConfig:
    """A changed copy of a configuration; arguments that are None or `omit` keep the old value.

    `default_headers` and `default_query` are merged into the old ones, `set_default_…` replaces them.
    """
    if default_headers is not None and set_default_headers is not None:
        raise TypeError("default_headers and set_default_headers exclude each other")
    if default_query is not None and set_default_query is not None:
        raise TypeError("default_query and set_default_query exclude each other")
    given = {name: value for name, value in credentials.items() if value is not None}
    changed = tuple(one for one in CREDENTIALS if one.option in given)
    chosen = given_parts(server or {})
    parts = {**config.server, **chosen}
    stays = base_url is None and not chosen
    return ClientConfig(
        base_url=config.base_url if stays else _base_url(base_url, {}, parts),
        secrets=config.secrets | read_credentials(changed, given, {}),
        timeout=config.timeout if isinstance(timeout, Omit) else Timeout.of(timeout),
        max_retries=config.max_retries if isinstance(max_retries, Omit) else checked_retries(max_retries),
        headers=dict(
            config.headers | dict(default_headers or {}) if set_default_headers is None else set_default_headers
        ),
        query=dict(config.query | dict(default_query or {}) if set_default_query is None else set_default_query),
        moved=config.moved if stays else base_url is not None,
        server=parts,
        strict=config.strict if isinstance(strict, Omit) else strict,
        deadline=config.deadline if isinstance(deadline, Omit) else checked_deadline(deadline),
        on_retry=config.on_retry if isinstance(on_retry, Omit) else on_retry,
        tracing=config.tracing if isinstance(tracing, Omit) else _tracing(tracing),
    )


def checked_retries(value: object) -> int:
    """Check that this is a whole number from 0 on."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise RootError(f"max_retries must be a whole number from 0 on, not {value!r}; 0 turns retries off.")
    return value


def _tracing(value: object) -> Tracer | None:
    if value is False or value is None:
        return None
    from .tracer import read_tracing  # not loaded by clients that do not trace, to save time

    return read_tracing(value)


def _base_url(given: str | None, environment: Mapping[str, str], server: Mapping[str, object]) -> str:
    variable = environment.get(BASE_URL_VARIABLE, "").strip() if BASE_URL_VARIABLE else ""
    url = given if given is not None else variable or server_url(server)
    source = "base_url" if given is not None else f"the variable {BASE_URL_VARIABLE}" if variable else "the document"
    if not url:
        hint = f", or set the environment variable {BASE_URL_VARIABLE}" if BASE_URL_VARIABLE else ""
        raise RootError(f"The base URL is missing: pass base_url=…{hint}.")
    scheme, separator, rest = str(url).strip().partition("://")
    if not separator or scheme.lower() not in ("http", "https") or not rest or any(ch.isspace() for ch in rest):
        raise RootError(
            f"The base URL of {source} must begin with http:// or https://, not {without_user(str(url))[:100]!r}."
        )
    return f"{scheme}://{rest}".rstrip("/")
