# Generated from openapi.yaml by specpress. Do not edit.
"""Decompresses responses in chunks of a limited size, so that a small response cannot fill the memory."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Final

LARGEST_DECODED: Final = 256 * 1024 * 1024
LARGEST_RATIO: Final = 100
"""How many bytes one byte may become. JSON and text stay below 30; what is made to fill the memory has 1,000."""
ALWAYS_DECODED: Final = 32 * 1024 * 1024
"""So many bytes are harmless whatever they were before."""
_PIECE: Final = 256 * 1024
_GZIP_BITS: Final = 31
_ZLIB_BITS: Final = 15
_RAW_BITS: Final = -15
_ZLIB_HEADER: Final = 2


class ContentCodingError(Exception):
    """A response cannot be decompressed, or would be too large."""


class ContentDecoder:
    """Decompresses one response; `content_coding` is the value of its header Content-Encoding."""

    def __init__(self, content_coding: str) -> None:
        codings = [coding.strip().lower() for coding in content_coding.split(",") if coding.strip()]
        self._coding = next((coding for coding in codings if coding != "identity"), "")
        if len(codings) > 1 or self._coding not in ("", "gzip", "x-gzip", "deflate"):
            raise ContentCodingError(f"the reply is compressed as {content_coding[:100]!r}, which was not asked for")
        self._bits = _ZLIB_BITS if self._coding == "deflate" else _GZIP_BITS
        self._zlib = zlib.decompressobj(self._bits)
        self._begun = False
        self._first: bytes = b""
        self._taken = 0
        self._given = 0

    def decode(self, data: bytes) -> Iterator[bytes]:
        """Decompress the next bytes, in chunks of a limited size.

        Raises ContentCodingError if the content grows past any sane ratio.
        """
        if not self._coding:
            yield data
            return
        self._taken += len(data)
        if self._coding == "deflate" and not self._begun:
            # It takes two bytes to see whether there is a zlib header.
            data = self._first + data
            if len(data) < _ZLIB_HEADER:
                self._first = data
                return
            self._first = b""
        while data:
            if self._zlib.eof:
                if not data.strip(b"\0"):
                    return  # padding after the end
                self._zlib = zlib.decompressobj(self._bits)
            piece = self._decompress(data)
            data = self._zlib.unconsumed_tail or self._zlib.unused_data
            if piece:
                yield piece
        # The decompressor may still hold output although all input is consumed.
        while self._begun and not self._zlib.eof and (piece := self._decompress(b"")):
            yield piece

    def finish(self) -> None:
        """The end of the input; ContentCodingError if the content is cut short."""
        if self._first or (self._coding and self._begun and not self._zlib.eof):
            raise ContentCodingError("the compressed reply is cut short")

    def _decompress(self, data: bytes) -> bytes:
        try:
            piece = self._zlib.decompress(data, _PIECE)
        except zlib.error as error:
            if self._begun or self._coding != "deflate":
                raise ContentCodingError(f"the reply is no valid {self._coding}: {error}") from None
            # Some servers send deflate without its zlib header.
            self._bits = _RAW_BITS
            self._zlib = zlib.decompressobj(self._bits)
            self._begun = True
            return self._decompress(data)
        self._begun = True
        self._given += len(piece)
        if self._given > max(ALWAYS_DECODED, LARGEST_RATIO * self._taken):
            raise ContentCodingError(
                f"the reply grows to more than {LARGEST_RATIO} times its size once decompressed, which no honest one does"
            )
        return piece


def decode_whole(content: bytes, content_coding: str, at_most: int | None = None) -> bytes:
    """Decompress a whole response, or about the first `at_most` bytes of it, for which its start is enough."""
    decoder = ContentDecoder(content_coding)
    pieces: list[bytes] = []
    size = 0
    for piece in decoder.decode(content):
        pieces.append(piece)
        size += len(piece)
        if at_most is not None and size >= at_most:
            return b"".join(pieces)
        if size > LARGEST_DECODED:
            raise ContentCodingError(f"the reply has more than {LARGEST_DECODED:,} bytes once decompressed")
    if at_most is None:
        decoder.finish()
    return b"".join(pieces)
