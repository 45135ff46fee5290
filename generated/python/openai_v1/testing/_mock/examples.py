# Generated from openapi.yaml by specpress. Do not edit.
"""The reply that the document shows for a call, or one made from its schema."""

from __future__ import annotations

import base64
from dataclasses import replace
from typing import Final

from .calls import Call
from .document import JSON, Document, Object, member
from .events import EventMaker
from .operations import MockOperation, Response, ResponseCase, bare, is_json
from .replies import EVENTS, Reply, Stream, is_stream, to_json
from .schemas import schema_of_item
from .validators import Validators
from .values import ValueMaker

_MADE_EVENTS: Final = 3
_PIXEL: Final = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)
_NO_BODY: Final = frozenset((204, 205, 304))


class Examples:
    """Replies of one document; those that do not depend on the request are made once."""

    def __init__(self, document: Document, validators: Validators, maker: ValueMaker) -> None:
        self._document = document
        self._validators = validators
        self._maker = maker
        self._events = EventMaker(document, maker)
        self._kept: dict[tuple[str, int, str], Reply] = {}

    def reply(self, call: Call) -> Reply:
        """The documented reply that goes with the call's request, in the form that the request asks for."""
        name = self._name_of_request(call.operation, call.body.value)
        key = (call.operation.id, call.operation.cases.index(call.case), name)
        if key not in self._kept:
            self._kept[key] = self._made(call.operation, call.case, name)
        return self._kept[key]

    def headers(self, response: Response, place: str) -> tuple[tuple[str, str], ...]:
        """The documented headers of a response."""
        found = list[tuple[str, str]]()
        for name, declared in response.headers.items():
            if name.lower() in ("content-type", "content-length", "transfer-encoding"):
                continue
            schema = member(declared, "schema")
            value = _example_of(self._document, declared if isinstance(declared, dict) else {})
            value = self._maker.make(schema, place=f"{place}.{name}") if value is None else value
            text = value if isinstance(value, str) else to_json(value).decode()
            if text.isascii() and text.isprintable():
                found.append((name.lower(), text))
        return tuple(found)

    def value(self, schema: JSON, content: Object, place: str, name: str = "") -> JSON:
        """The documented value of a media type that fits a schema, the one called `name` first, else a made one."""
        values = self.documented(content)
        for one in ([values[name]] if name in values else []) + list(values.values()):
            if self._validators.fits(schema, one, "reply"):
                return one
        return self._maker.make(schema, place=place)

    def documented(self, content: Object) -> dict[str, JSON]:
        """The examples of a Media Type Object by their names."""
        named = {
            name: example["value"]
            for name, one in member(content, "examples").items()
            for example in (self._document.resolve(one),)
            if "value" in example
        }
        return {"": content["example"], **named} if "example" in content else named

    def _name_of_request(self, operation: MockOperation, body: JSON) -> str:
        """The name of the documented request that this one is, empty where it is none of them."""
        if body is None:
            return ""
        for content in operation.bodies.values():
            for name, value in self.documented(content).items():
                if value == body:
                    return name
        return ""

    def _made(self, operation: MockOperation, case: ResponseCase, name: str) -> Reply:
        status = status_of(case.response.status)
        headers = self.headers(case.response, operation.id)
        if case.media_type is None or status in _NO_BODY:
            return Reply(status, headers)
        content = case.response.contents.get(case.media_type, {})
        headers = (("content-type", _sendable(case.media_type)), *headers)
        if is_stream(case.media_type):
            is_general = case.schema == content.get("schema", {})
            schema = schema_of_item(self._document, content) if is_general else case.schema
            return Reply(status, headers, *self._streamed(replace(case, schema=schema), content, operation.id))
        if is_json(case.media_type) or bare(case.media_type) == "*/*":
            return Reply(status, headers, to_json(self.value(case.schema, content, operation.id, name)))
        value = self.value(case.schema, content, operation.id, name)
        if isinstance(value, str) and self.documented(content):
            return Reply(status, headers, value.encode("utf-8", "surrogatepass"))
        if bare(case.media_type).startswith("image/"):
            return Reply(status, headers, _PIXEL)
        return Reply(status, headers, value.encode() if isinstance(value, str) else to_json(value))

    def _streamed(self, case: ResponseCase, content: Object, place: str) -> tuple[bytes, Stream | None]:
        """The bytes of a stream that the document shows as it is on the wire, or its events."""
        values = list(self.documented(content).values())
        for value in values:
            if isinstance(value, str):
                return value.encode("utf-8", "surrogatepass"), None
            if isinstance(value, list) and not self._validators.fits(case.schema, value, "reply"):
                return b"", self._stream(case, value)
        if values:
            return b"", self._stream(case, values)
        made = [*self._events.made(case.schema, place, _MADE_EVENTS)]
        return b"", Stream(made, case.media_type or EVENTS, case.terminator)

    def _stream(self, case: ResponseCase, values: list[JSON]) -> Stream:
        events = [self._events.event(case.schema, one) for one in values]
        return Stream(events, case.media_type or EVENTS, case.terminator)


def status_of(declared: str) -> int:
    """The status that is sent for a declared one, such as `2XX` or `default`."""
    if declared.isdecimal():
        return int(declared)
    return int(declared[0]) * 100 if declared[:1].isdecimal() else 200


def _sendable(media_type: str) -> str:
    if "*" in media_type:
        return "application/json" if bare(media_type) == "*/*" else media_type.replace("/*", "/plain")
    is_text = bare(media_type).startswith("text/") and bare(media_type) != EVENTS and ";" not in media_type
    return f"{media_type}; charset=utf-8" if is_text else media_type


def _example_of(document: Document, declared: Object) -> JSON:
    if "example" in declared:
        return declared["example"]
    named = next(iter(member(declared, "examples").values()), None)
    return document.resolve(named).get("value")
