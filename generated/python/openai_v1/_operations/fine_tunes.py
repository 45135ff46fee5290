# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of fine_tunes."""

from __future__ import annotations

from typing import Final

from .._core.operation import Body, Case, Events, Json, Operation, StreamingOperation
from ..types.fine_tunes import FineTune, FineTuneEvent, FineTuneEventList, FineTuneList

LIST: Final = Operation[FineTuneList](
    id="fine_tunes.list",
    method="GET",
    path="/fine-tunes",
    cases=(Case({}, Json(FineTuneList)),),
)

CREATE: Final = Operation[FineTune](
    id="fine_tunes.create",
    method="POST",
    path="/fine-tunes",
    body=Body.JSON,
    cases=(Case({}, Json(FineTune)),),
)

RETRIEVE: Final = Operation[FineTune](
    id="fine_tunes.retrieve",
    method="GET",
    path="/fine-tunes/{fine_tune_id}",
    cases=(Case({}, Json(FineTune)),),
)

CANCEL: Final = Operation[FineTune](
    id="fine_tunes.cancel",
    method="POST",
    path="/fine-tunes/{fine_tune_id}/cancel",
    cases=(Case({}, Json(FineTune)),),
)

LIST_EVENTS: Final = StreamingOperation[FineTuneEventList, FineTuneEvent](
    id="fine_tunes.list_events",
    method="GET",
    path="/fine-tunes/{fine_tune_id}/events",
    cases=(
        Case({"stream": (True,)}, Events(FineTuneEvent, terminator="[DONE]")),
        Case({}, Json(FineTuneEventList)),
    ),
)
