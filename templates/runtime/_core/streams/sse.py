"""A parser of server-sent events by the WHATWG HTML standard, with two extensions for errors."""

from __future__ import annotations

from typing import Final, NamedTuple

from ..errors import IncompleteStreamError

_BOM = b"\xef\xbb\xbf"
_LONGEST_NUMBER = 18
DEFAULT_LIMIT: Final = 64 * 1024 * 1024
MESSAGE: Final = "message"
ERROR: Final = "error"
BARE: Final = "{"
"""The name of an event that is bare JSON, without a field name."""


class EventFields(NamedTuple):
    """The fields of an event beside its data; None where the server sent none. `retry` is in milliseconds."""

    event: str | None = None
    id: str | None = None
    retry: int | None = None
    has_data: bool = True


NO_FIELDS: Final = EventFields()


class EventParser:
    """Parses chunks of bytes into the names and data of events; `fields` has the other fields of some of them.

    As the standard says, an event without data is none: its `id` and `retry` count for the next event. With
    `without_data`, an event that has only a name is an event all the same. Two extensions keep failures visible: a line
    `error: …` is an event of that name, and a line that begins with `{` is data.
    """

    def __init__(self, limit: int = DEFAULT_LIMIT, *, without_data: bool = False) -> None:
        self.fields: dict[int, EventFields] = {}
        """By index among the events that were returned last; most events have none."""
        self._limit = limit
        self._without_data = without_data
        self._id: str | None = None
        self._retry: int | None = None
        self._partial: list[bytes] = []
        self._size = 0
        self._started = False
        self._after_return = False
        self._between_events = False
        self._event = ""
        self._data: list[bytes] = []

    def feed(self, chunk: bytes) -> list[tuple[str, bytes]]:
        """The events that this chunk completes."""
        if self.fields:
            self.fields = {}
        # The usual case: a chunk is one event of one line.
        if (
            self._between_events
            and chunk[:6] == b"data: "
            and chunk.find(b"\n") == len(chunk) - 2
            and chunk[-1:] == b"\n"
            and b"\r" not in chunk
        ):
            return [(MESSAGE, chunk[6:-2])]
        if self._after_return and chunk:
            self._after_return = False
            if chunk[:1] == b"\n":
                chunk = chunk[1:]
        if not chunk:
            return []
        lines = self._lines(chunk)
        events = self._events(lines) if lines else []
        pending = bool(self._partial or self._data)
        has_fields = bool(self._event) or self._id is not None or self._retry is not None
        self._between_events = self._started and not (pending or has_fields or self._after_return)
        self._size = 0 if not pending else self._pending_size() if events else self._size + len(chunk)
        if self._size > self._limit:
            raise IncompleteStreamError(f"One event of the stream has more than {self._limit} bytes.")
        return events

    def finish(self, *, unfinished: bool = False) -> list[tuple[str, bytes]]:
        """The end of the stream. By the standard it completes no event, but for an unfinished error.

        With `unfinished`, it completes any event.
        """
        self.fields = {}
        last = b"".join(self._partial)
        if not self._started:
            last = last.removeprefix(_BOM)
        self._partial = []
        if last and (unfinished or last[:6] == b"error:" or last[:1] == b"{"):
            self._events([last])
        return self._events([b""]) if unfinished or self._event in (ERROR, BARE) else []

    def _lines(self, chunk: bytes) -> list[bytes]:
        """The lines that this chunk completes."""
        self._after_return = chunk[-1:] == b"\r"
        # bytes.splitlines splits at CR, LF and CRLF only, as the standard does.
        lines = chunk.splitlines()
        complete = chunk[-1:] in b"\r\n"
        if self._partial:
            self._partial.append(lines[0])
            if not complete and len(lines) == 1:
                return []
            lines[0] = b"".join(self._partial)
            self._partial = []
        if not complete:
            self._partial = [lines.pop()]
        if lines and not self._started:
            self._started = True
            lines[0] = lines[0].removeprefix(_BOM)
        return lines

    def _events(self, lines: list[bytes]) -> list[tuple[str, bytes]]:
        events: list[tuple[str, bytes]] = []
        data = self._data
        for line in lines:
            if line[:6] == b"data: ":
                data.append(line[6:])
            elif not line:
                if data or (self._without_data and self._event):
                    if self._event or self._id is not None or self._retry is not None:
                        self._note(len(events), has_data=bool(data))
                    events.append((self._event or MESSAGE, data[0] if len(data) == 1 else b"\n".join(data)))
                    data = []
                self._event = ""
            elif line[:1] == b"{":
                self._event = self._event or BARE
                data.append(line)
            elif line[:1] != b":":
                name, _, value = line.partition(b":")
                self._field(name, value.removeprefix(b" "), data)
        self._data = data
        return events

    def _field(self, name: bytes, value: bytes, data: list[bytes]) -> None:
        if name == b"data":
            data.append(value)
        elif name == b"event":
            self._event = value.decode("utf-8", errors="replace")
        elif name == b"error":
            self._event = ERROR
            data.append(value)
        elif name == b"id":
            if b"\0" not in value:
                self._id = value.decode("utf-8", errors="replace")
        elif name == b"retry" and value.isdigit() and len(value) <= _LONGEST_NUMBER:
            self._retry = int(value)

    def _note(self, index: int, *, has_data: bool) -> None:
        name = self._event if self._event != BARE else ""
        self.fields[index] = EventFields(name or None, self._id, self._retry, has_data)
        self._id = self._retry = None

    def _pending_size(self) -> int:
        return sum(map(len, self._data)) + sum(map(len, self._partial))
