"""The configuration of a client."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar

from ..._settings import BASE_URL_VARIABLE, CREDENTIALS, RootError
from ..credentials.authentication import HeldSecret, read_credentials
from ..credentials.credential import Secret, carriers_in
from ..credentials.oauth import HeldToken
from .base_url import URLLike, checked_base_url, given_parts, server_url, without_user
from .omit import Omit, omit
from .request_options import (
    DEFAULT_MAX_RETRIES,
    DEFAULT_TIMEOUT,
    RetryCallback,
    Timeout,
    TimeoutPhases,
    checked_deadline,
)
from .transport_name import TransportName

if TYPE_CHECKING:
    from .tracer import Tracer

V = TypeVar("V")


class SharedOptions(TypedDict, total=False):
    """The options that a client takes when it is created, and again in `with_options`."""

    base_url: str | URLLike | None
    """The URL that the paths of the operations are appended to."""
    timeout: float | TimeoutPhases | Omit | None
    """Seconds that each phase of a call may take, or a Timeout, also of httpx; None waits forever."""
    max_retries: int | Omit
    """How often a call is retried after a temporary failure; by default 2."""
    default_headers: Mapping[str, str | Omit | None] | None
    """Headers that every request gets besides the client's own; `with_options` adds to the existing ones."""
    default_query: Mapping[str, object] | None
    """Query parameters that every request gets; `with_options` adds to the existing ones."""
    strict: bool | Omit
    """Raise ResponseDecodeError for a response that is not as documented; without it, when a wrong field is read."""
    deadline: float | Omit | None
    """Seconds for a whole call: all attempts, the waits between them, and reading the response."""
    on_retry: RetryCallback | Omit | None
    """A function that is called with a Retry before the wait of each retry."""
    tracing: object
    """True for a span of OpenTelemetry for each call, or a tracer provider; needs the extra `otel`; False for none."""
    http_client: object | None
    """Your own HTTP client, for proxies, certificates or mocks; it stays open when this client is closed."""


class ClientOptions(SharedOptions, total=False):
    """The options of a client."""

    transport: TransportName | None
    """The HTTP library that sends the requests: by default pyreqwest if the extra `fast` is installed, else httpx2."""


class ChangedOptions(SharedOptions, total=False):
    """The options of `with_options`."""

    set_default_headers: Mapping[str, str | Omit | None] | None
    """Headers of every request; they replace the existing ones."""
    set_default_query: Mapping[str, object] | None
    """Query parameters of every request; they replace the existing ones."""


class ClientConfig:
    """The settings of one client. `with_options` creates a new configuration; only `set_credential` changes one.

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
        headers: dict[str, str | Omit | None],
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

    def credential(self, option: str) -> Any:  # Any: what the option takes, which the generated client says
        """The credential that calls send: the value itself, or the function that gives it; None for none."""
        held = next((self.secrets.get(one.scheme) for one in CREDENTIALS if one.option == option), None)
        if isinstance(held, HeldToken):
            return held.credentials
        return held.reveal() if isinstance(held, Secret) else held

    def set_credential(self, option: str, value: object) -> None:
        """Change a credential for later calls, also of copies with the same configuration; None sends none."""
        [credential] = [one for one in CREDENTIALS if one.option == option]
        others = {scheme: held for scheme, held in self.secrets.items() if scheme != credential.scheme}
        given = {} if value is None else read_credentials((credential,), {option: value}, {})
        self.secrets = others | given
        self.plans = {}  # the last, because plans hold credentials

    def __repr__(self) -> str:
        return f"Config(base_url={without_user(self.base_url)!r})"

    def __rich_repr__(self) -> list[tuple[str, object]]:
        """The fields that rich shows in tracebacks. By default it would show all, with headers and query."""
        return [("base_url", without_user(self.base_url))]


def read_config(
    options: ClientOptions,
    *,
    credentials: Mapping[str, object],
    server: Mapping[str, object],
    environment: Mapping[str, str],
) -> ClientConfig:
    """The configuration from the options, else from the environment, else from the document."""
    base_url = options.get("base_url")
    timeout, max_retries = options.get("timeout", omit), options.get("max_retries", omit)
    strict, deadline = options.get("strict", omit), options.get("deadline", omit)
    on_retry = options.get("on_retry", omit)
    headers, query = options.get("default_headers") or {}, options.get("default_query") or {}
    return ClientConfig(
        base_url=_base_url(base_url, environment, server),
        secrets=read_credentials(CREDENTIALS, credentials, environment, carriers_in(headers, query)),
        timeout=DEFAULT_TIMEOUT if isinstance(timeout, Omit) else Timeout.of(timeout),
        max_retries=DEFAULT_MAX_RETRIES if isinstance(max_retries, Omit) else checked_retries(max_retries),
        headers=dict(headers),
        query=dict(query),
        moved=base_url is not None or bool(BASE_URL_VARIABLE and environment.get(BASE_URL_VARIABLE, "").strip()),
        server=server,
        strict=False if isinstance(strict, Omit) else strict,
        deadline=None if isinstance(deadline, Omit) else checked_deadline(deadline),
        on_retry=None if isinstance(on_retry, Omit) else on_retry,
        tracing=_tracing(options.get("tracing")),
    )


def changed_config(
    config: ClientConfig,
    options: ChangedOptions,
    *,
    credentials: Mapping[str, object],
    server: Mapping[str, object],
) -> ClientConfig:
    """A changed copy of a configuration; options that are not given, or `omit`, keep the old value.

    Those of None keep it too, where None is no value of its own.
    """
    given = {name: value for name, value in credentials.items() if value is not None}
    changed = tuple(one for one in CREDENTIALS if one.option in given)
    chosen = given_parts(server)
    parts = {**config.server, **chosen}
    base_url = options.get("base_url")
    stays = base_url is None and not chosen
    timeout, max_retries = options.get("timeout", omit), options.get("max_retries", omit)
    strict, deadline = options.get("strict", omit), options.get("deadline", omit)
    on_retry, tracing = options.get("on_retry", omit), options.get("tracing")
    return ClientConfig(
        base_url=config.base_url if stays else _base_url(base_url, {}, parts),
        secrets=config.secrets | read_credentials(changed, given, {}),
        timeout=config.timeout if isinstance(timeout, Omit) else Timeout.of(timeout),
        max_retries=config.max_retries if isinstance(max_retries, Omit) else checked_retries(max_retries),
        headers=_merged("headers", config.headers, options.get("default_headers"), options.get("set_default_headers")),
        query=_merged("query", config.query, options.get("default_query"), options.get("set_default_query")),
        moved=config.moved if stays else base_url is not None,
        server=parts,
        strict=config.strict if isinstance(strict, Omit) else strict,
        deadline=config.deadline if isinstance(deadline, Omit) else checked_deadline(deadline),
        on_retry=config.on_retry if isinstance(on_retry, Omit) else on_retry,
        tracing=config.tracing if tracing is None else _tracing(tracing),
    )


def _merged(
    name: str, old: dict[str, V], added: Mapping[str, V] | None, replacing: Mapping[str, V] | None
) -> dict[str, V]:
    """The default headers or the default query of a copy."""
    if added is not None and replacing is not None:
        raise TypeError(f"default_{name} and set_default_{name} exclude each other")
    return {**old, **(added or {})} if replacing is None else dict(replacing)


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


def _base_url(given: str | URLLike | None, environment: Mapping[str, str], server: Mapping[str, object]) -> str:
    variable = environment.get(BASE_URL_VARIABLE, "").strip() if BASE_URL_VARIABLE else ""
    url = given if given is not None else variable or server_url(server)
    source = "base_url" if given is not None else f"the variable {BASE_URL_VARIABLE}" if variable else "the document"
    if not url:
        hint = f", or set the environment variable {BASE_URL_VARIABLE}" if BASE_URL_VARIABLE else ""
        raise RootError(f"The base URL is missing: pass base_url=…{hint}.")
    return checked_base_url(str(url), source)
