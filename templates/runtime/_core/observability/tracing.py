"""Spans of OpenTelemetry: one for each call. Loaded only by a client whose option `tracing` asks for it.

The attributes follow OpenTelemetry's conventions for HTTP clients; the document may add others (`x-telemetry`). Spans
contain no keys, and of bodies only the members that the document names.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import Any, Final, TypeAlias, cast
from urllib.parse import urlsplit

import msgspec

from ..errors import APIStatusError
from ..models.encode import as_mapping
from ..models.model import Model, plain
from ..operation.descriptors import Events, Lines, Telemetry
from ..options.base_url import without_user
from ..options.request_options import Retry
from ..options.tracer import Span, Tracer
from ..request.request import Call
from ..response.http_response import HTTPResponse
from ..streams.events import EventDecoder

_Scalar: TypeAlias = str | bool | int | float
_NOTHING: Final = Telemetry()
_PORTS: Final = {"http": 80, "https": 443}


def start_call_span(tracer: Tracer, call: Call, body: object) -> CallSpan:
    """Start the span of a call."""
    telemetry = call.operation.telemetry or _NOTHING
    attributes = {**_http_attributes(call), **telemetry.attributes}
    fields = as_mapping(body) or {}
    for name, path in telemetry.request.items():
        value = _recorded(fields, path)
        if value is not None:
            attributes[name] = value
    names = [str(attributes[one]) for one in telemetry.name if one in attributes]
    name = " ".join(names) or f"{call.operation.method} {call.operation.path}"
    span = tracer.start_span(name, attributes)
    return CallSpan(tracer.library, span, telemetry.response)


class CallSpan:
    """The span of one call, from its start until the response is read or closed."""

    def __init__(self, trace: Any, span: Span, paths: Mapping[str, str]) -> None:  # Any: as above
        self._trace = trace
        self._span = span
        self._paths = paths
        self._lists: dict[str, list[_Scalar]] = {}
        self._ended = False

    def current(self) -> AbstractContextManager[object]:
        """A context in which new spans are children of this one."""
        return cast(
            "AbstractContextManager[object]",
            self._trace.use_span(self._span, end_on_exit=False, record_exception=False, set_status_on_exception=False),
        )

    def counted(self, on_retry: Callable[[Retry], object] | None) -> Callable[[Retry], object]:
        """A callback that records the number of retries, and then calls the user's."""

        def count(retry: Retry) -> object:
            self._span.set_attribute("http.request.resend_count", retry.attempt)
            return None if on_retry is None else on_retry(retry)

        return count

    def answered(self, response: HTTPResponse, *, whole: bool) -> None:
        """Record the status of a response, and if `whole`, members of its body."""
        self._span.set_attribute("http.response.status_code", response.status_code)
        if whole and self._paths and self._span.is_recording():
            try:
                self.saw(msgspec.json.decode(response.content))
            except (msgspec.DecodeError, ValueError, RecursionError):
                return  # no JSON: decoding the response will raise the error

    def saw(self, value: object) -> None:
        """Record members of a response, or of one event of a stream."""
        for name, path in self._paths.items():
            found = _recorded(value, path)
            if isinstance(found, list):
                self._lists.setdefault(name, []).extend(found)
                self._span.set_attribute(name, self._lists[name])
            elif found is not None:
                self._span.set_attribute(name, found)

    def decoder(
        self, expected: Events | Lines, response: HTTPResponse, *, errors: tuple[Any, ...], strict: bool
    ) -> EventDecoder:
        """A decoder of a stream that records members of its events."""
        decoder = TracedDecoder(expected, response, errors=errors, strict=strict)
        decoder.span = self
        return decoder

    def failed(self, error: BaseException) -> None:
        """Record that the call failed, without the message of the error, which may quote a body."""
        kind = type(error).__qualname__
        if isinstance(error, APIStatusError):
            kind = str(error.status_code)
            self._span.set_attribute("http.response.status_code", error.status_code)
        self._span.set_attribute("error.type", kind)
        self._span.set_status(self._trace.Status(self._trace.StatusCode.ERROR))

    def end(self) -> None:
        """End the span; may be called more than once."""
        if not self._ended:
            self._ended = True
            self._span.end()


class TracedDecoder(EventDecoder):
    """An event decoder that records events and failures in a span."""

    span: CallSpan

    def feed(self, chunk: bytes) -> list[Any]:  # Any: events of the response's type
        """The events that this chunk completes."""
        return self._told(super().feed(chunk))

    def finish(self) -> list[Any]:  # Any: as above
        """The events that the end of the stream completes."""
        return self._told(super().finish())

    def _told(self, events: list[Any]) -> list[Any]:
        for event in events:
            self.span.saw(plain(event) if isinstance(event, Model) else event)
        if self.failure is not None:
            self.span.failed(self.failure)
        return events


def _http_attributes(call: Call) -> dict[str, Any]:  # Any: scalars, or lists of them
    url = without_user(call.url).partition("?")[0].partition("#")[0]
    parts = urlsplit(url)
    return {
        "http.request.method": call.operation.method,
        "url.full": url,
        "url.template": call.operation.path,
        "server.address": parts.hostname or "",
        "server.port": parts.port or _PORTS.get(parts.scheme, 0),
    }


def _recorded(value: object, path: str) -> _Scalar | list[_Scalar] | None:
    """The value at a path, if it is a scalar or a list of scalars; `name[]` stands for each item of a list."""
    step, _, rest = path.partition(".")
    holder = as_mapping(value)
    found: Any = None if holder is None else holder.get(step.removesuffix("[]"))  # Any: a JSON value
    if step.endswith("[]"):
        items = cast("list[object]", found) if isinstance(found, (list, tuple)) else []
        values = [_recorded(item, rest) for item in items] if rest else [*items]
        return [one for one in values if isinstance(one, (str, bool, int, float))] or None
    if rest:
        return _recorded(found, rest)
    return found if isinstance(found, (str, bool, int, float)) else None
