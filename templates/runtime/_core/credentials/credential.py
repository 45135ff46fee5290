"""A credential as the document declares it, and its secret value."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from typing import Final, Literal, NamedTuple, NoReturn, TypeAlias

PLACEHOLDER: Final = "[redacted]"
"""Shown in messages instead of a key."""

SecretInput: TypeAlias = str | Callable[[], str]
"""A key, or a function that returns the key; it is called for each request."""

AsyncSecretInput: TypeAlias = str | Callable[[], str | Awaitable[str]]
"""A key, or a function, async or not, that returns the key; it is called for each request."""


class Credential(NamedTuple):
    """One security scheme of the document, as an option of the client.

    `name` is the header, query parameter or cookie that carries the value; for the kind `http` the scheme that stands
    before it. The kinds `oauth2` and `openid` carry a token as `bearer` does; `basic` takes `user:password`. Those of
    the connection are a `certificate`, and a `challenge` that only an HTTP client of the user answers; its option is
    empty. `token_url` is where client credentials become tokens, `password_token_url` where a user's password does.
    """

    scheme: str
    option: str
    kind: Literal[
        "bearer", "basic", "http", "header", "query", "cookie", "oauth2", "openid", "certificate", "challenge"
    ]
    name: str
    variable: str | None = None
    required: bool = True
    token_url: str | None = None
    password_token_url: str | None = None

    @property
    def carrier(self) -> str:
        """The header in lower case, or `?` and the query parameter; empty if the connection carries it."""
        match self.kind:
            case "header":
                return self.name.lower()
            case "query":
                return f"?{self.name}"
            case "cookie":
                return "cookie"
            case "certificate" | "challenge":
                return ""
            case _:
                return "authorization"


def carriers_in(headers: Iterable[str], query: Iterable[str]) -> frozenset[str]:
    """What could carry a credential, of the headers and query parameters that a user gives."""
    return frozenset((*(name.lower() for name in headers), *(f"?{name}" for name in query)))


class Secret:
    """A secret value, hidden from repr and refused by pickle."""

    __slots__ = ("__value",)

    def __init__(self, value: str) -> None:
        self.__value = value

    def reveal(self) -> str:
        """The value itself, for the request."""
        return self.__value

    def __repr__(self) -> str:
        return f"Secret({PLACEHOLDER!r})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("A client with credentials is not pickled: create it anew where it is needed.")
