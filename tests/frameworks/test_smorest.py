"""flask-smorest."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.frameworks.calls import Calls, Program, Way
from tests.frameworks.live import Live
from tests.frameworks.row import row

FILE = ("a.png", b"pixels", "image/png")


async def fetched_and_sent(calls: Calls) -> Any:
    bottle = await calls("POST /cellar/bottles", name="n", price="1.10")
    return await calls(
        "PUT /cellar/bottles/{number}", 1, **{key: value for key, value in bottle.to_dict().items() if key != "id"}
    )


ROWS = [
    row("file", lambda calls: calls("POST /cellar/labels", file_1=FILE), {"sent": {"file_1": ["a.png", "pixels"]}}),
    row("two files", lambda calls: calls("POST /cellar/labels", file_1=FILE, file_2=FILE), {"sent": {"file_1": ["a.png", "pixels"], "file_2": ["a.png", "pixels"]}}),
    row("decimal", lambda calls: calls("POST /cellar/bottles", name="n", price=Decimal("1.10")), lambda one: str(one.price) == "1.10" and one.id == 1, "the field raises when it is read: a number in a string"),
    row("write-only field", lambda calls: calls("POST /cellar/bottles", name="n", code="c"), lambda one: one.name == "n"),
    row("nullable by anyOf", lambda calls: calls("POST /cellar/bottles", name="n", label=None), lambda one: one.label is None),
    row("nested by anyOf", lambda calls: calls("POST /cellar/bottles", name="n", label={"text": "t"}), lambda one: one.label.text == "t"),
    row("date", lambda calls: calls("POST /cellar/bottles", name="n", drunk=date(2024, 2, 29)), lambda one: one.drunk == date(2024, 2, 29)),
    row("query", lambda calls: calls("GET /cellar/bottles", names=["a", "b,c"], limit=3), {"sent": {"names": ["a", "b,c"], "limit": 3}}),
    row("fetched and sent", fetched_and_sent, {"sent": {"name": "n", "price": "1.10"}}),
    row("form", lambda calls: calls("POST /cellar/form", name="a&b", years=[1, 2]), {"sent": {"name": "a&b", "years": [1, 2]}}),
    row("no content", lambda calls: calls("DELETE /cellar/bottles/{number}", 1), None),
    row("download", lambda calls: calls("GET /cellar/file"), lambda one: one.content == b"%PDF-1.7"),
    row("name of a download", lambda calls: calls("GET /cellar/file"), lambda one: one.filename == "a.pdf"),
    row("error names the field", lambda calls: calls.error("POST /cellar/bottles", name="n", year=1), lambda error: "year" in str(error) and "greater than or equal to 1900" in str(error)),
    row("error with a message and fields", lambda calls: calls.error("GET /cellar/failing"), lambda error: all(word in str(error) for word in ("Corked.", "cork", "Broken."))),
]  # fmt: skip


@pytest.mark.parametrize(("program", "expected"), ROWS)
def test_smorest(cellar: Live, way: Way, program: Program, expected: Any) -> None:
    cellar.expect(way, program, expected)
