# Generated from openapi.yaml by specpress. Do not edit.
"""The result of methods of `with_streaming_response`: a response whose body is not read yet."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Generic, TypeVar

import msgspec

from .._core.headers import Headers
from .._core.options.request_options import ProgressCallback
from .._core.response.disposition import filename_of
from .._core.response.http_response import HTTPResponse
from .._core.response.partial_file import PartialFile
from .stream import Stream
from .transport import IncomingResponse

T = TypeVar("T")
U = TypeVar("U")


class StreamedResponse(Generic[T]):
    """A response with its status and headers, whose body is read on demand; `close()` gives the connection back."""

    def __init__(
        self,
        incoming: IncomingResponse,
        response: HTTPResponse,
        *,
        parse: Callable[[HTTPResponse], T] | None = None,
        stream: Callable[[], T] | None = None,
    ) -> None:
        self._incoming = incoming
        self._parse = parse
        self._stream = stream
        self._opened: list[T] = []
        self._content: bytes | None = None
        self.http_response = response

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
    def elapsed(self) -> float:
        """Seconds from the first attempt to the status and headers of the response."""
        return self.http_response.elapsed

    @property
    def retries_taken(self) -> int:
        """How many attempts failed before this response."""
        return self.http_response.retries_taken

    def read(self) -> bytes:
        """The whole body."""
        if self._content is None:
            self._content = self._incoming.read()
        return self._content

    def text(self) -> str:
        """The body as text."""
        return msgspec.structs.replace(self.http_response, content=self.read()).text

    def json(self) -> Any:  # Any: a JSON value of unknown shape
        """The body as plain JSON values. Raises ResponseDecodeError if it is not JSON."""
        return msgspec.structs.replace(self.http_response, content=self.read()).json()

    def parse(self) -> T:
        """Decode the content: gives the result that the method has without `with_streaming_response`."""
        if self._stream is not None:
            if not self._opened:
                self._opened.append(self._stream())
            return self._opened[0]
        assert self._parse is not None, "a response is either parsed or a stream"
        return self._parse(msgspec.structs.replace(self.http_response, content=self.read()))

    def converted(self, convert: Callable[[T], U]) -> StreamedResponse[U]:
        """The same response, with a `parse()` that passes the decoded content through `convert`."""
        parse = self._parse
        assert parse is not None, "only decoded content is converted"
        return StreamedResponse(self._incoming, self.http_response, parse=lambda response: convert(parse(response)))

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The body in chunks of `chunk_size` bytes, by default as they arrive."""
        if self._content is not None:
            yield self._content
            return
        pending = bytearray()
        for chunk in self._incoming.chunks():
            if chunk_size is None:
                yield chunk
                continue
            pending += chunk
            while len(pending) >= chunk_size:
                yield bytes(pending[:chunk_size])
                del pending[:chunk_size]
        if pending:
            yield bytes(pending)

    @property
    def filename(self) -> str | None:
        """The name that the server gives to the file, made safe: no folder, not hidden; None if it gives none."""
        return filename_of(self.headers)

    def write_to_file(self, file: str | os.PathLike[str], *, on_progress: ProgressCallback | None = None) -> Path:
        """Write the body to a path as it arrives, or into a folder under the server's name for it; returns the path.

        The file appears there only when it is complete. In a folder, it overwrites no other file.

        Args:
            on_progress: Called with the bytes written so far and the total number, None if that is unknown.
        """
        with PartialFile(file, self.http_response, on_progress) as partial:
            for chunk in self.iter_bytes():
                partial.write(chunk)
        return partial.target

    stream_to_file = write_to_file

    def iter_lines(self) -> Iterator[str]:
        """The lines of the body, without line ends."""
        pending = b""
        for chunk in self.iter_bytes():
            *lines, pending = (pending + chunk).split(b"\n")
            for line in lines:
                yield line.removesuffix(b"\r").decode("utf-8", errors="replace")
        if pending:
            yield pending.decode("utf-8", errors="replace")

    def close(self) -> None:
        """Give the connection back."""
        for opened in self._opened:
            if isinstance(opened, Stream):
                opened.close()
        self._incoming.close()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status_code} to {self.http_response.method} {self.http_response.url}>"


class ResponseManager(Generic[T]):
    """A context manager that sends the request and closes the response."""

    def __init__(self, send: Callable[[], StreamedResponse[T]]) -> None:
        self._send = send
        self._response: StreamedResponse[T] | None = None

    def __enter__(self) -> StreamedResponse[T]:
        self._response = self._send()
        return self._response

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._response is not None:
            self._response.close()
