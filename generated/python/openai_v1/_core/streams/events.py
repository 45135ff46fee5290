# Generated from openapi.yaml by specpress. Do not edit.
"""Decodes the bytes of a stream into typed events and errors, and recognizes its end."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

import msgspec

from ..errors import APIError, IncompleteStreamError, ResponseDecodeError
from ..models.json_values import REFUSED, list_in, object_in
from ..models.match_score import members_of
from ..models.metaclass import details_of
from ..models.model import Model
from ..operation.descriptors import Events, Lines
from ..response.decode import Decoder, decoder_of
from ..response.error_body import event_error, is_error
from ..response.http_response import HTTPResponse, decode_error, decode_plain
from .collect import as_event
from .data import Data, fits
from .ending import Ending
from .envelopes import EnvelopeReader
from .event import StreamEvent
from .line_parsers import BODY, RECORD_SEPARATOR, LineParser, SequenceParser, WholeParser
from .sse import BARE, ERROR, MESSAGE, NO_FIELDS, EventFields, EventParser

_Parser: TypeAlias = EventParser | LineParser
_decode_any: Final = msgspec.json.Decoder().decode
_FIELDS = (b"data", b"event", b"id", b"retry", b"error", b":")


class EventDecoder:
    """Decodes the chunks of one stream.

    `ended` is set by the terminator, `failure` by whatever is wrong; both count after the events returned so far.
    `fields` has the name, id and retry of those among the events returned last that have any, by index.
    """

    def __init__(
        self,
        expected: Events | Lines,
        response: HTTPResponse,
        *,
        errors: tuple[Any, ...] = (),  # Any: the documented types of errors, given as values
        strict: bool = False,
    ) -> None:
        self.expected = expected
        self.strict = strict
        self.ended = False
        self.failure: APIError | None = None
        self.count = 0
        self.fields: dict[int, EventFields] = {}
        self._response = response
        self._request_id = response.request_id
        self._errors = tuple(one for one in errors if members_of(one))
        self._current = NO_FIELDS
        self._parser: _Parser | None = None
        self._terminator: bytes | None = None
        self._marked_end = isinstance(expected, Events) and expected.marked_end
        self._ending = Ending(None)
        self._envelopes: EnvelopeReader | None = None
        quoted = not expected.text if isinstance(expected, Lines) else expected.quoted
        self._data = Data(expected.type, quoted=quoted)
        self._decoder: Decoder = decoder_of(expected.type)
        if isinstance(expected, Events):
            self._terminator = expected.terminator.encode() if expected.terminator is not None else None
            self._ending = Ending(expected.finish)
            if expected.envelope:
                self._envelopes = EnvelopeReader(expected.type, quoted=quoted)
        # msgspec alone would take a text for JSON, and an envelope for the data.
        self._decode = None if self._data.is_text or self._envelopes is not None else self._decoder.decode_regular
        errors_at = expected.errors if isinstance(expected, Events) else ()
        known = members_of(expected.type)
        self._error_members = {path.partition(".")[0] for path in errors_at if path not in known}

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
        if not found:
            return []
        if isinstance(parser, EventParser) and parser.fields:
            return self._with_fields(found, parser.fields)
        if self.fields:
            self.fields = {}
        return self._decoded(found)

    def finish(self) -> list[Any]:  # Any: as above
        """The end of the stream: the events that it completes. Sets `failure` if the stream is not complete."""
        parser = self._parser or self._parser_for(b"")
        signs = [] if self._terminator is None else [repr(self._terminator.decode())]
        signs += [] if self._ending.name is None else [self._ending.name]
        try:
            # Without a sign of its own, the end of a stream is the end of its last event as well.
            found = parser.finish(unfinished=not signs) if isinstance(parser, EventParser) else parser.finish()
        except APIError as error:
            return self._fail(error)
        fields = parser.fields if isinstance(parser, EventParser) else {}
        events = self._with_fields(found, fields)
        if self.ended or self.failure is not None or isinstance(parser, WholeParser):
            return events
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
        if isinstance(self.expected, Lines):
            is_sequence = text[:1] == RECORD_SEPARATOR and not self.expected.text
            return SequenceParser() if is_sequence else LineParser()
        if text[:1] in (b"{", b"[", b"<"):
            return WholeParser()
        named_otherwise = self._response.content_type in ("application/json", "text/html")
        is_stream = text and any(text.startswith(field) or field.startswith(text) for field in _FIELDS)
        if named_otherwise and not is_stream:
            return WholeParser()
        return EventParser(without_data=self._envelopes is not None and self._envelopes.takes_no_data)

    def _with_fields(self, found: list[tuple[str, bytes]], fields: dict[int, EventFields]) -> list[Any]:
        """Decode events of which some have a name, an id or a retry."""
        self.fields = {}
        events: list[Any] = []
        for index, one in enumerate(found):
            self._current = fields.get(index, NO_FIELDS)
            decoded = self._decoded([one])
            if self._current is not NO_FIELDS:
                self.fields.update(dict.fromkeys(range(len(events), len(events) + len(decoded)), self._current))
            events += decoded
            if self.ended or self.failure is not None:
                break
        self._current = NO_FIELDS
        return events

    def _decoded(self, found: list[tuple[str, bytes]]) -> list[Any]:
        events: list[Any] = []
        decoder, decode = self._decoder, self._decode
        request_id = self._request_id
        ending = self._ending
        for name, data in found:
            if data == self._terminator:
                self.ended = True
                break
            event = None
            if decode is not None and name is MESSAGE:
                try:
                    event = self._trimmed(data) if decoder.irregular else decode(data)
                except REFUSED:
                    event = None
            if isinstance(event, Model):
                if request_id is not None:
                    details_of(event)["_request_id"] = request_id
                events.append(event)
                continue
            self._irregular(name, data, events)
            if self.ended or self.failure is not None:
                break
        for event in events:
            ending.see(event)
        self.count += len(events)
        return events

    def _trimmed(self, data: bytes) -> Any:  # Any: as above
        """An event that has nothing unusual but unknown fields; None for any other."""
        value = _decode_any(data)
        is_regular = value.__class__ is dict and self._error_members.isdisjoint(value)
        return self._decoder.trimmed(value) if is_regular else None

    def _irregular(self, name: str, data: bytes, events: list[Any]) -> None:
        """Handle an event that msgspec alone cannot decode: a text, an error, or a deviation from the document."""
        stripped = data.strip()
        if stripped == self._terminator or (self._marked_end and stripped[:1] == b"[" and stripped[1:-1].isalpha()):
            self.ended = True
            return
        try:
            if name == BODY:
                self._take_body(data, events)
            elif self._envelopes is not None:
                self._take_envelope(self._envelopes, name, data, events)
            elif stripped[:1] == b":" and not self._data.is_text:
                return  # a comment that a relay made the data of an event, to keep the connection alive
            elif stripped or (self._data.is_text and isinstance(self.expected, Events)):
                self._take(name, self._plain(name, data), data, events)
        except APIError as error:
            self._fail(error)

    def _plain(self, name: str, data: bytes) -> Any:  # Any: a JSON value
        if isinstance(self.expected, Lines):
            data = data.removesuffix(b"\r")
        try:
            return self._data.value(data, self._response)
        except ResponseDecodeError:
            if name != ERROR:
                raise
            return data.decode("utf-8", errors="replace")

    def _take_body(self, data: bytes, events: list[Any]) -> None:
        """Handle a whole body instead of a stream: one event, or a list of them."""
        value = decode_plain(data, self._response)
        if isinstance(self.expected, Events) and self.expected.collect is not None:
            value = value if is_error(value) else as_event(value, self.expected.collect)
        self._take(BODY, value, data, events)

    def _take(self, name: str, value: Any, data: bytes, events: list[Any]) -> None:  # Any: a JSON value
        error = self._error_in(name, value)
        if error is not None:
            self._fail(event_error(error, self._response))
            return
        items = list_in(value)
        if items and not self._data.fits(items):
            # The list that the schema describes, sent at once.
            for item in items:
                self._append(item, data, events)
            return
        found = object_in(value) or {}
        known = members_of(self._decoder.type)
        if known and known.isdisjoint(found):
            if name == BODY:
                raise decode_error("The reply is JSON, but neither a stream nor an event of it.", data, self._response)
            if (
                found
                and name not in (MESSAGE, BARE)
                and isinstance(self.expected, Events)
                and self.expected.ignore_named
            ):
                return
        self._append(value, data, events)

    def _append(self, value: Any, data: bytes, events: list[Any]) -> None:  # Any: as above
        events.append(self._decoder.from_plain(value, data, self._response, strict=self.strict, is_event=True))

    def _take_envelope(self, reader: EnvelopeReader, name: str, data: bytes, events: list[Any]) -> None:
        fields = self._current
        if not data.strip() and not reader.is_text:
            if not reader.takes_no_data:
                return
            fields = fields._replace(has_data=False)
        try:
            envelope = reader.read(fields, data, self._response)
        except ResponseDecodeError:
            if name != ERROR:
                raise
            self._fail(event_error(data.decode("utf-8", errors="replace"), self._response))
            return
        value = envelope.data
        if not (envelope.fits or envelope.named) and self._has_error_form(name, value):
            self._fail(event_error(value, self._response))
        elif envelope.type is None:
            events.append(StreamEvent(value, fields.event, fields.id, fields.retry))
        else:
            decode = decoder_of(envelope.type).from_plain
            events.append(decode(envelope.values, data, self._response, strict=self.strict, is_event=True))

    def _error_in(self, name: str, value: Any) -> Any:  # Any, twice: a JSON value
        """What the document says is an error, or the value if it has the form of one and fits nothing else; else None.

        It is the object with the member that says what is wrong.
        """
        if isinstance(self.expected, Events) and self.expected.errors:
            known = members_of(self.expected.type)
            for path in self.expected.errors:
                holder, member = value, path
                while "." in member and path not in known:
                    step, _, member = member.partition(".")
                    holder = (object_in(holder) or {}).get(step)
                if path not in known and (object_in(holder) or {}).get(member):
                    return holder
        return value if not self._data.fits(value) and self._has_error_form(name, value) else None

    def _has_error_form(self, name: str, value: object) -> bool:
        return name == ERROR or is_error(value) or any(fits(one, value) for one in self._errors)

    def _fail(self, error: APIError) -> list[Any]:
        if error.response is None:
            error.response, error.request = self._response, self._response.request
        self.failure = error
        return []
