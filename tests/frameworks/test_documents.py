"""Documents as springdoc, ASP.NET, NestJS, huma, utoipa and TypeSpec write them, and requests of their clients."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from tests.contract.server import Reply
from tests.frameworks.calls import Calls, Program, Way
from tests.frameworks.wire.exchange import OK, Exchange, Wire, of_json, of_type, wire_row

WHEN = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
FILE = ("a.png", b"pixels", "image/png")
PROBLEM = {"type": "about:blank", "title": "Bad", "status": 400, "errors": {"Total": ["Too dear."]}}
CONTENT = "application/octet-stream"


def query(*pairs: tuple[str, str]) -> Callable[[Exchange], bool]:
    return lambda one: one.sent.query == list(pairs)


def body(value: object) -> Callable[[Exchange], bool]:
    return lambda one: one.json == value


def says(*words: str) -> Callable[[Exchange], bool]:
    return lambda one: isinstance(one.result, Exception) and all(word in str(one.result) for word in words)


def files(one: Exchange) -> list[tuple[str, str]]:
    return [(part.name, part.filename) for part in one.parts]


def part(one: Exchange, name: str) -> tuple[str, bytes]:
    return next((part.content_type.partition(";")[0], part.content) for part in one.parts if part.name == name)


async def message_of(calls: Calls, operation: str, **given: object) -> object:
    raise await calls.error(operation, **given)


SPRING = [
    wire_row("pageable is spread", "springdoc", lambda calls: calls("GET /api/orders", pageable={"page": 0, "size": 2, "sort": ["a,desc", "b"]}), query(("page", "0"), ("size", "2"), ("sort", "a,desc"), ("sort", "b")), of_json({"content": []})),
    wire_row("json of any media type", "springdoc", lambda calls: calls("GET /api/orders", pageable={}), lambda one: one.result.content[0].total == 1.5, of_json({"content": [{"total": 1.5}]})),
    wire_row("error of any media type", "springdoc", lambda calls: message_of(calls, "GET /api/orders", pageable={}), says("Bad Request"), of_json({"status": 400, "error": "Bad Request", "path": "/api/orders"}, 400)),
    wire_row("header and body", "springdoc", lambda calls: calls("POST /api/orders", x_tenant="t", total=1.5, status="NEW"), lambda one: (one.sent.header("X-Tenant"), one.json) == ("t", {"total": 1.5, "status": "NEW"}), of_json({"id": 1, "total": 1.5}, 201)),
    wire_row("empty 200", "springdoc", lambda calls: calls("DELETE /api/orders/{id}", 7), lambda one: one.result is None and one.sent.path == "/api/orders/7", Reply(200)),
    wire_row("file beside an object", "springdoc", lambda calls: calls("POST /api/orders/{id}/attachment", 7, file=FILE, meta={"title": "ü"}), lambda one: part(one, "meta") == ("application/json", '{"title":"ü"}'.encode()) and ("file", "a.png") in files(one), of_type("text/plain", "done")),
    wire_row("text of any media type", "springdoc", lambda calls: calls("POST /api/orders/{id}/attachment", 7, file=FILE, meta={}), lambda one: one.result == "done", of_type("text/plain;charset=UTF-8", "done")),
    wire_row("binary of any media type", "springdoc", lambda calls: calls("GET /api/orders/{id}/attachment", 7), lambda one: one.result.content == b"\xff", of_type("image/png", b"\xff")),
    wire_row("list", "springdoc", lambda calls: calls("GET /api/orders/ids", ids=[1, 2]), query(("ids", "1"), ("ids", "2")), of_json([1, 2])),
    wire_row("array of events", "springdoc", lambda calls: calls("GET /api/stream"), lambda one: [item.title for item in one.result] == ["a", "b"], of_type("text/event-stream", 'data:{"title":"a"}\n\ndata:{"title":"b"}\n\n')),
    wire_row("map is spread", "springdoc", lambda calls: calls("GET /api/map", params={"a": "1", "b": "x&y"}), query(("a", "1"), ("b", "x&y")), of_json({})),
]  # fmt: skip

SPRING_SHAPES = [
    wire_row("pageable is spread", "spring", lambda calls: calls("GET /api/animals", pageable={"sort": ["a", "b"]}), query(("sort", "a"), ("sort", "b")), of_json({"content": []})),
    wire_row("string of any media type", "spring", lambda calls: calls("GET /api/other"), lambda one: one.result == "plain", of_type("text/plain", "plain")),
    wire_row("string of any media type, empty of quotes", "spring", lambda calls: calls("GET /api/other"), lambda one: one.result == '{"a": 1}', of_type("text/plain", '{"a": 1}')),
    wire_row("variant by inheritance", "spring", lambda calls: calls("POST /api/animals", body={"type": "Cat", "lives": 3}), lambda one: one.json == {"type": "Cat", "lives": 3} and type(one.result).__name__ == "Cat", of_json({"type": "Cat", "lives": 3})),
    wire_row("files beside objects", "spring", lambda calls: calls("POST /api/file", kind="A", files=[FILE, FILE], meta={"a": "x"}, metas=[{"a": "y"}]), lambda one: files(one).count(("files", "a.png")) == 2 and part(one, "meta") == ("application/json", b'{"a":"x"}'), of_type(CONTENT, "AAA=")),
    wire_row("resource", "spring", lambda calls: calls("GET /api/res"), lambda one: one.result.content == b"\xff", of_type(CONTENT, b"\xff")),
]  # fmt: skip

ASP_NET = [
    wire_row("number that may be text", "aspnet", lambda calls: calls("GET /weatherforecast", days=3), query(("days", "3")), of_json([])),
    wire_row("number in a string is read", "aspnet", lambda calls: calls("GET /weatherforecast"), lambda one: (one.result[0].temperature_c, one.result[0].price) in ((3, 1.5), (3, Decimal("1.5"))), of_json([{"date": "2024-05-06", "temperatureC": "3", "price": "1.5"}])),
    wire_row("body as json", "aspnet", lambda calls: calls("POST /weatherforecast", date="2024-05-06", temperature_c=3), lambda one: one.sent.media_type == "application/json" and one.result.temperature_c == 3, of_json({"date": "2024-05-06", "temperatureC": 3})),
    wire_row("problem details", "aspnet", lambda calls: message_of(calls, "POST /weatherforecast", date="2024-05-06", temperature_c=3), says("Total", "Too dear."), of_type("application/problem+json", '{"title": "Bad", "errors": {"Total": ["Too dear."]}}', 400)),
    wire_row("collection of files", "aspnet", lambda calls: calls("POST /form", file=FILE, files=[FILE, FILE], n=3), lambda one: files(one) == [("file", "a.png"), ("files", "a.png"), ("files", "a.png"), ("n", "")]),
    wire_row("string body", "aspnet", lambda calls: calls("POST /body", body="ü"), lambda one: (one.sent.media_type, one.json, one.result) == ("application/json", "ü", "ok"), of_json("ok")),
    wire_row("dotted and capital names", "swashbuckle", lambda calls: calls("GET /api/Orders", ids=[1, 2], from_=WHEN, paging_size=5), query(("Ids", "1"), ("Ids", "2"), ("From", "2024-05-06T07:08:09Z"), ("Paging.Size", "5")), of_json([])),
    wire_row("enum of integers", "swashbuckle", lambda calls: calls("GET /api/Orders", status=1), query(("Status", "1")), of_json([])),
    wire_row("json named text", "swashbuckle", lambda calls: calls("GET /api/Orders"), lambda one: one.result[0].note is None, of_type("text/json", '[{"total": 1.5, "note": null}]')),
    wire_row("string reply in json", "swashbuckle", lambda calls: calls("GET /api/Orders/{id}", "12345678-1234-5678-1234-567812345678"), lambda one: one.result == "a", of_json("a")),
    wire_row("string reply in text", "swashbuckle", lambda calls: calls("GET /api/Orders/{id}", "12345678-1234-5678-1234-567812345678"), lambda one: one.result == "a", of_type("text/plain; charset=utf-8", "a")),
    wire_row("problem details of several types", "swashbuckle", lambda calls: message_of(calls, "POST /api/Orders", total=1.5), says("Total", "Too dear."), of_json(PROBLEM, 400)),
    wire_row("files", "swashbuckle", lambda calls: calls("POST /api/Files", file=FILE, files=[FILE], description="d"), lambda one: files(one) == [("file", "a.png"), ("files", "a.png"), ("Description", "")]),
]  # fmt: skip

NEST = [
    wire_row("tag of a variant as a dict", "nestjs", lambda calls: calls("POST /cats", name="n", age=1, pet={"kind": "toy", "squeaks": True}), body({"name": "n", "age": 1, "pet": {"kind": "toy", "squeaks": True}}), of_json({"id": "1", "name": "n"}, 201)),
    wire_row("bearer", "nestjs", lambda calls: calls("POST /cats", name="n", age=1), lambda one: one.sent.header("Authorization") == "Bearer tok", of_json({"id": "1", "name": "n"}, 201)),
    wire_row("no requirement", "nestjs", lambda calls: calls("GET /cats", tags=["a", "b"]), lambda one: one.sent.header("Authorization") is None and one.sent.query == [("tags", "a"), ("tags", "b")], of_json([])),
    wire_row("nullable by allOf", "nestjs", lambda calls: calls("GET /cats"), lambda one: (one.result[0].owner, one.result[1].owner.name) == (None, "o"), of_json([{"id": "1", "name": "n", "owner": None}, {"id": "2", "name": "n", "owner": {"name": "o"}}])),
    wire_row("patch with null", "nestjs", lambda calls: calls("PATCH /cats/{id}", "1", age=None), body({"age": None}), Reply(200)),
    wire_row("files", "nestjs", lambda calls: calls("POST /cats/upload", files=[FILE, FILE], comment="c"), lambda one: files(one) == [("files", "a.png"), ("files", "a.png"), ("comment", "")], Reply(201)),
    wire_row("messages of an error", "nestjs", lambda calls: message_of(calls, "PATCH /cats/{id}", id="1", name="n"), says("name must be longer", "age must be"), of_json({"statusCode": 400, "message": ["name must be longer", "age must be a number"], "error": "Bad Request"}, 400)),
    wire_row("events", "nestjs", lambda calls: calls("GET /events"), lambda one: [item.name for item in one.result] == ["n"], of_type("text/event-stream", 'event: cat\nid: 1\ndata: {"id": "1", "name": "n"}\n\n')),
]  # fmt: skip

HUMA_EVENTS = 'data: {"message": "hi"}\n\nevent: userCreate\nid: 2\ndata: {"author": "a", "rating": 3}\n\n'
HUMA = [
    wire_row("joined list", "huma", lambda calls: calls("GET /greeting/{name}", "wörld", tags=["a", "b"]), lambda one: one.sent.target == "/greeting/w%C3%B6rld?tags=a,b", of_json({"message": "hi"})),
    wire_row("a reply that has a message is no error", "huma", lambda calls: calls("GET /greeting/{name}", "w"), lambda one: one.result.message == "hi", of_json({"$schema": "https://example.com/s.json", "message": "hi"})),
    wire_row("readOnly member with a dollar sign is not sent", "huma", lambda calls: calls("POST /reviews", author="a", rating=3), body({"author": "a", "rating": 3}), Reply(201)),
    wire_row("bytes in json", "huma", lambda calls: calls("POST /reviews", author="a", rating=3, photo=b"\xff\x00"), body({"author": "a", "rating": 3, "photo": "/wA="}), Reply(201)),
    wire_row("errors with places", "huma", lambda calls: message_of(calls, "POST /reviews", author="a", rating=9), says("expected number <= 5", "body.rating"), of_type("application/problem+json", '{"title": "Unprocessable Entity", "status": 422, "detail": "validation failed", "errors": [{"message": "expected number <= 5", "location": "body.rating", "value": 9}]}', 422)),
    wire_row("default documents the error", "huma", lambda calls: calls.error("GET /greeting/{name}", "w"), lambda one: one.result.data.detail == "gone", of_type("application/problem+json", '{"title": "Not Found", "status": 404, "detail": "gone"}', 404)),
    wire_row("raw body", "huma", lambda calls: calls("PUT /upload", body=b"\xff"), lambda one: one.sent.body == b"\xff"),
    wire_row("files", "huma", lambda calls: calls("POST /form", file=FILE, images=[FILE, FILE], name="n"), lambda one: files(one) == [("file", "a.png"), ("images", "a.png"), ("images", "a.png"), ("name", "")]),
    wire_row("envelopes of events by name", "huma", lambda calls: calls("GET /sse"), lambda one: (one.result[0].data.message, one.result[1].event, one.result[1].data.rating) == ("hi", "userCreate", 3), of_type("text/event-stream", HUMA_EVENTS)),
]  # fmt: skip

TODO = {"id": 1, "value": "v", "kind": "Plain", "parent": {"id": 2, "value": "w", "kind": {"Timed": {"seconds": 3}}}}
UTOIPA = [
    wire_row("enum of shapes", "utoipa", lambda calls: calls("POST /todos", **TODO), lambda one: one.json == TODO and one.result.parent.kind.timed.seconds == 3, of_json(TODO, 201)),
    wire_row("tuple of open length", "utoipa", lambda calls: calls("POST /todos", id=1, value="v", kind="Plain", pair=["a", 1]), lambda one: one.json["pair"] == ["a", 1], of_json(TODO, 201)),
    wire_row("boolean", "utoipa", lambda calls: calls("GET /todos", done=False), query(("done", "false")), of_json([])),
    wire_row("error of one shape of several", "utoipa", lambda calls: message_of(calls, "POST /todos", **TODO), says("already there"), of_json({"Conflict": "already there"}, 409)),
    wire_row("file", "utoipa", lambda calls: calls("POST /files", name="n", file=FILE), lambda one: files(one) == [("name", ""), ("file", "a.png")], of_type("text/plain", "done")),
    wire_row("bytes as an array of integers", "utoipa", lambda calls: calls("POST /raw", body=b"\xff"), lambda one: one.sent.body == b"\xff" and one.result.content == b"\xfe", of_type(CONTENT, b"\xfe")),
]  # fmt: skip

TYPESPEC = [
    wire_row("joined lists", "typespec", lambda calls: calls("GET /widgets", select=["a", "b"], filter=["c", "d"]), lambda one: one.sent.query == [("select", "a,b"), ("filter", "c|d")], of_json([])),
    wire_row("default error", "typespec", lambda calls: calls.error("GET /widgets"), lambda one: one.result.data.code == 7 and "broken" in str(one.result), of_json({"code": 7, "message": "broken"}, 409)),
    wire_row("variant, duration and bytes", "typespec", lambda calls: calls("POST /widgets", weight=1, color="red", shape={"kind": "round", "radius": 1.5}, lasts=timedelta(hours=1), data=b"\xff"), lambda one: one.json["lasts"] in ("PT1H", "PT3600S") and (one.json["shape"]["kind"], one.json["data"]) == ("round", "/w=="), of_json({"id": "1", "weight": 1, "color": "red"})),
    wire_row("received variant, duration and decimal", "typespec", lambda calls: calls("POST /widgets", weight=1, color="red"), lambda one: (type(one.result.shape).__name__, one.result.lasts, str(one.result.exact)) == ("Flat", timedelta(hours=1), "1.10"), of_type("application/json", '{"id": "1", "weight": 1, "color": "red", "shape": {"kind": "flat", "side": 1}, "lasts": "PT1H", "exact": 1.10}')),
    wire_row("parts of several kinds", "typespec", lambda calls: calls("POST /widgets/{id}/parts", "w", id_body="x", profile_image=FILE, address={"city": "ü"}, pictures=[FILE]), lambda one: files(one) == [("id", ""), ("profileImage", "a.png"), ("address", ""), ("pictures", "a.png")] and part(one, "address")[1] == '{"city":"ü"}'.encode()),
    wire_row("events of several kinds", "typespec", lambda calls: calls("GET /events"), lambda one: [type(item).__name__ for item in one.result] == ["Address", "Error"], of_type("text/event-stream", 'data: {"city": "c"}\n\ndata: {"code": 1, "message": "m"}\n\n')),
]  # fmt: skip


@pytest.mark.parametrize(
    ("document", "program", "expected", "reply"), [*SPRING, *SPRING_SHAPES, *ASP_NET, *NEST, *HUMA, *UTOIPA, *TYPESPEC]
)
def test_documents(
    wire: Wire, way: Way, document: str, program: Program, expected: Callable[[Exchange], bool], reply: Reply
) -> None:
    exchange = wire.exchange(way, document, program, reply, OK)
    assert expected(exchange), exchange.result
