# Generated from spec.yaml by specpress. Do not edit.
"""The operations of files."""

from __future__ import annotations

from typing import Final

from .._core.operation.descriptors import Binary, Body, Empty, Encoding, Json, Operation, ResponseCase, Text
from .._core.response.binary import BinaryResponse
from ..types.files import Signed

PARTS: Final = Operation[None](
    id="files.parts",
    method="POST",
    path="/parts",
    body=Body(
        kind="multipart",
        media_type="multipart/form-data",
        files=("one", "several", "coded", "cover", "untyped"),
        encodings=(Encoding("cover", content_type="image/png"), Encoding("note", content_type="text/plain")),
    ),
    cases=(ResponseCase({}, Empty()),),
)

CARD: Final = Operation[None](
    id="files.card",
    method="POST",
    path="/cards",
    body=Body(kind="json", media_type="application/json", files=("picture", "pictures"), bytes_fields=("seal",)),
    other_bodies=(
        Body(kind="multipart", media_type="multipart/form-data", files=("picture", "pictures")),
        Body(kind="form", media_type="application/x-www-form-urlencoded"),
    ),
    cases=(ResponseCase({}, Empty()),),
)

LINK: Final = Operation[None](
    id="files.link",
    method="POST",
    path="/links",
    body=Body(kind="json", media_type="application/json", bytes_fields=("seal",)),
    other_bodies=(Body(kind="multipart", media_type="multipart/form-data"),),
    cases=(ResponseCase({}, Empty()),),
)

SIGN: Final = Operation[Signed](
    id="files.sign",
    method="POST",
    path="/signed",
    body=Body.JSON,
    cases=(ResponseCase({}, Json(Signed)),),
)

EITHER: Final = Operation[str](
    id="files.either",
    method="PUT",
    path="/either",
    body=Body.JSON,
    other_bodies=(Body(kind="text", media_type="application/xml"), Body(kind="binary", media_type="image/*")),
    cases=(ResponseCase({}, Text(media_type="application/xml")),),
)

NOTE: Final = Operation[None](
    id="files.note",
    method="PUT",
    path="/notes",
    body=Body(kind="text", media_type="application/octet-stream"),
    cases=(ResponseCase({}, Empty()),),
)

ANY: Final = Operation[str](
    id="files.any",
    method="PUT",
    path="/any",
    body=Body(kind="text", media_type="*/*"),
    cases=(ResponseCase({}, Text(media_type="*/*")),),
)

PATCH: Final = Operation[None](
    id="files.patch",
    method="PATCH",
    path="/patches",
    body=Body(kind="json", media_type="application/*+json"),
    cases=(ResponseCase({}, Empty()),),
)

DOWNLOAD: Final = Operation[BinaryResponse](
    id="files.download",
    method="GET",
    path="/download",
    cases=(ResponseCase({}, Binary()),),
)

EXPORT: Final = Operation[object](
    id="files.export",
    method="GET",
    path="/export",
    cases=(ResponseCase({}, Json(object, media_type="*/*")),),
)
