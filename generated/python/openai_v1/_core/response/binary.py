# Generated from openapi.yaml by specpress. Do not edit.
"""Downloads."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator

from ..headers import Headers
from ..options.request_options import ProgressCallback
from .http_response import HTTPResponse
from .partial_file import PartialFile


class BinaryResponse:
    """The content of a file, with the response's headers; the same in both clients, since it is read already."""

    def __init__(self, response: HTTPResponse) -> None:
        self.http_response = response

    @property
    def content(self) -> bytes:
        """All bytes."""
        return self.http_response.content

    @property
    def text(self) -> str:
        """The content as text, in the response's charset or else UTF-8."""
        return self.http_response.text

    @property
    def status_code(self) -> int:
        """The HTTP status."""
        return self.http_response.status_code

    @property
    def headers(self) -> Headers:
        """The response's headers."""
        return self.http_response.headers

    @property
    def request_id(self) -> str | None:
        """What the server calls this request, for its support."""
        return self.http_response.request_id

    def read(self) -> bytes:
        """All bytes."""
        return self.content

    def json(self) -> object:
        """The content as plain JSON values."""
        found: object = self.http_response.json()
        return found

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The content in pieces."""
        size = chunk_size or 64 * 1024
        for start in range(0, len(self.content), size):
            yield self.content[start : start + size]

    def write_to_file(self, file: str | os.PathLike[str], *, on_progress: ProgressCallback | None = None) -> None:
        """Write the content to a path; nothing stands there that is not complete."""
        with PartialFile(file, self.http_response, on_progress, length=len(self.content)) as partial:
            for piece in self.iter_bytes():
                partial.write(piece)

    stream_to_file = write_to_file

    async def aread(self) -> bytes:
        """All bytes, for code that awaits them."""
        return self.content

    async def aiter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """The content in pieces, for code that iterates asynchronously."""
        for piece in self.iter_bytes(chunk_size):
            yield piece

    def __repr__(self) -> str:
        return f"<BinaryResponse {len(self.content)} bytes>"
