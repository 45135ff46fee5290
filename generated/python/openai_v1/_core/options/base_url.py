# Generated from openapi.yaml by specpress. Do not edit.
"""The base URL of a document whose server has variables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ..._settings import BASE_URL, SERVER, RootError
from .omit import Omit

_ENDS_HOST: Final = frozenset("/?#@\\")
_ENDS_PATH: Final = frozenset("?#\\")


def server_url(variables: Mapping[str, object]) -> str | None:
    """The document's server with these values; a value that would lead to another host, or out of the path, is refused."""
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
        # A variable that the URL begins with may be all of it.
        ends = frozenset[str]() if not url else _ENDS_PATH if "/" in url.partition("://")[2] else _ENDS_HOST
        if wrong := sorted(ends.intersection(value)):
            raise RootError(
                f"The part {name!r} of the base URL must not contain {wrong[0]!r}: {value!r}. "
                "Pass a whole URL as base_url=…"
            )
        url += value + rest
    return url


def given_parts(variables: Mapping[str, object]) -> dict[str, object]:
    """Those that are not left out."""
    return {name: value for name, value in variables.items() if not isinstance(value, Omit)}


def without_user(url: str) -> str:
    """A URL without the name and password that may stand before its host."""
    scheme, separator, rest = url.partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme}{separator}{host.rpartition('@')[2]}{slash}{path}" if "@" in host else url
