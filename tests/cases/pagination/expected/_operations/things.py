# Generated from spec.yaml by specpress. Do not edit.
"""The operations of things."""

from __future__ import annotations

from typing import Final

from .._core.operation.descriptors import Body, Json, Operation, Pagination, ResponseCase
from ..types.things import Thing, Things

CURSOR: Final = Operation[Things](
    id="things.cursor",
    method="GET",
    path="/cursor",
    cases=(ResponseCase({}, Json(Things)),),
    pagination=Pagination(
        style="cursor", items=("data",), parameter="after", source=("data", "[-1]", "id"), more=("has_more",)
    ),
)

SEARCH: Final = Operation[Things](
    id="things.search",
    method="POST",
    path="/search",
    body=Body.JSON,
    cases=(ResponseCase({}, Json(Things)),),
    pagination=Pagination(
        style="cursor", items=("data",), place="body", parameter="start", source=("meta", "next_cursor")
    ),
)

OFFSET: Final = Operation[Things](
    id="things.offset",
    method="GET",
    path="/offset",
    cases=(ResponseCase({}, Json(Things)),),
    pagination=Pagination(style="offset", items=("data",), parameter="offset", limit="limit"),
)

PAGE: Final = Operation[list[Thing]](
    id="things.page",
    method="GET",
    path="/page",
    cases=(ResponseCase({}, Json(list[Thing])),),
    pagination=Pagination(style="page", parameter="page"),
)

LINK: Final = Operation[Things](
    id="things.link",
    method="GET",
    path="/link",
    cases=(ResponseCase({}, Json(Things)),),
    pagination=Pagination(style="link", items=("data",), source=("meta", "next")),
)
