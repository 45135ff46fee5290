# Generated from openapi.yaml by specpress. Do not edit.
"""Takes keys out of what a server sends back, for some servers repeat them in their errors."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from ..headers import Headers
from .credential import PLACEHOLDER, Secret

_SHORTEST = 6
"""A shorter key would be found in harmless text."""


class Redactor:
    """Knows the keys of one request, and shows them to nobody: not in a repr, and not in a pickle or copy of itself."""

    __slots__ = ("_secrets",)

    def __init__(self, secrets: tuple[Secret, ...] = ()) -> None:
        self._secrets = secrets

    def _forms(self) -> Iterable[str]:
        """Every form in which a key may come back, the longest first."""
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
        """The text without the keys."""
        for form in self._forms():
            if form in text:
                text = text.replace(form, PLACEHOLDER)
        return text

    def content(self, content: bytes) -> bytes:
        """The bytes without the keys."""
        for form in self._forms():
            content = content.replace(form.encode("latin-1", errors="replace"), PLACEHOLDER.encode())
        return content

    def value(self, value: Any) -> Any:  # Any, twice: JSON values, or a model
        """The JSON value without the keys; names of members as well as texts."""
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
        """The headers without the keys."""
        return Headers((name, self.text(value)) for name, value in headers.pairs)

    def __repr__(self) -> str:
        return "Redactor()"

    def __reduce__(self) -> tuple[type[Redactor], tuple[()]]:
        return Redactor, ()


NO_KEYS = Redactor()
