"""Documents that are no files: those of a server, and the one on standard input."""

from __future__ import annotations

import base64
import ipaddress
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit, urlunsplit

STDIN: Final = "<stdin>"
"""The name of standard input in messages."""

_ILLEGAL = re.compile(r"[\x00-\x20\x7f<>\"]")


@dataclass(frozen=True, slots=True)
class Address:
    """A URL, or `-` for standard input; as text it shows neither a password nor a query, which may hold secrets."""

    text: str

    @property
    def is_stdin(self) -> bool:
        """Whether the document comes by standard input."""
        return self.text == "-"

    @property
    def authorization(self) -> str:
        """The Authorization header for the user name and password in the URL; empty without them."""
        user_info, at, _ = urlsplit(self.text).netloc.rpartition("@")
        return "Basic " + base64.b64encode(unquote(user_info).encode()).decode("ascii") if at else ""

    @property
    def request(self) -> str:
        """The URL to ask for."""
        parts = urlsplit(self.text)
        return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2], fragment=""))

    def __str__(self) -> str:
        return STDIN if self.is_stdin else shown_url(self.text)


def place_of(text: str, folder: Path = Path()) -> Path | Address:
    """The path or address that a user gave for a document; a path is relative to `folder`."""
    return Address(text) if text == "-" or "://" in text else folder / text


def shown_url(url: str) -> str:
    """A URL without user name, password, query and fragment."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url.partition("?")[0].rpartition("@")[2]
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2], query="", fragment=""))


def origin_of(url: str) -> str:
    """Scheme, host and port of a URL; empty if it has none."""
    try:
        parts = urlsplit(url)
        port = parts.port or {"http": 80, "https": 443}.get(parts.scheme)
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.hostname}:{port}" if parts.hostname and not _ILLEGAL.search(url) else ""


def is_loopback(url: str) -> bool:
    """Whether a URL leads to this machine."""
    try:
        host = urlsplit(url).hostname or ""
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
