"""Each media type is read and written in its own format."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.contract.server import Reply
from tests.frameworks.calls import Program, Way
from tests.frameworks.wire.exchange import OK, Exchange, Wire, of_json, of_type, wire_row

CSV = "a;ü\r\n1;2\r\n"
PNG = b"\x89PNG\r\n\x1a\n\xff"
P = {"id": 1, "name": "ü", "tags": ["x"]}
DOCUMENT = "media-types"


def got(program: str, expected: object) -> tuple[Program, Callable[[Exchange], bool]]:
    return lambda calls: calls(program), lambda one: one.plain == expected


def content(expected: bytes) -> Callable[[Exchange], bool]:
    return lambda one: getattr(one.result, "content", None) == expected


def sent(media_type: str, body: bytes) -> Callable[[Exchange], bool]:
    return lambda one: (one.sent.media_type, one.sent.body) == (media_type, body)


def refused(one: Exchange) -> bool:
    return isinstance(one.result, TypeError | ValueError) and not one.requests


REPLIES = [
    wire_row("binary csv", DOCUMENT, lambda calls: calls("GET /csv"), content(CSV.encode("latin-1")), of_type("text/csv", CSV.encode("latin-1"))),
    wire_row("csv", DOCUMENT, *got("GET /csv2", CSV), of_type("text/csv; charset=utf-8", CSV)),
    wire_row("csv without a schema", DOCUMENT, *got("GET /csv3", CSV), of_type("text/csv", CSV)),
    wire_row("png", DOCUMENT, lambda calls: calls("GET /png"), content(PNG), of_type("image/png", PNG)),
    wire_row("any image", DOCUMENT, lambda calls: calls("GET /img"), content(PNG), of_type("image/webp", PNG)),
    wire_row("json with a parameter", DOCUMENT, *got("GET /jc", P), of_json(P)),
    wire_row("text json", DOCUMENT, lambda calls: calls("GET /tj"), lambda one: one.result.tags == ["x"], of_type("text/json", b'{"id": 1, "tags": ["x"]}')),
    wire_row("model in plain text", DOCUMENT, lambda calls: calls("GET /tpo"), lambda one: one.result == '{"id": 1}' or one.result.id == 1, of_type("text/plain", '{"id": 1}')),
    wire_row("anything binary", DOCUMENT, lambda calls: calls("GET /any"), content(PNG), of_type("application/x-odd", PNG)),
    wire_row("any object", DOCUMENT, *got("GET /anyobj", {"a": 1}), of_json({"a": 1})),
    wire_row("html", DOCUMENT, *got("GET /html", "<p>ü</p>"), of_type("text/html", "<p>ü</p>")),
    wire_row("pdf beside json, json", DOCUMENT, lambda calls: calls("GET /mixed"), lambda one: one.result.id == 1, of_json(P)),
    wire_row("lines of json", DOCUMENT, lambda calls: calls("GET /nd"), lambda one: [item.id for item in one.result] == [1, 2], of_type("application/x-ndjson", '{"id": 1}\n{"id": 2}\n')),
    wire_row("integer in plain text", DOCUMENT, lambda calls: calls("POST /tp", body="seven"), lambda one: one.result in ("7", 7), of_type("text/plain", "7")),
    wire_row("xml stays text", DOCUMENT, lambda calls: calls("POST /xml", body="<P id='1'/>"), lambda one: one.result == "<P/>", of_type("application/xml", "<P/>")),
    wire_row("mapping", DOCUMENT, lambda calls: calls("GET /gb", q="x"), lambda one: (one.plain, one.json) == ({"a": 1}, {"q": "x"}), of_json({"a": 1})),
    wire_row("boolean", DOCUMENT, lambda calls: calls("DELETE /gb", body=[1, 2]), lambda one: (one.result, one.json) == (True, [1, 2]), of_json(True)),
    wire_row("one status of several", DOCUMENT, lambda calls: calls("PUT /oct", body=b"\xff"), lambda one: one.result.id == 1, of_json(P)),
    wire_row("no content of several", DOCUMENT, lambda calls: calls("PUT /oct", body=b"\xff"), lambda one: one.result is None, OK),
]  # fmt: skip

BODIES = [
    wire_row("xml", DOCUMENT, lambda calls: calls("POST /xml", body="<P id='1'/>"), sent("application/xml", b"<P id='1'/>")),
    wire_row("json first", DOCUMENT, lambda calls: calls("POST /xj", id=1, tags=["x"]), sent("application/json", b'{"id":1,"tags":["x"]}')),
    wire_row("form chosen", DOCUMENT, lambda calls: calls("POST /xj", id=1, tags=["x", "y"], content_type="application/x-www-form-urlencoded"), sent("application/x-www-form-urlencoded", b"id=1&tags=x&tags=y")),
    wire_row("xml chosen", DOCUMENT, lambda calls: calls("POST /xj", body="<P/>", content_type="application/xml"), sent("application/xml", b"<P/>")),
    wire_row("xml chosen with fields is refused", DOCUMENT, lambda calls: calls("POST /xj", id=1, content_type="application/xml"), refused),
    wire_row("merge patch", DOCUMENT, lambda calls: calls("PATCH /mp", a=None), sent("application/merge-patch+json", b'{"a":null}')),
    wire_row("json patch", DOCUMENT, lambda calls: calls("PATCH /jp", body=[{"op": "test", "path": "/a", "value": None}]), sent("application/json-patch+json", b'[{"op":"test","path":"/a","value":null}]')),
    wire_row("string in json", DOCUMENT, lambda calls: calls("POST /js", body="ü"), sent("application/json", '"ü"'.encode()), of_json("ü")),
    wire_row("text", DOCUMENT, lambda calls: calls("POST /tp", body="ü"), sent("text/plain", "ü".encode()), of_type("text/plain", "7")),
    wire_row("bytes", DOCUMENT, lambda calls: calls("PUT /oct", body=PNG), sent("application/octet-stream", PNG)),
    wire_row("first of two images", DOCUMENT, lambda calls: calls("PUT /pngup", body=PNG), sent("image/png", PNG)),
    wire_row("second of two images", DOCUMENT, lambda calls: calls("PUT /pngup", body=PNG, content_type="image/jpeg"), sent("image/jpeg", PNG)),
    wire_row("a wildcard is not sent", DOCUMENT, lambda calls: calls("PUT /star", body=PNG), lambda one: one.sent.body == PNG and "*" not in (one.sent.media_type or "")),
    wire_row("a media type of a wildcard", DOCUMENT, lambda calls: calls("PUT /star", body=PNG, content_type="image/png"), sent("image/png", PNG)),
]  # fmt: skip


@pytest.mark.parametrize(("document", "program", "expected", "reply"), [*REPLIES, *BODIES])
def test_media_types(
    wire: Wire, way: Way, document: str, program: Program, expected: Callable[[Exchange], bool], reply: Reply
) -> None:
    exchange = wire.exchange(way, document, program, reply)
    assert expected(exchange), exchange.result
