"""Django Ninja."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.frameworks.calls import Program, Way
from tests.frameworks.live import Live
from tests.frameworks.row import row

FILE = ("a.png", b"pixels", "image/png")
HELD = {"bearer": "bear", "key": "quay"}

ROWS = [
    row("file", lambda calls: calls("POST /larder/files/one", file=FILE), {"name": "a.png", "content": "pixels"}),
    row("files", lambda calls: calls("POST /larder/files/many", files=[FILE, FILE]), ["a.png", "a.png"]),
    row("file beside a field", lambda calls: calls("POST /larder/files/beside", title="ü", file=FILE), {"title": "ü", "name": "a.png"}),
    row("optional file, given", lambda calls: calls("POST /larder/files/optional", file=FILE), "a.png"),
    row("optional file, left out", lambda calls: calls("POST /larder/files/optional"), "none"),
    row("decimal", lambda calls: calls("POST /larder/items", name="n", price=Decimal("1.10")), lambda item: str(item.price) == "1.10" and item.kind == "item"),
    row("form", lambda calls: calls("POST /larder/form", name="a&b", price="1.10", count=2), {"name": "a&b", "price": "1.10", "count": 2}),
    row("query", lambda calls: calls("GET /larder/filtered", limit=3, tags=["a", "b,c"], since=date(2024, 2, 29)), {"limit": 3, "tags": ["a", "b,c"], "since": "2024-02-29"}),
    row("bearer", lambda calls: calls("GET /larder/bearer"), {"token": "bear", "key": None}),
    row("key", lambda calls: calls("GET /larder/key"), {"token": None, "key": "quay"}),
    row("public", lambda calls: calls("GET /larder/public"), {"token": None, "key": None}),
    row("no content", lambda calls: calls("DELETE /larder/items/{number}", 1), None),
    row("error names the field", lambda calls: calls.error("POST /larder/items", name="n", price="1", count=0), lambda error: "count" in str(error) and "greater than 0" in str(error)),
]  # fmt: skip


@pytest.mark.parametrize(("program", "expected"), ROWS)
def test_ninja(larder: Live, way: Way, program: Program, expected: Any) -> None:
    larder.expect(way, program, expected, **HELD)
