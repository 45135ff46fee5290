# Generated from spec.yaml by specpress. Do not edit.
"""The operations of things."""

from __future__ import annotations

from typing import Final

from .._core.operation.descriptors import Empty, Operation, Parameter, ResponseCase

PATH: Final = Operation[None](
    id="things.path",
    method="GET",
    path="/path/{simple}/{exploded}/{label}/{labels}/{matrix}/{matrices}",
    parameters=(
        Parameter("path", "exploded", style="simple", explode=True),
        Parameter("path", "label", style="label", explode=False),
        Parameter("path", "labels", style="label", explode=True),
        Parameter("path", "matrix", style="matrix", explode=False),
        Parameter("path", "matrices", style="matrix", explode=True),
    ),
    cases=(ResponseCase({}, Empty()),),
)

QUERY: Final = Operation[None](
    id="things.query",
    method="GET",
    path="/query",
    parameters=(
        Parameter("query", "joined", style="form", explode=False),
        Parameter("query", "spaced", style="spaceDelimited", explode=False),
        Parameter("query", "piped", style="pipeDelimited", explode=False),
        Parameter("query", "point", style="form", explode=True),
        Parameter("query", "pair", style="form", explode=False),
        Parameter("query", "deep", style="deepObject", explode=True),
        Parameter("query", "expand", style="deepObject", explode=True),
        Parameter("query", "include", style="deepObject", explode=True, array_format="brackets"),
        Parameter("query", "raw", style="form", explode=True, allow_reserved=True),
        Parameter("query", "as_json", style="form", explode=True, content="application/json"),
    ),
    cases=(ResponseCase({}, Empty()),),
)

OTHER: Final = Operation[None](
    id="things.other",
    method="GET",
    path="/other",
    parameters=(
        Parameter("header", "X-Point", style="simple", explode=True),
        Parameter("header", "X-Json", style="simple", explode=False, content="application/json"),
        Parameter("cookie", "names", style="form", explode=False),
    ),
    cases=(ResponseCase({}, Empty()),),
)
