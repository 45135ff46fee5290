"""Values in the path, the query, headers and cookies of FastAPI."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from tests.frameworks.calls import Calls, Program, Way
from tests.frameworks.live import Live
from tests.frameworks.row import row

RESERVED = "a:b@c!$&'()*+,;=d"
WHEN = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
LEFT_OUT = {
    "name": "n",
    "flag": False,
    "numbers": None,
    "when": None,
    "day": None,
    "wait": None,
    "price": None,
    "odd": "",
}


def queried(**given: Any) -> Program:
    return lambda calls: calls("GET /parameters/query", name="n", **given)


async def total(calls: Calls) -> Any:
    reply = await calls.raw("GET /parameters/reply-header")
    return [reply.headers["X-Total"], reply.parse()]


ROWS = [
    row("path", lambda calls: calls("GET /parameters/path/{name}", "a b;ü?#%"), lambda got: got["name"] == "a b;ü?#%"),
    row("reserved characters in the path", lambda calls: calls("GET /parameters/path/{name}", RESERVED), {"name": RESERVED, "raw": "a:b@c%21%24%26%27%28%29%2A%2B%2C%3B%3Dd"}),
    row("path in a path", lambda calls: calls("GET /parameters/deep/{rest}", "a/b"), "a/b"),
    row("only what is required", queried(), LEFT_OUT),
    row("boolean", queried(flag=True), {**LEFT_OUT, "flag": True}),
    row("list", queried(numbers=[1, 2]), {**LEFT_OUT, "numbers": [1, 2]}),
    row("date and time", queried(when=WHEN, day=date(2024, 2, 29)), {**LEFT_OUT, "when": WHEN.isoformat(), "day": "2024-02-29"}),
    row("duration", queried(wait=timedelta(minutes=2, seconds=3)), {**LEFT_OUT, "wait": 123.0}),
    row("decimal", queried(price=Decimal("1234567890123456789.10")), {**LEFT_OUT, "price": "1234567890123456789.10"}),
    row("odd name", queried(odd_name="a&b=c+d"), {**LEFT_OUT, "odd": "a&b=c+d"}),
    row("model", lambda calls: calls("GET /parameters/model", limit=3, order="down", tags=["a", "b"]), {"limit": 3, "order": "down", "tags": ["a", "b"]}),
    row("header", lambda calls: calls("GET /parameters/header", x_token="t"), {"token": "t", "many": None}),
    row("cookie", lambda calls: calls("GET /parameters/cookie", session_id="s1"), "s1"),
    row("header of a reply", total, ["3", [1, 2, 3]]),
]  # fmt: skip


@pytest.mark.parametrize(("program", "expected"), ROWS)
def test_parameters(kitchen: Live, way: Way, program: Program, expected: Any) -> None:
    kitchen.expect(way, program, expected)
