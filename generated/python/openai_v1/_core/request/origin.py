# Generated from openapi.yaml by specpress. Do not edit.
"""Whether two URLs lead to the same server."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

_PORTS: Final = {"http": 80, "https": 443}


def same_origin(one: str, other: str) -> bool:
    """Whether scheme, host and port of two URLs are the same; False for what is no URL."""
    first = _origin(one)
    return first is not None and first == _origin(other)


def _origin(url: str) -> tuple[str, str, int | None] | None:
    try:
        parts = urlsplit(url)
        return parts.scheme, parts.hostname or "", parts.port or _PORTS.get(parts.scheme)
    except ValueError:
        return None
