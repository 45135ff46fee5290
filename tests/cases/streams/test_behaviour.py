"""An item of a stream has the type of the document; errors are told from events, and no data is lost."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.cases.case import Case
from tests.contract.server import Reply

EVENTS = "text/event-stream"


# Any below: the package exists only while the test runs.
def items(case: Case, method: str, body: str, media_type: str = EVENTS) -> list[Any]:
    """The items of a stream; if an error ends it, that error is the last item."""
    case.replies([Reply(200, (("Content-Type", media_type),), body.encode())])
    found: list[Any] = []
    try:
        with getattr(case.client().feeds, method)() as stream:
            found += stream
    except case.module().APIError as error:
        found.append(error)
    return found


def plain(found: list[Any]) -> list[Any]:
    return [one.to_dict() if hasattr(one, "to_dict") else one for one in found]


def test_variants_are_told_apart_by_name_and_data_is_decoded(case: Case) -> None:
    body = 'event: addString\ndata: 12\n\nevent: addInt64\ndata: 12\n\nevent: addMsg\ndata: {"text": "x"}\n\n'
    assert plain(items(case, "variants", body)) == [
        {"event": "addString", "data": "12"},
        {"event": "addInt64", "data": 12},
        {"event": "addMsg", "data": {"text": "x"}},
    ]


def test_an_event_of_an_unknown_name_is_none_of_the_variants(case: Case) -> None:
    (found,) = items(case, "variants", 'event: other\nid: 4\ndata: {"q": 1}\n\n')
    assert (type(found).__name__, found.event, found.id, found.data) == ("StreamEvent", "other", "4", {"q": 1})


def test_an_event_without_data(case: Case) -> None:
    assert plain(items(case, "names", "event: b\n\nevent: b\ndata:\n\n")) == [{"event": "b"}, {"event": "b"}]


def test_an_envelope_inside_of_the_data(case: Case) -> None:
    expected = [{"event": "a", "data": {"text": "x"}}]
    assert plain(items(case, "names", 'data: {"event": "a", "data": {"text": "x"}}\n\n')) == expected


def test_an_event_that_is_documented_as_one_is_no_error(case: Case) -> None:
    assert plain(items(case, "names", 'event: error\ndata: {"n": 1}\n\n')) == [{"event": "error", "data": {"n": 1}}]


@pytest.mark.parametrize(
    "event",
    ['{"text": "a", "message": "m"}', '{"text": "a", "error": "m"}', '{"message": "m"}', '{"x": 1}'],
)
def test_events_that_are_no_errors(case: Case, event: str) -> None:
    for name in ("", "event: ping\n"):
        assert plain(items(case, "messages", f"{name}data: {event}\n\n")) == [json.loads(event)]


@pytest.mark.parametrize(
    "event",
    ['data: {"code": 1, "message": "m"}', 'data: {"error": {"message": "m"}}', "event: error\ndata: m"],
)
@pytest.mark.parametrize("method", ["messages", "names"])
def test_errors_fit_nothing_else(case: Case, method: str, event: str) -> None:
    (error,) = items(case, method, f"{event}\n\n")
    assert isinstance(error, case.module().APIError)
    assert error.message == "m"


@pytest.mark.parametrize("body", ["data: no JSON\n\n", 'data: {"text": "cut'])
def test_data_that_cannot_be_read_is_an_error(case: Case, body: str) -> None:
    (error,) = items(case, "messages", body)
    assert isinstance(error, case.module().ResponseDecodeError)


def test_the_last_event_needs_no_empty_line(case: Case) -> None:
    assert plain(items(case, "messages", 'data: {"text": "a"}')) == [{"text": "a"}]


def test_a_list_at_once_is_its_items(case: Case) -> None:
    assert plain(items(case, "messages", '[{"text": "a"}, {"text": "b"}]')) == [{"text": "a"}, {"text": "b"}]


def test_text_beside_objects(case: Case) -> None:
    body = 'data: hello\n\ndata: "q"\n\ndata: 12\n\ndata: {"text": "a"}\n\ndata:\n\n'
    assert plain(items(case, "either", body)) == ["hello", '"q"', "12", {"text": "a"}, ""]


def test_numbers(case: Case) -> None:
    assert items(case, "numbers", "data: 12\n\ndata: 13\n\n") == [12, 13]


def test_strings_in_json(case: Case) -> None:
    assert plain(items(case, "json_strings", 'data: "one"\n\n')) == [{"data": "one"}]
    assert items(case, "strings", '"one"\n"two"\n', "application/jsonl") == ["one", "two"]


def test_lines_of_text(case: Case) -> None:
    body = '{"a": 1}\r\n"x"\n\n<ü>'
    assert items(case, "lines", body, "application/x-ndjson") == ['{"a": 1}', '"x"', "<ü>"]


def test_a_json_text_sequence(case: Case) -> None:
    media_type = "application/geo+json-seq"
    expected = [{"text": "a"}, {"text": "b"}]
    assert plain(items(case, "sequence", '\x1e{"text":\n "a"}\n\x1e{"text": "b"}\n', media_type)) == expected
    assert plain(items(case, "sequence", '{"text": "a"}\n{"text": "b"}\n', media_type)) == expected
    *_, error = items(case, "sequence", '\x1e{"text": "a"}\n\x1e12', media_type)
    assert isinstance(error, case.module().IncompleteStreamError)


def test_bodies(case: Case) -> None:
    case.replies([Reply(204)])
    case.client().feeds.send(body='{"a": 1}\n')
    assert case.sent.body == b'{"a": 1}\n'
    case.replies([Reply(204)])
    case.client().feeds.send_strings(body=["a", "b"])
    assert case.sent.body == b'\x1e"a"\n\x1e"b"\n'


FIELDS = 'id: 5\n\ndata: {"text": "a"}\n\nid: 9\nretry: 10\nevent: e\ndata: {"text": "b"}\n\ndata: {"text": "c"}\n\n'


def test_the_fields_of_events(case: Case) -> None:
    case.replies([Reply(200, (("Content-Type", EVENTS),), FIELDS.encode())])
    with case.client().feeds.messages() as stream:
        seen = [(one.event, one.id, one.retry, one.data.text, stream.last_event_id) for one in stream.events()]
    assert seen == [(None, "5", None, "a", "5"), ("e", "9", 10, "b", "9"), (None, None, None, "c", "9")]
    assert stream.last_event_id == "9"


def test_the_last_event_id_is_that_of_the_last_event_taken(case: Case) -> None:
    case.replies([Reply(200, (("Content-Type", EVENTS),), FIELDS.encode())])
    with case.client().feeds.messages() as stream:
        assert stream.last_event_id is None
        assert next(stream).text == "a"
    assert stream.last_event_id == "5"


@pytest.mark.anyio
async def test_the_async_client(case: Case) -> None:
    case.replies([Reply(200, (("Content-Type", EVENTS),), FIELDS.encode())])
    async with case.async_client() as client, await client.feeds.messages() as stream:
        assert [one.id async for one in stream.events()] == ["5", "9", None]
        assert stream.last_event_id == "9"
