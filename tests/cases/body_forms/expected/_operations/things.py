# Generated from spec.yaml by specpress. Do not edit.
"""The operations of things."""

from __future__ import annotations

from typing import Final

from .._core.operation import Body, Case, Empty, Encoding, Operation

URLENCODED: Final = Operation[None](
    id="things.urlencoded",
    method="POST",
    path="/urlencoded",
    body=Body(
        kind="form",
        media_type="application/x-www-form-urlencoded",
        encodings=(Encoding("joined", style="form", explode=False), Encoding("deep", style="deepObject", explode=True)),
    ),
    cases=(Case({}, Empty()),),
)

MULTIPART: Final = Operation[None](
    id="things.multipart",
    method="POST",
    path="/multipart",
    body=Body(
        kind="multipart",
        media_type="multipart/form-data",
        files=("file", "files"),
        encodings=(
            Encoding("file", content_type="image/png"),
            Encoding("note", content_type="text/markdown"),
            Encoding("values", content_type="application/json"),
        ),
    ),
    cases=(Case({}, Empty()),),
)
