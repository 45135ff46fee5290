"""The base URL: the document's server URL with its variables filled in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Protocol

from ..._settings import BASE_URL, SERVER, RootError
from .omit import Omit

_ENDS_HOST: Final = frozenset("/?#@\\")
_ENDS_PATH: Final = frozenset("?#\\")
_QUOTED: Final = frozenset(' "<>\\^`{|}')
_SAFE: Final = "/:%!$&'()*+,;=@~[]"


class URLLike(Protocol):
    """A URL of any HTTP library that tells its parts apart, such as httpx's."""

    @property
    def scheme(self) -> str: ...

    @property
    def host(self) -> str: ...


def server_url(variables: Mapping[str, object]) -> str | None:
    """The document's server URL with these variables; None if the document has no server.

    Raises the root error for a value with a character that would lead to another host or end the path.
    """
    template: str | None = SERVER
    if template is None:
        return BASE_URL
    before, *parts = template.split("{")
    url = before
    for part in parts:
        name, _, rest = part.partition("}")
        value = variables.get(name)
        if not isinstance(value, str):
            raise RootError(f"The part {name!r} of the base URL must be text, not {value!r}.")
        # A variable at the start of the template may hold a whole URL, so it may contain any character.
        ends = frozenset[str]() if not url else _ENDS_PATH if "/" in url.partition("://")[2] else _ENDS_HOST
        if wrong := sorted(ends.intersection(value)):
            raise RootError(
                f"The part {name!r} of the base URL must not contain {wrong[0]!r}: {value!r}. "
                "Pass a whole URL as base_url=…"
            )
        url += value + rest
    return url


def given_parts(variables: Mapping[str, object]) -> dict[str, object]:
    """The variables without those that are `omit`."""
    return {name: value for name, value in variables.items() if not isinstance(value, Omit)}


def without_user(url: str) -> str:
    """The URL without user name and password."""
    scheme, separator, rest = url.partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme}{separator}{host.rpartition('@')[2]}{slash}{path}" if "@" in host else url


def checked_base_url(url: str, source: str) -> str:
    """The URL with what no URL may contain percent-encoded, and without a slash at its end; `source` is for messages.

    Raises the root error for a URL that paths cannot be appended to.
    """
    scheme, separator, rest = url.strip().partition("://")
    shown = repr(without_user(url)[:100])
    host, slash, path = rest.partition("/")
    if not separator or scheme.lower() not in ("http", "https") or not host:
        raise RootError(f"The base URL of {source} must begin with http:// or https:// and a host, not {shown}.")
    for sign, hint in (
        ("?", "Pass the query as default_query=…"),
        ("#", "Leave it out; a query goes into default_query=…"),
    ):
        if sign in rest:
            part = "query" if sign == "?" else "fragment"
            raise RootError(f"The base URL of {source} has a {part}, after which no path can follow: {shown}. {hint}")
    if any(character.isspace() or character == "\\" for character in host):
        raise RootError(f"The host in the base URL of {source} has a character that no host has: {shown}.")
    if not rest.isascii() or any(not character.isprintable() or character in _QUOTED for character in path):
        from urllib.parse import quote  # loaded only for such URLs

        user, at, name = host.rpartition("@")
        try:
            name = name if name.isascii() else name.encode("idna").decode()
        except UnicodeError:
            raise RootError(f"The host in the base URL of {source} is not valid: {shown}.") from None
        host, path = f"{quote(user, safe=_SAFE)}{at}{name}", quote(path, safe=_SAFE)
    return f"{scheme}://{host}{slash}{path}".rstrip("/")
