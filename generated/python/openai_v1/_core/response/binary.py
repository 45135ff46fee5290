# Generated from openapi.yaml by specpress. Do not edit.
"""The result of an operation that returns a file."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

from ..headers import Headers
from ..lazy import show_as_exported
from ..options.request_options import ProgressCallback
from .disposition import filename_of
from .http_response import HTTPResponse
from .partial_file import PartialFile

__all__ = ["BinaryResponse"]


class BinaryResponse:
    """A downloaded file, already read, with the headers of the response."""

    def __init__(self, response: HTTPResponse) -> None:
        self.http_response = response

    @property
    def response(self) -> HTTPResponse:
        """The same as `http_response`, under the name that the response of a stream has."""
        return self.http_response

    @property
    def content(self) -> bytes:
        """All bytes."""
        return self.http_response.content

    @property
    def text(self) -> str:
        """The content as text, decoded by the charset of the response or else as UTF-8."""
        return self.http_response.text

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
    def filename(self) -> str | None:
        """The name that the server gives to the file, made safe: no folder, not hidden; None if it gives none."""
        return filename_of(self.headers)

    def read(self) -> bytes:
        """All bytes."""
        return self.content

    def json(self) -> object:
        """The content as plain JSON values. Raises ResponseDecodeError if it is not JSON."""
        found: object = self.http_response.json()
        return found

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The content in chunks of `chunk_size` bytes, by default 65,536."""
        size = chunk_size or 64 * 1024
        for start in range(0, len(self.content), size):
            yield self.content[start : start + size]

    def iter_lines(self) -> Iterator[str]:
        """The lines of `text`, without their ends."""
        yield from self.text.splitlines()

    def write_to_file(self, file: str | os.PathLike[str], *, on_progress: ProgressCallback | None = None) -> Path:
        """Write the content to a path, or into a folder under the server's name for it; returns the path of the file.

        The file appears there only when it is complete. In a folder, it takes the place of no other file.
        """
        with PartialFile(file, self.http_response, on_progress, length=len(self.content)) as partial:
            for piece in self.iter_bytes():
                partial.write(piece)
        return partial.target

    stream_to_file = write_to_file

    async def astream_to_file(
        self, file: str | os.PathLike[str], *, on_progress: ProgressCallback | None = None
    ) -> Path:
        """The same as `write_to_file`, for code that awaits it: the content is read already."""
        return self.write_to_file(file, on_progress=on_progress)

    async def aread(self) -> bytes:
        """All bytes, for code that awaits them."""
        return self.content

    async def aiter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """The content in chunks, for code that iterates asynchronously."""
        for piece in self.iter_bytes(chunk_size):
            yield piece

    def __repr__(self) -> str:
        return f"<BinaryResponse {len(self.content)} bytes>"


show_as_exported(__name__)
