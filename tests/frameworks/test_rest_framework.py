"""Django REST framework, documented by drf-spectacular."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from tests.frameworks.calls import Calls, Program, Way
from tests.frameworks.live import Live
from tests.frameworks.row import row

FILE = ("a.png", b"pixels", "image/png")
CARD = {"title": "t", "name": "a.png", "content": "pixels", "media_type": "multipart/form-data"}
WHEN = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
TOKEN = {"token_auth": "Token abc"}
ALL = {**TOKEN, "basic_auth": ("anna", "pass"), "cookie_auth": "cook"}


async def fetched_and_sent(calls: Calls) -> Any:
    jar = await calls("POST /pantry/jars/", label="rice", price="1.10")
    return await calls(
        "PUT /pantry/jars/{number}/", 1, **{key: value for key, value in jar.to_dict().items() if key != "id"}
    )


ROWS = [
    row("file where the document says uri, with a content type", lambda calls: calls("POST /pantry/cards/", title="t", picture=FILE, content_type="multipart/form-data"), CARD),
    row("file where the document says uri is refused", lambda calls: calls.error("POST /pantry/cards/", title="t", picture=FILE), lambda error: isinstance(error, TypeError | ValueError) and "content_type" in str(error)),
    row("decimal and read-only fields", lambda calls: calls("POST /pantry/jars/", label="rice", price=Decimal("1.10")), lambda jar: (jar.id, jar.price) == (7, Decimal("1.10"))),
    row("write-only field", lambda calls: calls("POST /pantry/jars/", label="rice", price="1", secret="s"), lambda jar: jar.label == "rice"),
    row("date and time", lambda calls: calls("POST /pantry/jars/", label="rice", price="1", opened=WHEN), lambda jar: jar.opened == WHEN),
    row("nullable", lambda calls: calls("POST /pantry/jars/", label="rice", price="1", opened=None), lambda jar: jar.opened is None),
    row("duration without a format", lambda calls: calls("POST /pantry/jars/", label="rice", price="1", kept_for="1 00:00:00"), lambda jar: jar.kept_for == "1 00:00:00"),
    row("enum by allOf", lambda calls: calls("POST /pantry/jars/", label="rice", price="1", size="large"), lambda jar: jar.size == "large"),
    row("list in the query", lambda calls: calls("GET /pantry/jars/", tags=["a", "b,c"]), lambda jars: jars[0].tags == ["a", "b,c"]),
    row("partial update", lambda calls: calls("PATCH /pantry/jars/{number}/", 1, price="2.00"), {"sent": {"price": "2.00"}}),
    row("fetched and sent", fetched_and_sent, {"sent": {"label": "rice", "price": "1.10", "size": "small", "opened": None}}),
    row("no content", lambda calls: calls("DELETE /pantry/jars/{number}/", 1), None),
    row("download", lambda calls: calls("GET /pantry/label/"), lambda one: one.content == b"%PDF-1.7"),
    row("name of a download", lambda calls: calls("GET /pantry/label/"), lambda one: one.filename == "label.pdf"),
    row("error names the field", lambda calls: calls.error("POST /pantry/jars/", label="too long", price="1"), lambda error: "label" in str(error) and "no more than 5 characters" in str(error)),
    row("error names nested fields", lambda calls: calls.error("GET /pantry/failing/"), lambda error: all(word in str(error) for word in ("price", "Too dear.", "count", "Too many."))),
]  # fmt: skip


@pytest.mark.parametrize(("program", "expected"), ROWS)
def test_rest_framework(pantry: Live, way: Way, program: Program, expected: Any) -> None:
    pantry.expect(way, program, expected)


SPLIT = [
    row("file goes as multipart", lambda calls: calls("POST /pantry/cards/", title="t", picture=FILE), CARD),
]  # fmt: skip


@pytest.mark.parametrize(("program", "expected"), SPLIT)
def test_rest_framework_split(split_pantry: Live, way: Way, program: Program, expected: Any) -> None:
    split_pantry.expect(way, program, expected)


def test_a_token(pantry: Live, way: Way) -> None:
    pantry.expect(way, lambda calls: calls("GET /pantry/kept/"), {"sent": "Token abc"}, **TOKEN)


def test_an_operation_with_an_empty_requirement_gets_nothing_it_does_not_need(pantry: Live, way: Way) -> None:
    pantry.expect(way, lambda calls: calls("GET /pantry/label/"), lambda one: one.status_code == 200, **ALL)
