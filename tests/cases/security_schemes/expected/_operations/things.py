# Generated from spec.yaml by specpress. Do not edit.
"""The operations of things."""

from __future__ import annotations

from typing import Final

from .._core.operation.descriptors import Empty, Operation, ResponseCase

USUAL: Final = Operation[None](
    id="things.usual",
    method="GET",
    path="/usual",
    cases=(ResponseCase({}, Empty()),),
)

OPEN: Final = Operation[None](
    id="things.open",
    method="GET",
    path="/none",
    security=(),
    cases=(ResponseCase({}, Empty()),),
)

QUERY: Final = Operation[None](
    id="things.query",
    method="GET",
    path="/query",
    security=(("query",),),
    cases=(ResponseCase({}, Empty()),),
)

COOKIE: Final = Operation[None](
    id="things.cookie",
    method="GET",
    path="/cookie",
    security=(("cookie",),),
    cases=(ResponseCase({}, Empty()),),
)

BASIC: Final = Operation[None](
    id="things.basic",
    method="GET",
    path="/basic",
    security=(("basic",),),
    cases=(ResponseCase({}, Empty()),),
)

BEARER: Final = Operation[None](
    id="things.bearer",
    method="GET",
    path="/bearer",
    security=(("bearer",),),
    cases=(ResponseCase({}, Empty()),),
)

TOKEN: Final = Operation[None](
    id="things.token",
    method="GET",
    path="/token",
    security=(("token",),),
    cases=(ResponseCase({}, Empty()),),
)

OPENID: Final = Operation[None](
    id="things.openid",
    method="GET",
    path="/openid",
    security=(("openid",),),
    cases=(ResponseCase({}, Empty()),),
)

BOTH: Final = Operation[None](
    id="things.both",
    method="GET",
    path="/both",
    security=(("header", "query"),),
    cases=(ResponseCase({}, Empty()),),
)

EITHER: Final = Operation[None](
    id="things.either",
    method="GET",
    path="/either",
    security=(("bearer",), ("query",)),
    cases=(ResponseCase({}, Empty()),),
)

DJANGO: Final = Operation[None](
    id="things.django",
    method="GET",
    path="/django",
    security=(("django",),),
    cases=(ResponseCase({}, Empty()),),
)

ASPNET: Final = Operation[None](
    id="things.aspnet",
    method="GET",
    path="/aspnet",
    security=(("aspnet",),),
    cases=(ResponseCase({}, Empty()),),
)

RAW: Final = Operation[None](
    id="things.raw",
    method="GET",
    path="/raw",
    security=(("raw",),),
    cases=(ResponseCase({}, Empty()),),
)
