"""A reply is read by its media type."""

from __future__ import annotations

import pytest

from tests.cases.case import Case
from tests.contract.server import Reply


def script(case: Case, media_type: str, body: bytes) -> None:
    case.replies([Reply(200, (("Content-Type", media_type),), body)])


def test_text_and_bytes(case: Case) -> None:
    script(case, "text/csv; charset=utf-8", "a;ü".encode())
    assert case.client().things.text() == "a;ü"
    assert case.sent.header("Accept") == "text/csv"
    script(case, "image/png", b"\x89PNG")
    assert case.client().things.bytes().read() == b"\x89PNG"


def test_events(case: Case) -> None:
    script(case, "text/event-stream", b'data: {"name": "a"}\n\ndata: {"name": "b"}\n\n')
    assert [one.name for one in case.client().things.events()] == ["a", "b"]
    assert case.sent.header("Accept") == "text/event-stream"


def test_lines(case: Case) -> None:
    script(case, "application/x-ndjson", b'{"name": "a"}\n{"name": "b"}\n')
    assert [one.name for one in case.client().things.lines()] == ["a", "b"]


def test_a_json_suffix(case: Case) -> None:
    script(case, "application/vnd.thing+json; version=1", b'{"name": "a"}')
    assert case.client().things.suffixed().name == "a"


def test_json_is_asked_for_first(case: Case) -> None:
    script(case, "application/json", b'{"name": "a"}')
    assert case.client().things.several().name == "a"
    assert case.sent.header("Accept") == "application/json"


@pytest.mark.parametrize("media_type", ["application/xml", "application/xml; charset=utf-8"])
def test_another_form_on_request(case: Case, media_type: str) -> None:
    script(case, media_type, b"<thing/>")
    assert case.client().things.several(extra_headers={"Accept": "application/xml"}) == "<thing/>"


def test_bytes_on_request(case: Case) -> None:
    script(case, "application/pdf", b"%PDF")
    assert case.client().things.several(extra_headers={"Accept": "application/pdf"}).read() == b"%PDF"


def test_a_stream_where_the_server_likes(case: Case) -> None:
    script(case, "application/json", b'[{"name": "a"}]')
    assert case.client().things.maybe_stream(stream=False)[0].name == "a"
    assert case.sent.header("Accept") == "application/json, text/event-stream"
    script(case, "text/event-stream", b'data: {"name": "a"}\n\n')
    with case.client().things.maybe_stream(stream=True) as stream:
        assert [one.name for one in stream] == ["a"]


@pytest.mark.anyio
async def test_streams_in_the_async_client(case: Case) -> None:
    script(case, "text/event-stream", b'data: {"name": "a"}\n\n')
    async with case.async_client() as client, await client.things.maybe_stream(stream=True) as stream:
        assert [one.name async for one in stream] == ["a"]


@pytest.mark.parametrize(
    ("media_type", "body", "expected"),
    [
        ("application/json", b'{"a": [1]}', {"a": [1]}),
        ("application/problem+json", b"[1]", [1]),
        ("text/plain; charset=utf-8", "ü".encode(), "ü"),
        ("application/xml", b"<a/>", "<a/>"),
        ("application/octet-stream", b"\x00\xff", b"\x00\xff"),
        ("application/json", b"", None),
        ("text/plain", b"", None),
        ("text/plain", b"42", "42"),
    ],
)
def test_content_that_the_document_does_not_describe_is_what_the_server_says_that_it_is(
    case: Case, media_type: str, body: bytes, expected: object
) -> None:
    script(case, media_type, body)
    assert case.client().things.anything() == expected
    script(case, media_type, body)
    assert case.client().things.make(length=4) == expected


def test_strict_clients_and_web_pages_stay_errors(case: Case) -> None:
    error = case.module().ResponseDecodeError
    script(case, "text/plain", b"plain")
    with pytest.raises(error, match="not JSON"):
        case.client(strict=True).things.anything()
    script(case, "text/html", b"<html>Sign in</html>")
    with pytest.raises(error, match="web page"):
        case.client().things.anything()


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize(
    ("media_type", "body", "expected"),
    [
        ("text/plain", b"", None),
        ("text/plain", b"plain", "plain"),
        ("image/png", b"\x89PNG", b"\x89PNG"),
        ("application/json", b'{"a": 1}', {"a": 1}),
    ],
)
def test_nothing_that_is_not_described_is_against_the_document(
    case: Case, media_type: str, body: bytes, expected: object, strict: bool
) -> None:
    script(case, media_type, body)
    assert case.client(strict=strict).things.start() == expected


def test_the_reply_to_head_has_no_content(case: Case) -> None:
    script(case, "application/json", b"")
    assert case.client().things.exists() is None


@pytest.mark.parametrize(
    ("body", "media_type", "sent"),
    [
        (b"\x00\xff", "application/octet-stream", b"\x00\xff"),
        (("a.bin", b"\x00"), "application/octet-stream", b"\x00"),
        ({"a": 1}, "application/json", b'{"a":1}'),
        ([1], "application/json", b"[1]"),
        ("text", "application/json", b'"text"'),
    ],
)
def test_a_body_that_the_document_does_not_declare_is_sent(
    case: Case, body: object, media_type: str, sent: bytes
) -> None:
    case.replies([Reply(204), Reply(200, (), b"{}")])
    case.client().things.replace(extra_body=body)
    assert (case.sent.header("Content-Type"), case.sent.body) == (media_type, sent)
    case.client().put("/anything", body=body)
    assert (case.sent.header("Content-Type"), case.sent.body) == (media_type, sent)


@pytest.mark.parametrize("name", ["word", "maybe_word", "sent_word"])
@pytest.mark.parametrize(
    ("media_type", "body", "expected"),
    [
        ("text/html; charset=utf-8", b"w\xc3\xb6rd", "wörd"),
        ("text/plain", b"42", "42"),
        ("text/plain", b'"wo\\u0072d"', "word"),
        ("application/json", b'"word"', "word"),
    ],
)
def test_a_string_of_json_may_come_as_text(case: Case, name: str, media_type: str, body: bytes, expected: str) -> None:
    script(case, media_type, body)
    arguments = {"length": 4} if name == "sent_word" else {}
    assert getattr(case.client().things, name)(**arguments) == expected


@pytest.mark.parametrize(
    ("media_type", "body", "strict"),
    [
        ("application/json", b"word", False),
        ("text/html", b"<!doctype html><p>Not found", False),
        ("text/plain", b"", False),
        ("text/plain", b"word", True),
    ],
)
def test_other_text_is_no_string_of_json(case: Case, media_type: str, body: bytes, strict: bool) -> None:
    script(case, media_type, body)
    with pytest.raises(case.module().ResponseDecodeError):
        case.client(strict=strict).things.word()


@pytest.mark.parametrize(
    ("media_type", "body", "expected"),
    [
        ("application/json", b'"wo\\u0072d"', "word"),
        ("application/json", b'{"a": 1}', '{"a": 1}'),
        ("application/json", b'"word', '"word'),
        ("text/csv", b'"a";"b"', '"a";"b"'),
        ("text/plain", b'"word"', '"word"'),
    ],
)
def test_text_may_come_as_a_string_of_json(case: Case, media_type: str, body: bytes, expected: str) -> None:
    script(case, media_type, body)
    assert case.client().things.text() == expected


def test_files_in_a_body_that_the_document_does_not_declare_go_as_a_form(case: Case) -> None:
    case.replies([Reply(204), Reply(200, (), b"{}")])
    case.client().things.replace(extra_body={"file": ("a.txt", b"abc"), "note": "n"})
    assert (case.sent.header("Content-Type") or "").startswith("multipart/form-data; boundary=")
    assert b'name="file"; filename="a.txt"' in case.sent.body
    assert b'name="note"' in case.sent.body
    case.client().put("/anything", body={"files": [("a.txt", b"abc"), ("b.txt", b"de")]})
    assert case.sent.body.count(b'name="files"; filename=') == 2
