# Generated from openapi.yaml by specpress. Do not edit.
"""Bytes of a stream → typed events, errors and the end."""

from __future__ import annotations

from typing import Any

import msgspec

from .decode import decode_json
from .error_reply import event_error, is_error
from .errors import APIError, IncompleteStreamError
from .model import Model
from .operation import Events, Lines
from .response import HTTPResponse
from .sse import EventParser, ServerSentEvent


class EventDecoder:
    """Takes the pieces of a stream and gives the events that they complete.

    `ended` is set by the terminator, `failure` by whatever is wrong; both count after the events returned so far.
    """

    def __init__(self, reply: Events | Lines, response: HTTPResponse) -> None:
        self._type = reply.type
        self._response = response
        self._parser: EventParser | _LineParser
        self._terminator: bytes | None = None
        self.ended = False
        self.failure: APIError | None = None
        self._count = 0
        if isinstance(reply, Lines):
            self._parser = _LineParser()
        elif response.content_type in ("application/json", "text/html"):
            self._parser = _WholeParser()
        else:
            self._parser = EventParser()
            self._terminator = reply.terminator.encode() if reply.terminator is not None else None

    def feed(self, chunk: bytes) -> list[Any]:  # Any: events of the reply's type
        """The events that this piece completes."""
        try:
            return self._typed(self._parser.feed(chunk))
        except APIError as error:
            return self._fail(error)

    def finish(self) -> list[Any]:  # Any: as above
        """What the end of the stream completes; a failure if it comes too early."""
        events = self._typed(self._parser.finish())
        if self._terminator is not None and not self.ended and self.failure is None:
            problem = (
                f"The stream ended after {self._count} events without {self._terminator.decode()!r}"
            )
            self._fail(
                IncompleteStreamError(
                    f"{problem}: the reply is not complete.", response=self._response
                )
            )
        return events

    def _typed(self, found: list[ServerSentEvent]) -> list[Any]:
        events: list[Any] = []
        for event in found:
            if event.data == self._terminator:
                self.ended = True
                break
            if self.failure is not None:
                break
            self._event(event.event, event.data, events)
        self._count += len(events)
        return events

    def _event(self, name: str, data: bytes, events: list[Any]) -> None:
        try:
            if name == "error":
                self._fail(event_error(_plain(data), self._response))
            elif data.strip():
                event = decode_json(data, self._type, self._response)
                if _irregular(event) and is_error(_plain(data)):
                    self._fail(event_error(_plain(data), self._response))
                else:
                    events.append(event)
        except APIError as error:
            plain = _plain(data)
            self._fail(event_error(plain, self._response) if is_error(plain) else error)

    def broken_off(self, cause: APIError) -> APIError:
        """What a lost connection means here."""
        problem = f"The stream broke off after {self._count} events: {cause.message}"
        return IncompleteStreamError(problem, response=self._response)

    def _fail(self, error: APIError) -> list[Any]:
        if error.response is None:
            error.response = self._response
        self.failure = error
        return []


class _LineParser:
    """One JSON text a line."""

    def __init__(self) -> None:
        self._partial = b""

    def feed(self, chunk: bytes) -> list[ServerSentEvent]:
        *lines, self._partial = (self._partial + chunk).split(b"\n")
        return [ServerSentEvent("message", line) for line in lines]

    def finish(self) -> list[ServerSentEvent]:
        return [ServerSentEvent("message", self._partial)]


class _WholeParser(_LineParser):
    """The whole body as one event, where a server answers with JSON instead of a stream, or with a web page."""

    def feed(self, chunk: bytes) -> list[ServerSentEvent]:
        self._partial += chunk
        return []


def _irregular(event: object) -> bool:
    """Whether an event is not quite what the document says; only then it may be an error."""
    details = event.__dict__ if isinstance(event, Model) else None
    return (
        isinstance(event, dict) if details is None else "_extra" in details or "_defects" in details
    )


def _plain(data: bytes) -> object:
    try:
        found: object = msgspec.json.decode(data)
    except (ValueError, RecursionError):
        return data.decode("utf-8", errors="replace")
    return found
