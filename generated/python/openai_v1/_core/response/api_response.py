# Generated from openapi.yaml by specpress. Do not edit.
"""The result of methods of `with_raw_response`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from ..headers import Headers
from ..http_request import HTTPRequest
from ..lazy import show_as_exported
from ..url import URL
from .http_response import HTTPResponse

__all__ = ["APIResponse"]

T = TypeVar("T")


class APIResponse(Generic[T]):
    """A response with its status and headers; `parse()` returns what the method returns without `with_raw_response`."""

    def __init__(self, response: HTTPResponse, parse: Callable[[], T]) -> None:
        self.http_response = response
        self._parse = parse
        self._parsed: list[T] = []

    def parse(self) -> T:
        """The decoded content; the same object at each call. Raises ResponseDecodeError if it cannot be decoded."""
        if not self._parsed:
            self._parsed.append(self._parse())
        return self._parsed[0]

    @property
    def status_code(self) -> int:
        """The HTTP status."""
        return self.http_response.status_code

    @property
    def headers(self) -> Headers:
        """The headers of the response."""
        return self.http_response.headers

    @property
    def request_id(self) -> str | None:
        """The server's id of this request, to give to its support; None if the response has none."""
        return self.http_response.request_id

    @property
    def content(self) -> bytes:
        """The bytes of the body; empty for a stream, whose events `parse()` returns."""
        return self.http_response.content

    @property
    def elapsed(self) -> float:
        """Seconds from the first attempt to the response."""
        return self.http_response.elapsed

    @property
    def retries_taken(self) -> int:
        """How many attempts failed before this response."""
        return self.http_response.retries_taken

    @property
    def http_request(self) -> HTTPRequest:
        """The request that this response answers: its method and URL."""
        return self.http_response.request

    @property
    def method(self) -> str:
        """The HTTP method of the request."""
        return self.http_response.method

    @property
    def url(self) -> URL:
        """The URL of the request, without its query."""
        return self.http_response.url

    def text(self) -> str:
        """The body as text."""
        return self.http_response.text

    def json(self) -> Any:  # Any: a JSON value of unknown shape
        """The body as plain JSON values. Raises ResponseDecodeError if it is not JSON."""
        return self.http_response.json()

    def __repr__(self) -> str:
        return f"<APIResponse {self.status_code} to {self.method} {self.url}>"


show_as_exported(__name__)
