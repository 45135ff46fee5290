# Generated from spec.yaml by specpress. Do not edit.
"""The operations of things."""

from __future__ import annotations

from typing import Final

from .._core.operation import Case, Empty, Operation

USUAL: Final = Operation[None](
    id="things.usual",
    method="GET",
    path="/usual",
    cases=(Case({}, Empty()),),
)

OPEN: Final = Operation[None](
    id="things.open",
    method="GET",
    path="/none",
    security=(),
    cases=(Case({}, Empty()),),
)

QUERY: Final = Operation[None](
    id="things.query",
    method="GET",
    path="/query",
    security=(("query",),),
    cases=(Case({}, Empty()),),
)

COOKIE: Final = Operation[None](
    id="things.cookie",
    method="GET",
    path="/cookie",
    security=(("cookie",),),
    cases=(Case({}, Empty()),),
)

BASIC: Final = Operation[None](
    id="things.basic",
    method="GET",
    path="/basic",
    security=(("basic",),),
    cases=(Case({}, Empty()),),
)

BEARER: Final = Operation[None](
    id="things.bearer",
    method="GET",
    path="/bearer",
    security=(("bearer",),),
    cases=(Case({}, Empty()),),
)

TOKEN: Final = Operation[None](
    id="things.token",
    method="GET",
    path="/token",
    security=(("token",),),
    cases=(Case({}, Empty()),),
)

OPENID: Final = Operation[None](
    id="things.openid",
    method="GET",
    path="/openid",
    security=(("openid",),),
    cases=(Case({}, Empty()),),
)

BOTH: Final = Operation[None](
    id="things.both",
    method="GET",
    path="/both",
    security=(("header", "query"),),
    cases=(Case({}, Empty()),),
)

EITHER: Final = Operation[None](
    id="things.either",
    method="GET",
    path="/either",
    security=(("bearer",), ("query",)),
    cases=(Case({}, Empty()),),
)
