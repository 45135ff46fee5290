# Generated from openapi.yaml by specpress. Do not edit.
"""The base URL: the document's server URL with its variables filled in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ..._settings import BASE_URL, SERVER, RootError
from .omit import Omit

_ENDS_HOST: Final = frozenset("/?#@\\")
_ENDS_PATH: Final = frozenset("?#\\")


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
        # A variable at the start of the template may hold a whole URL, so any character may stand in it.
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
