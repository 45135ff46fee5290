"""Reads the lines of a JSONL file, one at a time."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Annotated, TypeAlias, cast

import msgspec
import pyarrow as pa

from bulk.job import Job, Line
from bulk.tasks import KINDS, UNREADABLE, InvalidRequestError, digest_of, read_request

_BLOCK = 1 << 20
_BOM = b"\xef\xbb\xbf"


class LineFault(msgspec.Struct, frozen=True):
    """Why a line of the file cannot be sent."""

    number: int
    custom_id: str | None
    message: str


class ReadLine(msgspec.Struct, frozen=True):
    """A line that can be sent, and the number of rows that its result will have."""

    line: Line
    rows: int


class _Record(msgspec.Struct):
    """The fields of a line, as in the files of the official batch API; `method` and `url` may be missing."""

    custom_id: Annotated[str, msgspec.Meta(min_length=1)]
    body: msgspec.Raw
    method: str = "POST"
    url: str | None = None


Read: TypeAlias = ReadLine | LineFault | None
"""The result of reading a line; None for an empty one."""


def open_source(path: str) -> io.BufferedReader:
    """Open the file; the ending of its name says whether and how it is compressed (`.gz`, `.zst`, `.bz2`)."""
    return io.BufferedReader(cast(io.RawIOBase, pa.input_stream(path, compression="detect")), _BLOCK)


def count_lines(path: str) -> int:
    """The number of lines, with a last one that has no end."""
    count, last = 0, b"\n"
    with open_source(path) as file:
        while block := file.read(_BLOCK):
            count += block.count(b"\n")
            last = block[-1:]
    return count + (last != b"\n")


def read_lines(job: Job) -> Iterator[Read]:
    """Each line, or its fault. Holds one line in memory, and no more of it than the limit."""
    decoder = msgspec.json.Decoder(_Record)
    with open_source(job.source) as file:
        number = 0
        while text := file.readline(job.max_line_bytes + 1):
            number += 1
            if len(text) > job.max_line_bytes and not text.endswith(b"\n"):
                while not text.endswith(b"\n") and (text := file.readline(_BLOCK)):
                    pass
                yield LineFault(number, None, f"the line is longer than {job.max_line_bytes} bytes (--max-line-bytes)")
                continue
            text = text.removeprefix(_BOM) if number == 1 else text
            yield _read(job, number, text, decoder) if text.strip() else None


def _read(job: Job, number: int, text: bytes, decoder: msgspec.json.Decoder[_Record]) -> Read:
    try:
        record = decoder.decode(text)
        record.custom_id.encode()  # JSON can spell halves of characters, which no file can hold
    except UNREADABLE as error:
        return LineFault(number, None, str(error))
    path = KINDS[job.task].path
    if record.method != "POST" or (record.url is not None and not record.url.endswith(path)):
        message = f"the line asks for {record.method} {record.url}, but this run is for POST {path}"
        return LineFault(number, record.custom_id, message)
    body = bytes(record.body)
    try:
        rows = read_request(job, body).rows
    except InvalidRequestError as error:
        return LineFault(number, record.custom_id, str(error))
    return ReadLine(Line(number, record.custom_id, body, digest_of(body)), rows)
