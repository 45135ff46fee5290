# Generated from spec.yaml by specpress. Do not edit.
"""The operations of jobs."""

from __future__ import annotations

from typing import Final

from .._core.operation.descriptors import Empty, Json, Operation, ResponseCase
from ..types.jobs import Failure, Result, Ticket

START: Final = Operation[Result | Ticket | None | list[str]](
    id="jobs.start",
    method="POST",
    path="/jobs",
    cases=(ResponseCase({}, Json(Result), status="200"),),
    alternatives=(
        ResponseCase({}, Json(Ticket), status="202"),
        ResponseCase({}, Empty(), status="204"),
        ResponseCase({}, Json(list[str]), status="2XX"),
    ),
    errors={"default": Failure},
)

ANY: Final = Operation[Result](
    id="jobs.any",
    method="GET",
    path="/jobs/any",
    cases=(ResponseCase({}, Json(Result)),),
    errors={"default": Result},
)

RANGE: Final = Operation[Result](
    id="jobs.range",
    method="GET",
    path="/jobs/range",
    cases=(ResponseCase({}, Json(Result)),),
    errors={"4XX": Failure},
)

STOP: Final = Operation[None](
    id="jobs.stop",
    method="DELETE",
    path="/jobs/{id}",
    cases=(ResponseCase({}, Empty()),),
)
