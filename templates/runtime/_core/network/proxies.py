"""Reads proxies from the environment: HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY, in upper or lower case."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from urllib.parse import unquote, urlsplit

import msgspec

from ..._settings import RootError

_SCHEMES: Final = ("http", "https", "socks5", "socks5h")


class Proxy(msgspec.Struct, frozen=True, kw_only=True):
    """A proxy; `url` is without its credentials."""

    url: str
    username: str | None
    password: str | None

    def __repr__(self) -> str:
        return f"Proxy({self.url!r})"


def proxy_for(scheme: str, host: str, port: int, environment: Mapping[str, str]) -> Proxy | None:
    """The proxy for a server; None if it is reached directly. Raises the root error for a malformed variable."""
    names = [f"{scheme}_proxy", f"{scheme}_proxy".upper(), "all_proxy", "ALL_PROXY"]
    if "REQUEST_METHOD" in environment:
        # In a CGI program this is the header `Proxy` of the caller.
        names = [name for name in names if name != "HTTP_PROXY"]
    variable = next((name for name in names if environment.get(name, "").strip()), None)
    if variable is None or _excluded(host, port, environment.get("no_proxy") or environment.get("NO_PROXY") or ""):
        return None
    return _read(variable, environment[variable].strip())


def _read(variable: str, text: str) -> Proxy:
    try:
        parts = urlsplit(text if "://" in text else f"http://{text}")
        scheme, host, port = parts.scheme.lower(), parts.hostname, parts.port
    except ValueError:
        raise RootError(_malformed(variable)) from None
    if scheme not in _SCHEMES or not host or any(character.isspace() for character in text):
        raise RootError(_malformed(variable))
    shown_host = f"[{host}]" if ":" in host else host
    return Proxy(
        url=f"{scheme}://{shown_host}" + (f":{port}" if port is not None else ""),
        username=None if parts.username is None else unquote(parts.username),
        password=None if parts.password is None else unquote(parts.password),
    )


def _malformed(variable: str) -> str:
    # The message does not show the value, which may contain a password.
    return (
        f"The environment variable {variable} names no proxy: it must look like http://host:port "
        f"(or https://, socks5://). Correct or unset it."
    )


def _excluded(host: str, port: int, exceptions: str) -> bool:
    """Whether NO_PROXY lists the host, a parent domain, its network, or `*`."""
    return any(_matches(host.lower(), port, entry.strip().lower()) for entry in exceptions.split(","))


def _matches(host: str, port: int, entry: str) -> bool:
    if not entry:
        return False
    if entry == "*":
        return True
    entry = entry.rpartition("://")[2]
    name, colon, wanted = entry.rpartition(":")
    if colon and wanted.isascii() and wanted.isdigit() and (":" not in name or name.endswith("]")):
        if wanted.lstrip("0") != str(port):
            return False
        entry = name
    entry = entry.strip("[]").removeprefix("*").removeprefix(".")
    return host == entry or host.endswith(f".{entry}") or ("/" in entry and _in_network(host, entry))


def _in_network(host: str, network: str) -> bool:
    from ipaddress import ip_address, ip_network  # rarely needed

    try:
        return ip_address(host) in ip_network(network, strict=False)
    except ValueError:
        return False
