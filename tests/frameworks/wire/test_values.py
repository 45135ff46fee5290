"""Values: variants, exact numbers, deep objects, fields of one side only, errors and path items."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl

import pytest

from tests.contract.server import Reply
from tests.frameworks.calls import Calls, Program, Way
from tests.frameworks.wire.exchange import OK, Exchange, Wire, of_json, of_type, wire_row

USER = {"id": 1, "name": "n", "a": {"gid": "g", "st": "s"}}
DIGITS = "12345678901234567890.10"


def fetched(value: Any, check: Callable[[Any], bool], operation: str, document: str, name: str, today: str = "") -> Any:
    return wire_row(
        name, document, lambda calls: calls(operation), lambda one: check(one.result), of_json(value), today
    )


def kind(name: str) -> Callable[[Any], bool]:
    return lambda result: type(result).__name__.endswith(name)


async def sent_back(calls: Calls) -> Any:
    user = await calls("GET /u/{id}", 1)
    return await calls("PUT /us", body=[user])


async def model(calls: Calls, model_name: str, operation: str, **fields: Any) -> Any:
    return await calls(operation, body=getattr(calls.types, model_name)(**fields))


def none_of(*names: str) -> Callable[[Any], bool]:
    return lambda result: not any(base.__name__.endswith(names) for base in type(result).__mro__)


DISCRIMINATORS = [
    fetched({"petType": "cat", "name": "n"}, kind("Cat"), "GET /pet", "discriminators", "mapped"),
    fetched({"petType": "Dog", "bark": "b"}, kind("Dog"), "GET /pet", "discriminators", "by the name of the schema"),
    fetched({"petType": "eel", "name": "n"}, none_of("Cat", "Dog", "Lizard"), "GET /pet", "discriminators", "unknown"),
    fetched({"petType": "eel", "x": 1}, lambda pet: "eel" in repr(pet) and "1" in repr(pet), "GET /pet", "discriminators", "unknown loses nothing"),
    fetched({"item_type": "type_a", "value_a": 1}, kind("ItemA"), "GET /nm", "discriminators", "by const"),
    fetched({"kind": "x", "v": 1}, kind("E1"), "GET /nest", "discriminators", "nested"),
    fetched({"a": 1, "b": 2}, kind("AB"), "GET /und", "discriminators", "undiscriminated, the larger"),
    fetched({"kind": "z", "v": "t"}, kind("E2"), "GET /enumd", "discriminators", "by enum"),
    wire_row("the constructor fills in the tag", "discriminators", lambda calls: model(calls, "PetCat", "POST /pet", name="n"), lambda one: one.json == {"petType": "cat", "name": "n"}, of_json({"pet": {"petType": "cat"}})),
    fetched([{"@odata.type": "#ns.car", "id": "1", "seats": 4}], lambda items: kind("Car")(items[0]) and items[0].seats == 4, "GET /v", "inheritance", "inherited"),
    fetched([{"id": "1"}], lambda items: kind("Base")(items[0]) and items[0].id == "1", "GET /v", "inheritance", "absent is the declared type"),
    fetched([{"@odata.type": "#ns.boat", "id": "1", "keel": 2}], lambda items: none_of("Car", "Truck")(items[0]) and items[0].id == "1" and "keel" in repr(items[0]), "GET /v", "inheritance", "unknown is none of the variants"),
    wire_row("the constructor fills in the inherited tag", "inheritance", lambda calls: model(calls, "Car", "POST /v", id="1", seats=4), lambda one: one.json == {"@odata.type": "#ns.car", "seats": 4}, of_json({"@odata.type": "#ns.car", "id": "1", "seats": 4})),
    wire_row("readOnly of a parent is not asked for", "inheritance", lambda calls: calls("POST /n", name="n", pw="p", addr={"st": "s"}), lambda one: one.json == {"name": "n", "pw": "p", "addr": {"st": "s"}}, of_json({"id": 1, "name": "n", "addr": {"gid": "g", "st": "s"}})),
    fetched({"x": 1, "k": "q", "z": True}, lambda one: one.k == "q" and one.z is True, "GET /m", "inheritance", "allOf that disagrees"),
]  # fmt: skip

NUMBERS = [
    wire_row("decimal is sent as a number with its digits", "numbers", lambda calls: calls("POST /n", price=Decimal(DIGITS)), lambda one: one.sent.body == b'{"price":%s}' % DIGITS.encode(), of_json({}), today="a decimal is sent in a string"),
    wire_row("decimal is read with its digits", "numbers", lambda calls: calls("POST /n"), lambda one: one.result.price == Decimal(DIGITS), of_type("application/json", f'{{"price": {DIGITS}}}'), today="a decimal is read as a float, and loses digits"),
    wire_row("decimal in a string is sent with its digits", "numbers", lambda calls: calls("POST /n", ps=Decimal(DIGITS)), lambda one: one.json == {"ps": DIGITS}, of_json({})),
    wire_row("decimal in a string is read", "numbers", lambda calls: calls("POST /n"), lambda one: one.result.ps == Decimal(DIGITS), of_json({"ps": DIGITS})),
    wire_row("large integer", "numbers", lambda calls: calls("POST /n", i64=2**63 - 1, i=2**70), lambda one: one.json == {"i64": 2**63 - 1, "i": 2**70} and one.result.i64 == 2**63 - 1, of_json({"i64": 2**63 - 1})),
    wire_row("a number in a string is read as the number", "numbers", lambda calls: calls("POST /n"), lambda one: (one.result.n, one.result.i64) == (1.5, 7), of_json({"n": "1.5", "i64": "7"}), today="the field raises when it is read"),
]  # fmt: skip

ONE_SIDED = [
    wire_row("a fetched model is sent without what the server owns", "read-and-write-only", sent_back, lambda one: one.json == [{"name": "n", "a": {"st": "s"}}], of_json(USER)),
    wire_row("writeOnly is sent", "read-and-write-only", lambda calls: calls("PUT /us", body=[{"name": "n", "pw": "p", "a": {"st": "s"}}]), lambda one: one.json == [{"name": "n", "pw": "p", "a": {"st": "s"}}]),
]  # fmt: skip

DEEP = [
    wire_row("array in the query", "deep-object", lambda calls: calls("POST /a", expand=["a", "b,c"]), lambda one: one.sent.query == [("expand[0]", "a"), ("expand[1]", "b,c")]),
    wire_row("objects of arrays in the query", "deep-object", lambda calls: calls("POST /a", filter={"any": [{"k": "v"}]}), lambda one: one.sent.query == [("filter[any][0][k]", "v")]),
    wire_row("arrays of objects in a form", "deep-object", lambda calls: calls("POST /a", lines=[{"sku": "s", "qty": 2}, {"sku": "t"}]), lambda one: fields(one) == [("lines[0][sku]", "s"), ("lines[0][qty]", "2"), ("lines[1][sku]", "t")]),
    wire_row("arrays of strings in a form", "deep-object", lambda calls: calls("POST /a", tags=["x", "y"]), lambda one: fields(one) == [("tags[0]", "x"), ("tags[1]", "y")]),
    wire_row("objects in a form", "deep-object", lambda calls: calls("POST /a", meta={"items": [{"a": "v"}]}), lambda one: fields(one) == [("meta[items][0][a]", "v")]),
]  # fmt: skip


def fields(one: Exchange) -> list[tuple[str, str]]:
    return parse_qsl(one.sent.body.decode())


ERRORS = [
    wire_row("json", "errors", lambda calls: calls.error("GET /a"), lambda one: one.result.data.code == 7, of_json({"code": 7}, 403)),
    wire_row("text of the same status", "errors", lambda calls: calls.error("GET /a"), lambda one: one.result.data == "no entry" and "no entry" in str(one.result), of_type("text/plain", "no entry", 403)),
    wire_row("xml of another status", "errors", lambda calls: calls.error("GET /a"), lambda one: "<no/>" in (str(one.result.body), str(one.result.data)), of_type("application/xml", "<no/>", 500)),
]  # fmt: skip

PATH_ITEMS = [
    wire_row("one item", "path-items", lambda calls: calls("GET /foo", extended=True), lambda one: one.sent.target == "/foo?extended=true", of_json(1)),
    wire_row("keys beside the reference hold", "path-items", lambda calls: calls("GET /bar", z=1), lambda one: one.sent.target == "/bar?z=1", of_json(1)),
    wire_row("one item at another path", "path-items", lambda calls: calls("GET /baz", lang="de"), lambda one: one.sent.target == "/baz?lang=de", of_json("x")),
    wire_row("its own path", "path-items", lambda calls: calls("GET /qux", lang="de"), lambda one: one.sent.target == "/qux?lang=de", of_json("x")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("document", "program", "expected", "reply"),
    [*DISCRIMINATORS, *NUMBERS, *ONE_SIDED, *DEEP, *ERRORS, *PATH_ITEMS],
)
def test_values(
    wire: Wire, way: Way, document: str, program: Program, expected: Callable[[Exchange], bool], reply: Reply
) -> None:
    exchange = wire.exchange(way, document, program, reply, OK)
    assert expected(exchange), exchange.result
