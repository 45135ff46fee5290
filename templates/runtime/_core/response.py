"""A reply as it came over the wire, and what `with_raw_response` gives."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

import msgspec

from .headers import Headers
from .lazy import show_as_exported
from .redaction import NO_KEYS, Redactor

T = TypeVar("T")


class HTTPResponse(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """Status, headers and content of a reply; the content is empty while a stream is not read."""

    status_code: int
    headers: Headers
    content: bytes = b""
    method: str = ""
    url: str = ""
    elapsed: float = 0.0
    retries_taken: int = 0
    redactor: Redactor = NO_KEYS

    @property
    def request_id(self) -> str | None:
        """What the server calls this request, for its support."""
        return self.headers.get("x-request-id") or self.headers.get("request-id")

    @property
    def content_type(self) -> str:
        """The media type without parameters, in lower case; empty where the reply names none."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def text(self) -> str:
        """The content as text, in the reply's charset or else UTF-8."""
        _, _, charset = self.headers.get("content-type", "").lower().partition("charset=")
        try:
            return self.content.decode(charset.partition(";")[0].strip("\"' ") or "utf-8", errors="replace")
        except LookupError:
            return self.content.decode("utf-8", errors="replace")

    def json(self) -> Any:  # Any: a JSON value of unknown shape
        """The content as plain JSON values; ResponseDecodeError where it is none."""
        from .decode import decode_plain  # which itself knows this class

        return decode_plain(self.content, self)

    def __repr__(self) -> str:
        return f"<HTTPResponse {self.status_code} to {self.method} {self.url}>"

    def __rich_repr__(self) -> list[tuple[str, object]]:
        """What rich shows of it in a traceback; by default it would be every field, however large."""
        return [("status_code", self.status_code), ("method", self.method), ("url", self.url)]

    def without_keys(self) -> HTTPResponse:
        """The reply as an error may show it."""
        headers, content = self.redactor.headers(self.headers), self.redactor.content(self.content)
        return msgspec.structs.replace(self, headers=headers, content=content, redactor=NO_KEYS)


class APIResponse(Generic[T]):
    """A reply with its status and headers; `parse()` gives what the method returns without `with_raw_response`."""

    def __init__(self, response: HTTPResponse, parse: Callable[[], T]) -> None:
        self.http_response = response
        self._parse = parse
        self._parsed: list[T] = []

    def parse(self) -> T:
        """The typed reply; the same object at each call."""
        if not self._parsed:
            self._parsed.append(self._parse())
        return self._parsed[0]

    @property
    def status_code(self) -> int:
        """The HTTP status."""
        return self.http_response.status_code

    @property
    def headers(self) -> Headers:
        """The reply's headers."""
        return self.http_response.headers

    @property
    def request_id(self) -> str | None:
        """What the server calls this request, for its support."""
        return self.http_response.request_id

    @property
    def content(self) -> bytes:
        """The body as it came; empty for a stream, whose events `parse()` gives."""
        return self.http_response.content

    @property
    def elapsed(self) -> float:
        """Seconds from the first try to the reply."""
        return self.http_response.elapsed

    @property
    def retries_taken(self) -> int:
        """How many tries failed before this reply."""
        return self.http_response.retries_taken

    @property
    def method(self) -> str:
        """The HTTP method of the request."""
        return self.http_response.method

    @property
    def url(self) -> str:
        """Where the request went, without its query."""
        return self.http_response.url

    def text(self) -> str:
        """The body as text."""
        return self.http_response.text

    def json(self) -> Any:  # Any: a JSON value of unknown shape
        """The body as plain JSON values."""
        return self.http_response.json()

    def __repr__(self) -> str:
        return f"<APIResponse {self.status_code} to {self.method} {self.url}>"


show_as_exported(__name__)
