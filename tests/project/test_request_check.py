"""The check of requests for the corpus: each row has a request that matches its call, and one that does not."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from request_check import RequestCheck, Sent


def document(parameters: list[dict[str, Any]], content: dict[str, Any] | None = None) -> RequestCheck:
    operation: dict[str, Any] = {"parameters": parameters, "responses": {}}
    if content:
        operation["requestBody"] = {"content": content}
    return RequestCheck({"openapi": "3.1.0", "paths": {"/a/{id}": {"post": operation}}})


def parameter(place: str, schema: dict[str, Any], **more: Any) -> RequestCheck:
    return document([{"name": "x", "in": place, "schema": schema, **more}])


TEXTS = {"type": "array", "items": {"type": "string"}}
POINT = {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}}
FORM = "application/x-www-form-urlencoded"
WHEN = datetime(2024, 2, 29, 23, 59, tzinfo=UTC)

QUERIES = [
    (parameter("query", TEXTS), ["a,b", "é"], "x=a%2Cb&x=%C3%A9", "x=a%2Cb%2C%C3%A9"),
    (parameter("query", TEXTS, explode=False), ["a,b", "c"], "x=a%2Cb,c", "x=a,b,c"),
    (parameter("query", TEXTS, style="pipeDelimited", explode=False), ["a", "b"], "x=a%7Cb", "x=a,b"),
    (parameter("query", POINT), {"a": "1", "b": 2}, "a=1&b=2", "x=%7B%22a%22%3A1%7D"),
    (parameter("query", POINT, style="deepObject"), {"a": "1", "b": 2}, "x[a]=1&x%5Bb%5D=2", "x=%7B%22a%22%3A1%7D"),
    (parameter("query", TEXTS, style="deepObject"), ["a", "b"], "x[0]=a&x[1]=b", "x[0]=b&x[1]=a"),
    (parameter("query", {"type": "object", "properties": {"a": TEXTS}}), {"a": ["b", "c"]}, "a=b&a=c", "a=b"),
    (parameter("query", {"type": "boolean"}), True, "x=true", "x=True"),
    (parameter("query", {"type": "string"}), WHEN, "x=2024-02-29T23%3A59%3A00Z", "x=2024-02-29"),
    (parameter("query", {"type": "string"}), "a&b", "x=a%26b", "x=a&b"),
]


@pytest.mark.parametrize(("check", "passed", "right", "wrong"), QUERIES)
def test_query(check: RequestCheck, passed: object, right: str, wrong: str) -> None:
    assert check.faults("POST", "/a/{id}", Sent("/a/1", right, {}, b""), {"x": passed}) == []
    assert check.faults("POST", "/a/{id}", Sent("/a/1", wrong, {}, b""), {"x": passed})


PATHS = [
    ("simple", False, ["a/b", "c"], "/a/a%2Fb,c", "/a/a%2Fb%2Cc"),
    ("label", True, ["a", "b"], "/a/.a.b", "/a/.a,b"),
    ("matrix", True, ["a", "b"], "/a/;id=a;id=b", "/a/;id=a,b"),
]


@pytest.mark.parametrize(("style", "explode", "passed", "right", "wrong"), PATHS)
def test_path(style: str, explode: bool, passed: object, right: str, wrong: str) -> None:
    check = document([{"name": "id", "in": "path", "schema": TEXTS, "style": style, "explode": explode}])
    assert check.faults("POST", "/a/{id}", Sent(right, "", {}, b""), {"id": passed}) == []
    assert check.faults("POST", "/a/{id}", Sent(wrong, "", {}, b""), {"id": passed})


BODY = {"type": "object", "properties": {"at": {"type": "string"}, "tags": TEXTS, "point": POINT}}
PASSED = {"tags": ["a", "b"], "point": {"a": "é", "b": 2}}
MULTIPART = b'--z\r\nContent-Disposition: form-data; name="tags"\r\n\r\n%s\r\n--z\r\nContent-Disposition: form-data; name="tags"\r\n\r\nb\r\n--z\r\nContent-Disposition: form-data; name="point"\r\nContent-Type: application/json\r\n\r\n{"a":"\xc3\xa9","b":2}\r\n--z--\r\n'
BODIES = [
    ("application/json", "application/json", b'{"tags":["a","b"],"point":{"a":"\xc3\xa9","b":2}}', b'{"tags":["a"]}'),
    (FORM, FORM, b"tags=a&tags=b&point=%7B%22a%22%3A%22%C3%A9%22%2C%22b%22%3A2%7D", b"tags=a%2Cb"),
    ("multipart/form-data", "multipart/form-data; boundary=z", MULTIPART % b"a", MULTIPART % b"c"),
]


@pytest.mark.parametrize(("declared", "sent", "right", "wrong"), BODIES)
def test_body(declared: str, sent: str, right: bytes, wrong: bytes) -> None:
    check = document([], {declared: {"schema": BODY}})
    assert check.faults("POST", "/a/{id}", Sent("/a/1", "", {"content-type": sent}, right), PASSED) == []
    assert check.faults("POST", "/a/{id}", Sent("/a/1", "", {"content-type": sent}, wrong), PASSED)


def test_a_media_type_that_is_not_declared() -> None:
    check = document([], {"application/json": {"schema": BODY}})
    assert check.faults("POST", "/a/{id}", Sent("/a/1", "", {"content-type": FORM}, b"tags=a"), {"tags": ["a"]})


CARD = {
    "type": "object",
    "required": ["object", "unit"],
    "properties": {
        "object": {"const": "card"},
        "unit": {"type": "string", "default": "m"},
        "color": {"type": "string", "default": "red"},
        "number": {"type": "string"},
    },
}


@pytest.mark.parametrize(
    ("arrived", "is_right"),
    [
        ('{"number": "1"}', True),
        ('{"number": "1", "object": "card", "unit": "m"}', True),
        ('{"number": "1", "object": "cards"}', False),
        ('{"number": "1", "color": "red"}', False),
        ('{"number": "1", "more": 1}', False),
        ('{"object": "card"}', False),
    ],
)
def test_only_what_the_document_decides_may_be_added(arrived: str, is_right: bool) -> None:
    check = document([], {"application/json": {"schema": {"type": "object", "properties": {"source": CARD}}}})
    sent = Sent("/a/1", "", {"content-type": "application/json"}, f'{{"source": {arrived}}}'.encode())
    faults = check.faults("POST", "/a/{id}", sent, {"source": {"number": "1"}})
    assert (faults == []) == is_right, faults
