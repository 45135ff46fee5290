# Generated from openapi.yaml by specpress. Do not edit.
"""A response as it came over the wire, and its content as plain JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

import msgspec

from ..._settings import BASE_URL
from ..credentials.redaction import NO_KEYS, Redactor
from ..errors import ResponseDecodeError
from ..headers import Headers
from ..http_request import HTTPRequest
from ..models.json_values import REFUSED
from ..url import URL

_SNIPPET: Final = 200


class HTTPResponse(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """Status, headers and content of a response. The content is empty for a stream.

    `elapsed` is in seconds, from the first attempt on; `url` has no query.
    """

    status_code: int
    headers: Headers
    content: bytes = b""
    method: str = ""
    url: URL = URL()
    elapsed: float = 0.0
    retries_taken: int = 0
    redactor: Redactor = NO_KEYS

    @property
    def request_id(self) -> str | None:
        """The server's id of this request, to give to its support; None if the response has none."""
        return self.headers.request_id

    @property
    def request(self) -> HTTPRequest:
        """The request that this response answers."""
        return HTTPRequest(self.method, self.url)

    @property
    def reason_phrase(self) -> str:
        """The usual words for the status, such as `Not Found`; empty for a status that has none."""
        from http import HTTPStatus

        try:
            return HTTPStatus(self.status_code).phrase
        except ValueError:
            return ""

    @property
    def is_success(self) -> bool:
        """Whether the status is one of success, 200 to 299."""
        return 200 <= self.status_code < 300

    @property
    def is_error(self) -> bool:
        """Whether the status is one of failure, 400 and above."""
        return self.status_code >= 400

    @property
    def content_type(self) -> str:
        """The media type without parameters, in lower case; empty if the response has none."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def text(self) -> str:
        """The content as text, decoded by the charset of the response or else as UTF-8."""
        _, _, charset = self.headers.get("content-type", "").lower().partition("charset=")
        try:
            return self.content.decode(charset.partition(";")[0].strip("\"' ") or "utf-8", errors="replace")
        except LookupError:
            return self.content.decode("utf-8", errors="replace")

    def json(self) -> Any:  # Any: a JSON value of unknown shape
        """The content as plain JSON values. Raises ResponseDecodeError if it is not JSON."""
        return decode_plain(self.content, self)

    if not TYPE_CHECKING:  # a type checker shall know the declared attributes only

        def __getattr__(self, name: str) -> object:
            advice = ": it is read already, and a stream has close() itself" if name in ("close", "aclose") else ""
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}{advice}", name=name)

    def __repr__(self) -> str:
        return f"<HTTPResponse {self.status_code} to {self.method} {self.url}>"

    def __rich_repr__(self) -> list[tuple[str, object]]:
        """The fields that rich shows in tracebacks. By default it would show all, however large."""
        return [("status_code", self.status_code), ("method", self.method), ("url", self.url)]

    def without_keys(self) -> HTTPResponse:
        """A copy for an exception: keys in headers and content are replaced."""
        headers, content = self.redactor.headers(self.headers), self.redactor.content(self.content)
        return msgspec.structs.replace(self, headers=headers, content=content, redactor=NO_KEYS)


def decode_plain(
    content: bytes, response: HTTPResponse, read_float: Callable[[str], object] | None = None
) -> Any:  # Any: a JSON value
    """Decode plain JSON values. The standard library reads what msgspec refuses: NaN, lone surrogates.

    `read_float` makes what becomes of a number with a fraction or exponent.
    """
    try:
        if read_float is not None:
            return msgspec.json.Decoder(float_hook=read_float).decode(content)
        return msgspec.json.decode(content)
    except REFUSED:
        pass
    try:
        return json.loads(content, parse_float=read_float)
    except RecursionError:
        problem = "The reply is not JSON, or nested too deeply"
    except ValueError:
        problem = "The reply is empty" if not content.strip() else "The reply is not JSON"
    raise decode_error(f"{problem}.", content, response)


def decode_error(problem: str, content: bytes, response: HTTPResponse) -> ResponseDecodeError:
    """A ResponseDecodeError that shows the start of the content, and a likely cause."""
    shown = content[: _SNIPPET * 4].decode("utf-8", errors="replace")
    snippet = shown[:_SNIPPET] + ("…" if len(shown) > _SNIPPET else "")
    parts = [
        problem,
        f"{response.method} {response.url}: status {response.status_code},",
        f"content type {response.content_type or 'not given'}, request id {response.request_id or 'not given'}.",
    ]
    if snippet.strip():
        parts.append(f"It begins: {snippet!r}.")
    hint = path_hint(response.url)
    if hint:
        parts.append(hint)
    elif "html" in response.content_type or snippet.lstrip()[:1] == "<":
        parts.append("This looks like a web page: does the base URL lead to the API?")
    return ResponseDecodeError(" ".join(parts), response=response, body=snippet)


def path_hint(url: str) -> str:
    """A hint if a URL lacks the base path of the document's server; else empty."""
    path = urlsplit(BASE_URL or "").path.rstrip("/")
    if not path or not url or f"{path}/" in f"{urlsplit(url).path}/":
        return ""
    return f"The base URL may need {path} at its end."
