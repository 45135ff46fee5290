# Generated from spec.yaml by specpress. Do not edit.
"""The operations of things."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Final, Never

from .._core.models.numbers import AsNumber
from .._core.operation.descriptors import Body, Json, Lines, Operation, Parameter, ResponseCase, StreamingOperation
from ..types.things import Cost, CostParam, Line, Note, NoteParam, Thing

CREATE: Final = Operation[Thing](
    id="things.create",
    method="POST",
    path="/things",
    body=Body(
        kind="json",
        media_type="application/json",
        types={"entry": NoteParam | CostParam},
        decimal_fields={
            "price": Annotated[Decimal, AsNumber],
            "prices": dict[str, Annotated[Decimal, AsNumber]],
            "lines": list[Line],
            "entry": Note | Cost,
            "pair": tuple[str, Line],
        },
    ),
    cases=(ResponseCase({}, Json(Thing)),),
)

REPLACE: Final = Operation[Thing](
    id="things.replace",
    method="PUT",
    path="/things",
    body=Body(kind="json", media_type="application/json", decimals=list[Line]),
    cases=(ResponseCase({}, Json(Thing)),),
)

FIND: Final = Operation[Thing](
    id="things.find",
    method="GET",
    path="/things/{wait}",
    parameters=(
        Parameter("query", "at", style="form", explode=False),
        Parameter("query", "line", style="form", explode=True, content="application/json", decimals=Line),
    ),
    cases=(ResponseCase({}, Json(Thing)),),
)

FILL: Final = Operation[Thing](
    id="things.fill",
    method="POST",
    path="/form",
    body=Body(
        kind="form",
        media_type="application/x-www-form-urlencoded",
        decimal_fields={"price": Annotated[Decimal, AsNumber]},
    ),
    cases=(ResponseCase({}, Json(Thing)),),
)

UPLOAD: Final = Operation[Thing](
    id="things.upload",
    method="POST",
    path="/parts",
    body=Body(
        kind="multipart",
        media_type="multipart/form-data",
        decimal_fields={"price": Annotated[Decimal, AsNumber], "line": Line},
    ),
    cases=(ResponseCase({}, Json(Thing)),),
)

APPEND: Final = StreamingOperation[Never, Line](
    id="things.append",
    method="POST",
    path="/lines",
    body=Body(kind="lines", media_type="application/x-ndjson", decimals=list[Line]),
    cases=(ResponseCase({}, Lines(Line)),),
)
