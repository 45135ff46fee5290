# Generated from spec.yaml by specpress. Do not edit.
"""The operations of things."""

from __future__ import annotations

from typing import Final

from .._core.operation.descriptors import Body, Empty, Encoding, Operation, Parameter, ResponseCase

URLENCODED: Final = Operation[None](
    id="things.urlencoded",
    method="POST",
    path="/urlencoded",
    body=Body(
        kind="form",
        media_type="application/x-www-form-urlencoded",
        encodings=(
            Encoding("joined", style="form", explode=False),
            Encoding("piped", style="pipeDelimited"),
            Encoding("path", allow_reserved=True),
            Encoding("deep", style="deepObject", explode=True),
        ),
    ),
    cases=(ResponseCase({}, Empty()),),
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
            Encoding(
                "note",
                content_type="text/markdown",
                headers=(Parameter("header", "X-Place", style="simple", explode=True),),
            ),
            Encoding("values", content_type="application/json"),
            Encoding("listed", style="form", explode=False),
            Encoding("spread", style="form", explode=True),
            Encoding("either", content_type="text/plain, text/html"),
            Encoding("special", content_type="application/vnd.point+json"),
        ),
    ),
    cases=(ResponseCase({}, Empty()),),
)
