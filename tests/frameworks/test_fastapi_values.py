"""Bodies and replies of FastAPI: variants, defaults, exact values, forms and text."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from tests.frameworks.calls import Calls, Program, Way
from tests.frameworks.live import Live
from tests.frameworks.row import row

EXACT: dict[str, Any] = {
    "price": Decimal("12345678901234567890.10"),
    "wait": timedelta(days=1, minutes=2, seconds=3.5),
    "at": datetime(2024, 5, 6, 7, 8, 9, 123456, tzinfo=UTC),
    "day": date(2024, 2, 29),
    "clock": time(1, 2, 3),
    "id": UUID("12345678-1234-5678-1234-567812345678"),
    "place": (1.5, 2.5),
    "pair": (1, "a"),
}
TREE = {"name": "a", "children": [{"name": "b", "children": [{"name": "c", "children": []}]}]}
XML = "<a>ü</a>"


async def cat_of_one_field(calls: Calls) -> Any:
    return await calls("POST /values/pet", body=calls.types.CatParam(lives=3))


async def model_of_one_field(calls: Calls) -> Any:
    return await calls("POST /values/pet", body=calls.types.Cat(lives=3))


async def home_of_models(calls: Calls) -> Any:
    cat, dog = calls.types.Cat(lives=3), calls.types.Dog(good=False)
    return await calls("POST /values/home", owner="o", pet=cat, others=[dog])


async def fetched_and_sent(calls: Calls) -> Any:
    account = await calls("POST /values/account", name="Ann", password="pw")
    return await calls(
        "PUT /values/account", **{key: value for key, value in account.to_dict().items() if key != "greeting"}
    )


HOME = {"owner": "o", "pet": {"kind": "cat", "lives": 3}, "others": [{"kind": "dog", "good": False}]}
ROWS = [
    row("variant as a dict", lambda calls: calls("POST /values/pet", body={"kind": "dog", "good": False}), lambda pet: type(pet).__name__ == "Dog" and pet.good is False),
    row("variant as a model sends its tag", model_of_one_field, lambda pet: type(pet).__name__ == "Cat" and pet.lives == 3, "the tag is missing, for the constructor does not fill it in"),
    row("variants inside a model send their tags", home_of_models, HOME, "the constructor asks for the tag"),
    row("variants inside a model as dicts", lambda calls: calls("POST /values/home", **HOME), HOME),
    row("a tag with a default is sent", lambda calls: calls("POST /values/cat", lives=3), {"kind": "cat", "lives": 3}, "an argument left out is not sent, though a const"),
    row("union without a tag", lambda calls: calls("POST /values/shape", body={"side": 2.0}), lambda shape: type(shape).__name__ == "Square"),
    row("decimal", lambda calls: calls("POST /values/exact", **EXACT), lambda got: str(got.price) == "12345678901234567890.10"),
    row("duration", lambda calls: calls("POST /values/exact", **EXACT), lambda got: got.wait == EXACT["wait"], "a duration comes back as text"),
    row("date and time", lambda calls: calls("POST /values/exact", **EXACT), lambda got: (got.at, got.day) == (EXACT["at"], EXACT["day"])),
    row("tuples", lambda calls: calls("POST /values/exact", **EXACT), lambda got: (got.place, got.pair) == (EXACT["place"], EXACT["pair"]), "a tuple comes back as a list"),
    row("received duration", lambda calls: calls("GET /values/exact"), lambda got: got.wait == EXACT["wait"], "a duration comes back as text"),
    row("received decimal", lambda calls: calls("GET /values/exact"), lambda got: str(got.price) == "12345678901234567890.123456789"),
    row("received date and time", lambda calls: calls("GET /values/exact"), lambda got: got.at == EXACT["at"]),
    row("received tuples", lambda calls: calls("GET /values/exact"), lambda got: (got.place, got.pair) == (EXACT["place"], EXACT["pair"]), "a tuple comes back as a list"),
    row("computed field", lambda calls: calls("POST /values/account", name="Ann", password="pw"), lambda got: got.greeting == "Hello Ann"),
    row("recursive model", lambda calls: calls("POST /values/tree", **TREE), TREE),
    row("mapping", lambda calls: calls("POST /values/names", body={"ä": [1, 2]}), {"ä": [1, 2]}),
    row("enum", lambda calls: calls("POST /values/colour", body="dark blue"), "dark blue"),
    row("two bodies", lambda calls: calls("POST /values/two-bodies", cat={"lives": 2}, home=HOME, note="n"), {"lives": 2, "owner": "o", "note": "n"}),
    row("patch with null", lambda calls: calls("PATCH /values/patch", name=None), {"name": None}),
    row("patch with nothing", lambda calls: calls("PATCH /values/patch"), {}),
    row("no content", lambda calls: calls("DELETE /values/gone/{number}", 3), None),
    row("form", lambda calls: calls("POST /values/form", name="a&b ü", tags=["x,y", "z"], agreed=True), {"name": "a&b ü", "tags": ["x,y", "z"], "agreed": True}),
    row("text", lambda calls: calls("POST /values/text", body="hellö"), lambda got: got["text"] == "hellö" and got["type"].startswith("text/plain")),
    row("xml", lambda calls: calls("POST /values/xml", body=XML), XML),
    row("page", lambda calls: calls("GET /values/page"), "<p>hej</p>"),
    row("anything", lambda calls: calls("POST /values/anything", body={"a": [1, None, True]}), {"a": [1, None, True]}),
]  # fmt: skip


@pytest.mark.parametrize(("program", "expected"), ROWS)
def test_values(kitchen: Live, way: Way, program: Program, expected: Any) -> None:
    kitchen.expect(way, program, expected)
