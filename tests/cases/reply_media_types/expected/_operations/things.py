# Generated from spec.yaml by specpress. Do not edit.
"""The operations of things."""

from __future__ import annotations

from typing import Final, Never

from .._core.binary import BinaryResponse
from .._core.operation import Binary, Body, Case, Events, Json, Lines, Operation, StreamingOperation, Text
from ..types.things import Thing

TEXT: Final = Operation[str](
    id="things.text",
    method="GET",
    path="/text",
    cases=(Case({}, Text(media_type="text/csv")),),
)

BYTES: Final = Operation[BinaryResponse](
    id="things.bytes",
    method="GET",
    path="/bytes",
    cases=(Case({}, Binary(media_type="image/png")),),
)

EVENTS: Final = StreamingOperation[Never, Thing](
    id="things.events",
    method="GET",
    path="/events",
    cases=(Case({}, Events(Thing)),),
)

LINES: Final = StreamingOperation[Never, Thing](
    id="things.lines",
    method="GET",
    path="/lines",
    cases=(Case({}, Lines(Thing)),),
)

SUFFIXED: Final = Operation[Thing](
    id="things.suffixed",
    method="GET",
    path="/problem",
    cases=(Case({}, Json(Thing, media_type="application/vnd.thing+json; version=1")),),
)

SEVERAL: Final = Operation[Thing](
    id="things.several",
    method="GET",
    path="/several",
    cases=(Case({}, Json(Thing), status="200"),),
    alternatives=(
        Case({}, Text(media_type="application/xml"), status="200"),
        Case({}, Binary(media_type="application/pdf"), status="200"),
    ),
)

MAYBE_STREAM: Final = StreamingOperation[list[Thing], Thing](
    id="things.maybe_stream",
    method="POST",
    path="/maybe-stream",
    body=Body.JSON,
    cases=(Case({}, Json(list[Thing]), status="200"),),
    alternatives=(Case({}, Events(Thing), status="200"),),
    accept="application/json, text/event-stream",
)
