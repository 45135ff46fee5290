# Generated from spec.yaml by specpress. Do not edit.
"""The operations of feeds."""

from __future__ import annotations

from typing import Final, Never

from .._core.operation.descriptors import Body, Empty, Events, Lines, Operation, ResponseCase, StreamingOperation
from ..types.feeds import (
    AEvent,
    BEvent,
    FeedsJsonStringsResponse,
    FeedsVariantsResponseAddInt64,
    FeedsVariantsResponseAddMsg,
    FeedsVariantsResponseAddString,
    Msg,
    Problem,
)

VARIANTS: Final = StreamingOperation[
    Never, FeedsVariantsResponseAddString | FeedsVariantsResponseAddInt64 | FeedsVariantsResponseAddMsg
](
    id="feeds.variants",
    method="GET",
    path="/variants",
    cases=(
        ResponseCase(
            {},
            Events(
                FeedsVariantsResponseAddString | FeedsVariantsResponseAddInt64 | FeedsVariantsResponseAddMsg,
                envelope=True,
            ),
        ),
    ),
)

NAMES: Final = StreamingOperation[Never, AEvent | BEvent](
    id="feeds.names",
    method="GET",
    path="/names",
    cases=(ResponseCase({}, Events(AEvent | BEvent, envelope=True)),),
    errors={"400": Problem},
)

MESSAGES: Final = StreamingOperation[Never, Msg](
    id="feeds.messages",
    method="GET",
    path="/messages",
    cases=(ResponseCase({}, Events(Msg)),),
    errors={"400": Problem},
)

EITHER: Final = StreamingOperation[Never, str | Msg](
    id="feeds.either",
    method="GET",
    path="/either",
    cases=(ResponseCase({}, Events(str | Msg)),),
)

NUMBERS: Final = StreamingOperation[Never, int](
    id="feeds.numbers",
    method="GET",
    path="/numbers",
    cases=(ResponseCase({}, Events(int)),),
)

JSON_STRINGS: Final = StreamingOperation[Never, FeedsJsonStringsResponse](
    id="feeds.json_strings",
    method="GET",
    path="/json-strings",
    cases=(ResponseCase({}, Events(FeedsJsonStringsResponse, envelope=True, quoted=True)),),
)

LINES: Final = StreamingOperation[Never, str](
    id="feeds.lines",
    method="GET",
    path="/lines",
    cases=(ResponseCase({}, Lines(str, text=True)),),
)

SEND: Final = Operation[None](
    id="feeds.send",
    method="POST",
    path="/lines",
    body=Body(kind="text", media_type="application/x-ndjson"),
    cases=(ResponseCase({}, Empty()),),
)

STRINGS: Final = StreamingOperation[Never, str](
    id="feeds.strings",
    method="GET",
    path="/strings",
    cases=(ResponseCase({}, Lines(str, media_type="application/jsonl")),),
)

SEND_STRINGS: Final = Operation[None](
    id="feeds.send_strings",
    method="POST",
    path="/strings",
    body=Body(kind="lines", media_type="application/json-seq"),
    cases=(ResponseCase({}, Empty()),),
)

SEQUENCE: Final = StreamingOperation[Never, Msg](
    id="feeds.sequence",
    method="GET",
    path="/sequence",
    cases=(ResponseCase({}, Lines(Msg, media_type="application/geo+json-seq")),),
)
