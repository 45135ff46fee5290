# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of fine_tunes."""

from __future__ import annotations

from typing import Final

from .._core.operation.descriptors import Body, Events, Json, Operation, ResponseCase, StreamingOperation
from ..types.fine_tunes import FineTune, FineTuneEvent, FineTuneEventList, FineTuneList
from ..types.shared import ErrorResponse

LIST: Final = Operation[FineTuneList](
    id="fine_tunes.list",
    method="GET",
    path="/fine-tunes",
    cases=(ResponseCase({}, Json(FineTuneList)),),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
)

CREATE: Final = Operation[FineTune](
    id="fine_tunes.create",
    method="POST",
    path="/fine-tunes",
    body=Body.JSON,
    cases=(ResponseCase({}, Json(FineTune)),),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
)

RETRIEVE: Final = Operation[FineTune](
    id="fine_tunes.retrieve",
    method="GET",
    path="/fine-tunes/{fine_tune_id}",
    cases=(ResponseCase({}, Json(FineTune)),),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
)

CANCEL: Final = Operation[FineTune](
    id="fine_tunes.cancel",
    method="POST",
    path="/fine-tunes/{fine_tune_id}/cancel",
    cases=(ResponseCase({}, Json(FineTune)),),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
)

LIST_EVENTS: Final = StreamingOperation[FineTuneEventList, FineTuneEvent](
    id="fine_tunes.list_events",
    method="GET",
    path="/fine-tunes/{fine_tune_id}/events",
    cases=(
        ResponseCase(
            {"stream": (True,)},
            Events(FineTuneEvent, terminator="[DONE]", ignore_named=True, errors=("error", "message", "detail")),
        ),
        ResponseCase({}, Json(FineTuneEventList)),
    ),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
)
