# Generated from spec.yaml by specpress. Do not edit.
"""The operations of things."""

from __future__ import annotations

from typing import Final, Never

from .._core.operation.descriptors import (
    Binary,
    Body,
    Empty,
    Events,
    Json,
    Lines,
    Operation,
    ResponseCase,
    StreamingOperation,
    Text,
)
from .._core.response.binary import BinaryResponse
from ..types.things import Thing

TEXT: Final = Operation[str](
    id="things.text",
    method="GET",
    path="/text",
    cases=(ResponseCase({}, Text(media_type="text/csv")),),
)

BYTES: Final = Operation[BinaryResponse](
    id="things.bytes",
    method="GET",
    path="/bytes",
    cases=(ResponseCase({}, Binary(media_type="image/png")),),
)

EVENTS: Final = StreamingOperation[Never, Thing](
    id="things.events",
    method="GET",
    path="/events",
    cases=(ResponseCase({}, Events(Thing)),),
)

LINES: Final = StreamingOperation[Never, Thing](
    id="things.lines",
    method="GET",
    path="/lines",
    cases=(ResponseCase({}, Lines(Thing)),),
)

SUFFIXED: Final = Operation[Thing](
    id="things.suffixed",
    method="GET",
    path="/problem",
    cases=(ResponseCase({}, Json(Thing, media_type="application/vnd.thing+json; version=1")),),
)

SEVERAL: Final = Operation[Thing](
    id="things.several",
    method="GET",
    path="/several",
    cases=(ResponseCase({}, Json(Thing), status="200"),),
    alternatives=(
        ResponseCase({}, Text(media_type="application/xml"), status="200"),
        ResponseCase({}, Binary(media_type="application/pdf"), status="200"),
    ),
)

MAYBE_STREAM: Final = StreamingOperation[list[Thing], Thing](
    id="things.maybe_stream",
    method="POST",
    path="/maybe-stream",
    body=Body.JSON,
    cases=(ResponseCase({}, Json(list[Thing]), status="200"),),
    alternatives=(ResponseCase({}, Events(Thing), status="200"),),
    accept="application/json, text/event-stream",
)

ANYTHING: Final = Operation[object](
    id="things.anything",
    method="GET",
    path="/anything",
    cases=(ResponseCase({}, Json(object)),),
)

EXISTS: Final = Operation[None](
    id="things.exists",
    method="HEAD",
    path="/anything",
    cases=(ResponseCase({}, Empty()),),
)

REPLACE: Final = Operation[None](
    id="things.replace",
    method="PUT",
    path="/anything",
    cases=(ResponseCase({}, Empty()),),
)

START: Final = Operation[object](
    id="things.start",
    method="POST",
    path="/bare",
    cases=(ResponseCase({}, Json(object, media_type="*/*")),),
)

WORD: Final = Operation[str](
    id="things.word",
    method="GET",
    path="/word",
    cases=(ResponseCase({}, Json(str)),),
)

MAYBE_WORD: Final = Operation[str | None](
    id="things.maybe_word",
    method="GET",
    path="/maybe-word",
    cases=(ResponseCase({}, Json(str | None)),),
)

SENT_WORD: Final = Operation[str](
    id="things.sent_word",
    method="POST",
    path="/sent-word",
    body=Body(kind="json", media_type="application/json", required=False),
    cases=(ResponseCase({}, Json(str)),),
)

MAKE: Final = Operation[object](
    id="things.make",
    method="POST",
    path="/made",
    body=Body(kind="json", media_type="application/json", required=False),
    cases=(ResponseCase({}, Json(object)),),
)
