# Generated from spec.yaml by specpress. Do not edit.
"""The operations of things."""

from __future__ import annotations

from typing import Final

from .._core.operation.descriptors import Body, Empty, Operation, ResponseCase

SEVERAL: Final = Operation[None](
    id="things.several",
    method="POST",
    path="/several",
    body=Body.JSON,
    other_bodies=(
        Body(kind="text", media_type="application/xml"),
        Body(kind="form", media_type="application/x-www-form-urlencoded"),
    ),
    cases=(ResponseCase({}, Empty()),),
)

TWO_SHAPES: Final = Operation[None](
    id="things.two_shapes",
    method="POST",
    path="/two-shapes",
    body=Body(kind="json", media_type="application/json", required=False),
    other_bodies=(Body(kind="json", media_type="application/vnd.things+json", required=False),),
    cases=(ResponseCase({}, Empty()),),
)

NAMES_OF_JSON: Final = Operation[None](
    id="things.names_of_json",
    method="POST",
    path="/names-of-json",
    body=Body(kind="json", media_type="application/json", required=False),
    cases=(ResponseCase({}, Empty()),),
)

KINDS_OF_JSON: Final = Operation[None](
    id="things.kinds_of_json",
    method="POST",
    path="/kinds-of-json",
    body=Body(kind="json", media_type="application/json", required=False),
    other_bodies=(
        Body(kind="json", media_type="application/json-patch+json", required=False),
        Body(kind="json", media_type="application/*+json", required=False),
    ),
    cases=(ResponseCase({}, Empty()),),
)

PATCH: Final = Operation[None](
    id="things.patch",
    method="PATCH",
    path="/patch",
    body=Body(kind="json", media_type="application/merge-patch+json"),
    cases=(ResponseCase({}, Empty()),),
)

TEXT: Final = Operation[None](
    id="things.text",
    method="POST",
    path="/text",
    body=Body(kind="text", media_type="text/plain"),
    cases=(ResponseCase({}, Empty()),),
)

BYTES: Final = Operation[None](
    id="things.bytes",
    method="POST",
    path="/bytes",
    body=Body(kind="binary", media_type="application/octet-stream"),
    cases=(ResponseCase({}, Empty()),),
)

LINES: Final = Operation[None](
    id="things.lines",
    method="POST",
    path="/lines",
    body=Body(kind="lines", media_type="application/x-ndjson"),
    cases=(ResponseCase({}, Empty()),),
)

LIST: Final = Operation[None](
    id="things.list",
    method="POST",
    path="/list",
    body=Body.JSON,
    cases=(ResponseCase({}, Empty()),),
)

MAP: Final = Operation[None](
    id="things.map",
    method="POST",
    path="/map",
    body=Body.JSON,
    cases=(ResponseCase({}, Empty()),),
)

EITHER: Final = Operation[None](
    id="things.either",
    method="POST",
    path="/either",
    body=Body.JSON,
    cases=(ResponseCase({}, Empty()),),
)

OPTIONAL: Final = Operation[None](
    id="things.optional",
    method="POST",
    path="/optional",
    body=Body(kind="json", media_type="application/json", required=False),
    cases=(ResponseCase({}, Empty()),),
)

WRITTEN_OUT: Final = Operation[None](
    id="things.written_out",
    method="POST",
    path="/written-out",
    body=Body(kind="json", media_type="application/json", files=("file",)),
    other_bodies=(
        Body(kind="form", media_type="application/x-www-form-urlencoded"),
        Body(kind="multipart", media_type="multipart/form-data", files=("file",)),
    ),
    cases=(ResponseCase({}, Empty()),),
)

OWN_SHAPES: Final = Operation[None](
    id="things.own_shapes",
    method="POST",
    path="/own-shapes",
    body=Body.JSON,
    other_bodies=(
        Body(kind="form", media_type="application/x-www-form-urlencoded"),
        Body(kind="multipart", media_type="multipart/form-data"),
        Body(kind="json", media_type="application/vnd.things+json"),
    ),
    cases=(ResponseCase({}, Empty()),),
)
