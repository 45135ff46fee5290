"""Secrets that are removed from recorded exchanges: credentials, cookies, and names of accounts."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from specpress.mock.document import JSON
from specpress.mock.operations import MockOperation

PLACEHOLDER: Final = "[removed]"
_SHORTEST: Final = 6
"""In characters. A shorter secret would also match harmless text."""
_SECRET_HEADER: Final = re.compile(
    r"authorization|cookie|organi[sz]ation|project|account|api-?key|secret|session|(auth|access|csrf)-?token",
    re.IGNORECASE,
)
_SECRET_MEMBER: Final = re.compile(
    r"(organi[sz]ation(_?id)?|org_id|api[-_]?key|(client_)?secret|password|(access|refresh|id)_?token)", re.IGNORECASE
)


class Secrets:
    """The secrets of one exchange."""

    def __init__(
        self, operation: MockOperation, query: Iterable[tuple[str, str]], body: JSON, *headers: Mapping[str, str]
    ) -> None:
        schemes = [scheme for alternative in operation.security for scheme in alternative]
        self._headers = {one.wire_name.lower() for one in schemes if one.kind == "header"}
        self._parameters = {one.wire_name for one in schemes if one.kind == "query"}
        values = {value for name, value in query if self.is_secret_parameter(name)}
        values |= set(_secret_members(body))
        for given in headers:
            values |= {value for name, value in given.items() if self.is_secret(name)}
        values |= {part for value in values for part in re.split(r"[\s;,=]+", value)}
        values |= {_password(value) for value in values}
        self._values = sorted((one for one in values if len(one) >= _SHORTEST), key=len, reverse=True)

    def is_secret(self, header: str) -> bool:
        """Whether a header is left out."""
        return header.lower() in self._headers or _SECRET_HEADER.search(header) is not None

    def is_secret_parameter(self, name: str) -> bool:
        """Whether a query parameter or a field of a form is left out: declared as a credential, or with such a name."""
        return name in self._parameters or _SECRET_MEMBER.fullmatch(name) is not None

    def text(self, text: str) -> str:
        """The text without secrets."""
        for value in self._values:
            text = text.replace(value, PLACEHOLDER)
        return text

    def content(self, content: bytes) -> bytes:
        """The bytes without secrets."""
        for value in self._values:
            content = content.replace(value.encode("latin-1", "replace"), PLACEHOLDER.encode())
        return content

    def value(self, value: JSON) -> JSON:
        """The JSON value without secrets, and without values of members with names such as `api_key`."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return [self.value(one) for one in value]
        if isinstance(value, dict):
            return {
                name: PLACEHOLDER if isinstance(one, str) and _SECRET_MEMBER.fullmatch(name) else self.value(one)
                for name, one in value.items()
            }
        return value


def _secret_members(value: JSON) -> Iterator[str]:
    """The texts of the members that have the name of a secret, at any depth."""
    if isinstance(value, list):
        for one in value:
            yield from _secret_members(one)
    elif isinstance(value, dict):
        for name, one in value.items():
            if isinstance(one, str) and _SECRET_MEMBER.fullmatch(name):
                yield one
            else:
                yield from _secret_members(one)


def _password(credential: str) -> str:
    """The password of basic credentials, which a server may repeat as it is meant; empty for other ones."""
    padded = credential + "=" * (-len(credential) % 4)
    try:
        return base64.b64decode(padded, validate=True).decode().partition(":")[2]
    except ValueError:
        return ""
