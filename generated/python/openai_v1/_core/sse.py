# Generated from openapi.yaml by specpress. Do not edit.
"""Server-sent events, as the WHATWG HTML standard parses them."""

from __future__ import annotations

from typing import NamedTuple

from .errors import IncompleteStreamError

_BOM = b"\xef\xbb\xbf"
DEFAULT_LIMIT = 256 * 1024 * 1024


class ServerSentEvent(NamedTuple):
    """One event; the data is not decoded yet."""

    event: str
    data: bytes
    id: str = ""
    retry: int | None = None


class EventParser:
    """Bytes in, in any pieces; complete events out. What is unfinished at the end is dropped, as the standard says."""

    def __init__(self, limit: int = DEFAULT_LIMIT) -> None:
        self._limit = limit
        self._partial: list[bytes] = []
        self._size = 0
        self._started = False
        self._after_return = False
        self._event = ""
        self._data: list[bytes] = []
        self._id = ""
        self._retry: int | None = None

    def feed(self, chunk: bytes) -> list[ServerSentEvent]:
        """The events that this piece completes."""
        if self._after_return and chunk:
            self._after_return = False
            if chunk[:1] == b"\n":
                chunk = chunk[1:]
        if not chunk:
            return []
        self._size += len(chunk)
        self._after_return = chunk[-1:] == b"\r"
        # Only CR, LF and CRLF end a line of bytes for splitlines: the rule that is wanted here.
        lines = chunk.splitlines()
        complete = chunk[-1:] in b"\r\n"
        if self._partial:
            self._partial.append(lines[0])
            if not complete and len(lines) == 1:
                return self._check_size()
            lines[0] = b"".join(self._partial)
            self._partial = []
        if not complete:
            self._partial = [lines.pop()]
        events: list[ServerSentEvent] = []
        for line in lines:
            self._line(line, events)
        if events or not (self._data or self._partial):
            self._size = sum(map(len, self._data)) + sum(map(len, self._partial))
        self._check_size()
        return events

    def finish(self) -> list[ServerSentEvent]:
        """What the end of the stream completes: nothing, says the standard."""
        return []

    def _check_size(self) -> list[ServerSentEvent]:
        if self._size > self._limit:
            raise IncompleteStreamError(
                f"One event of the stream has more than {self._limit} bytes."
            )
        return []

    def _line(self, line: bytes, events: list[ServerSentEvent]) -> None:
        if not self._started:
            self._started = True
            line = line.removeprefix(_BOM)
        if line.startswith(b"data:"):
            self._data.append(line[6:] if line[5:6] == b" " else line[5:])
        elif not line:
            self._dispatch(events)
        elif not line.startswith(b":"):
            name, _, value = line.partition(b":")
            self._field(name, value.removeprefix(b" "))

    def _field(self, name: bytes, value: bytes) -> None:
        if name == b"data":
            self._data.append(value)
        elif name == b"event":
            self._event = value.decode("utf-8", errors="replace")
        elif name == b"id" and b"\0" not in value:
            self._id = value.decode("utf-8", errors="replace")
        elif name == b"retry" and value.isdigit():
            self._retry = int(value[:9])

    def _dispatch(self, events: list[ServerSentEvent]) -> None:
        if self._data:
            data = self._data[0] if len(self._data) == 1 else b"\n".join(self._data)
            events.append(ServerSentEvent(self._event or "message", data, self._id, self._retry))
            self._data = []
        self._event = ""
