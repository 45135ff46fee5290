# Generated from openapi.yaml by specpress. Do not edit.
"""Removes keys from what a server sends back: some servers repeat them in their errors."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from ..headers import Headers
from .credential import PLACEHOLDER, Secret

_SHORTEST = 6
"""In characters. A shorter key would also match harmless text."""


class Redactor:
    """Replaces the keys of one request by a placeholder. A repr, pickle or copy of it does not contain the keys."""

    __slots__ = ("_secrets",)

    def __init__(self, secrets: tuple[Secret, ...] = ()) -> None:
        self._secrets = secrets

    def _forms(self) -> Iterable[str]:
        """The encodings in which a server may repeat a key, longest first."""
        # Only errors and logs need these modules, which would add to the time of the first import.
        from base64 import b64encode
        from urllib.parse import quote

        forms: set[str] = set()
        for secret in self._secrets:
            value = secret.reveal()
            password = value.partition(":")[2]
            forms |= {value, quote(value, safe=""), password, b64encode(value.encode()).decode()}
        return sorted((form for form in forms if len(form) >= _SHORTEST), key=len, reverse=True)

    def text(self, text: str) -> str:
        """The text with its keys replaced."""
        for form in self._forms():
            if form in text:
                text = text.replace(form, PLACEHOLDER)
        return text

    def content(self, content: bytes) -> bytes:
        """The bytes with their keys replaced."""
        for form in self._forms():
            for encoding in ("utf-8", "latin-1"):
                content = content.replace(form.encode(encoding, errors="replace"), PLACEHOLDER.encode())
        return content

    def value(self, value: Any) -> Any:  # Any, twice: JSON values, or a model
        """A copy of a JSON value with the keys replaced, in member names as well as in strings."""
        if not self._secrets:
            return value
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return [self.value(item) for item in cast("list[object]", value)]
        if isinstance(value, dict):
            members = cast("dict[str, object]", value)
            return {self.value(name): self.value(item) for name, item in members.items()}
        return value

    def headers(self, headers: Headers) -> Headers:
        """A copy of the headers with the keys replaced."""
        return Headers((name, self.text(value)) for name, value in headers.pairs)

    def __repr__(self) -> str:
        return "Redactor()"

    def __reduce__(self) -> tuple[type[Redactor], tuple[()]]:
        return Redactor, ()


NO_KEYS = Redactor()
