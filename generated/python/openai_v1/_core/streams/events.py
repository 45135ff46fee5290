# Generated from openapi.yaml by specpress. Do not edit.
"""Decodes the bytes of a stream into typed events and errors, and recognizes its end."""

from __future__ import annotations

from typing import Any, TypeAlias

import msgspec

from ..errors import APIError, IncompleteStreamError
from ..models.json_values import REFUSED, object_in
from ..models.match_score import members_of
from ..models.model import Model
from ..operation.descriptors import Events, Lines
from ..response.decode import Decoder, decoder_of
from ..response.error_body import event_error, is_error
from ..response.error_message import message_of
from ..response.http_response import HTTPResponse, decode_error, decode_plain
from .collect import as_event
from .ending import Ending
from .line_parsers import BODY, LineParser, WholeParser
from .sse import BARE, ERROR, MESSAGE, EventParser

_Parser: TypeAlias = EventParser | LineParser | WholeParser
_FIELDS = (b"data", b"event", b"id", b"retry", b"error", b":")


class EventDecoder:
    """Decodes the chunks of one stream.

    `ended` is set by the terminator, `failure` by whatever is wrong; both count after the events returned so far.
    """

    def __init__(self, expected: Events | Lines, response: HTTPResponse, *, strict: bool = False) -> None:
        self.expected = expected
        self.strict = strict
        self.ended = False
        self.failure: APIError | None = None
        self.count = 0
        self._response = response
        self._request_id = response.request_id
        self._decoder: Decoder = decoder_of(expected.type)
        self._parser: _Parser | None = LineParser() if isinstance(expected, Lines) else None
        self._terminator: bytes | None = None
        self._ending = Ending(None)
        if isinstance(expected, Events):
            self._terminator = expected.terminator.encode() if expected.terminator is not None else None
            self._ending = Ending(expected.finish)

    def feed(self, chunk: bytes) -> list[Any]:  # Any: events of the response's type
        """Decode a chunk: the events that it completes."""
        parser = self._parser
        if parser is None:
            if not chunk.strip():
                return []
            parser = self._parser = self._parser_for(chunk)
        try:
            found = parser.feed(chunk)
        except APIError as error:
            return self._fail(error)
        return self._typed(found) if found else []

    def finish(self) -> list[Any]:  # Any: as above
        """The end of the stream: the events that it completes. Sets `failure` if the stream is not complete."""
        parser = self._parser or self._parser_for(b"")
        events = self._typed(parser.finish())
        if self.ended or self.failure is not None or isinstance(parser, WholeParser):
            return events
        signs = [] if self._terminator is None else [repr(self._terminator.decode())]
        signs += [] if self._ending.name is None else [self._ending.name]
        if signs and not self._ending.reached:
            problem = f"The stream ended after {self.count} events without {' and without '.join(signs)}"
            self._fail(IncompleteStreamError(f"{problem}: the reply is not complete."))
        return events

    def broken_off(self, cause: APIError) -> APIError | None:
        """The error for a lost connection; None if the response is complete already."""
        if self._ending.reached:
            return None
        problem = f"The stream broke off after {self.count} events: {cause.message}"
        return IncompleteStreamError(problem, response=self._response)

    def _parser_for(self, start: bytes) -> _Parser:
        """The parser for a stream with these first bytes.

        A server may send JSON or a web page, whatever its Content-Type.
        """
        text = start.removeprefix(b"\xef\xbb\xbf").lstrip()
        if text[:1] in (b"{", b"[", b"<"):
            return WholeParser()
        named_otherwise = self._response.content_type in ("application/json", "text/html")
        is_stream = text and any(text.startswith(field) or field.startswith(text) for field in _FIELDS)
        return WholeParser() if named_otherwise and not is_stream else EventParser()

    def _typed(self, found: list[tuple[str, bytes]]) -> list[Any]:
        events: list[Any] = []
        decoder, decode = self._decoder, self._decoder.decode_regular
        request_id = self._request_id
        ending = self._ending
        for name, data in found:
            if data == self._terminator:
                self.ended = True
                break
            event = None
            if decode is not None and name is MESSAGE and not decoder.irregular:
                try:
                    event = decode(data)
                except REFUSED:
                    event = None
            if isinstance(event, Model):
                vars(event)["_request_id"] = request_id
                events.append(event)
                continue
            self._irregular(name, data, events)
            if self.ended or self.failure is not None:
                break
        for event in events:
            ending.see(event)
        self.count += len(events)
        return events

    def _irregular(self, name: str, data: bytes, events: list[Any]) -> None:
        """Handle an event that msgspec alone cannot decode: an error, or one that deviates from the document."""
        stripped = data.strip()
        if stripped == self._terminator:
            self.ended = True
            return
        if not stripped and name != BODY:
            return
        try:
            if name == ERROR:
                self._fail(event_error(_plain_or_text(data), self._response))
                return
            value = decode_plain(data, self._response)
            if name == BODY and isinstance(self.expected, Events) and self.expected.collect is not None:
                value = value if is_error(value) else as_event(value, self.expected.collect)
            self._take(name, value, data, events)
        except APIError as error:
            self._fail(error)

    def _take(self, name: str, value: Any, data: bytes, events: list[Any]) -> None:  # Any: a JSON value
        found = object_in(value) or {}
        known = members_of(self._decoder.type)
        if is_error(value) and "error" not in known:
            self._fail(event_error(value, self._response))
            return
        if known and known.isdisjoint(found):
            if found and message_of(value):
                self._fail(event_error(value, self._response))
                return
            if name == BODY:
                raise decode_error("The reply is JSON, but neither a stream nor an event of it.", data, self._response)
            if found and name not in (MESSAGE, BARE):
                return  # a keep-alive event with its own name
        events.append(self._decoder.from_plain(value, data, self._response, strict=self.strict))

    def _fail(self, error: APIError) -> list[Any]:
        if error.response is None:
            error.response = self._response
        self.failure = error
        return []


def _plain_or_text(data: bytes) -> object:
    try:
        found: object = msgspec.json.decode(data)
    except REFUSED:
        return data.decode("utf-8", errors="replace")
    return found
