from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from openai_v1._core import errors
from openai_v1._core.headers import Headers
from openai_v1._core.response.error_body import event_error, is_error
from openai_v1._core.response.http_response import HTTPResponse
from openai_v1._core.response.status_error import status_error
from openai_v1._core.url import URL
from openai_v1._settings import RootError


def pickled(value: Any) -> Any:
    return pickle.loads(pickle.dumps(value))


COPIES: list[Callable[[Any], Any]] = [copy.copy, copy.deepcopy, pickled]


def reply(status: int, body: object, *, text: bytes | None = None) -> HTTPResponse:
    return HTTPResponse(
        status_code=status,
        headers=Headers([("x-request-id", "req_1"), ("Content-Type", "application/json")]),
        content=msgspec.json.encode(body) if text is None else text,
        method="POST",
        url=URL("http://127.0.0.1/v1/things"),
    )


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (302, errors.APIStatusError),
        (400, errors.BadRequestError),
        (401, errors.AuthenticationError),
        (403, errors.PermissionDeniedError),
        (404, errors.NotFoundError),
        (409, errors.ConflictError),
        (418, errors.APIStatusError),
        (422, errors.UnprocessableEntityError),
        (429, errors.RateLimitError),
        (500, errors.InternalServerError),
        (529, errors.InternalServerError),
    ],
)
def test_each_status_has_its_class(status: int, expected: type[Exception]) -> None:
    error = status_error(reply(status, {"error": {"message": "no"}}))
    assert type(error) is expected
    assert isinstance(error, errors.APIStatusError)
    assert isinstance(error, errors.APIError)
    assert isinstance(error, RootError)
    assert (error.status_code, error.request_id, error.headers["X-Request-ID"]) == (status, "req_1", "req_1")
    assert str(error).startswith(f"Error code: {status} - no")


@pytest.mark.parametrize(
    ("details", "end"),
    [
        (
            {"type": "bad", "code": "context_length_exceeded"},
            "[type bad, code context_length_exceeded, request id req_1]",
        ),
        ({"type": None, "code": 7}, "[code 7, request id req_1]"),
        ({"type": "too", "code": "long"}, "[request id req_1]"),
        ({"type": "x" * 81}, "[request id req_1]"),
    ],
    ids=["both", "number", "in the text already", "of great length"],
)
def test_the_message_has_the_type_and_the_code(details: dict[str, object], end: str) -> None:
    error = status_error(reply(400, {"error": {"message": "Your messages are too long", **details}}))
    assert str(error).endswith(end)


def test_the_details_are_attributes() -> None:
    body = {"message": "no such model", "type": "invalid_request_error", "param": "model", "code": "model_not_found"}
    error = status_error(reply(404, {"error": body}))
    assert (error.code, error.type, error.param) == ("model_not_found", "invalid_request_error", "model")
    assert error.body == body
    assert error.response.json() == {"error": body}


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"error": {"message": "the text"}}, "the text"),
        ({"error": "the text"}, "the text"),
        ({"detail": "the text"}, "the text"),
        ({"detail": [{"loc": ["body", "x"], "msg": "first"}, {"msg": "second"}]}, "body.x: first; second"),
        ({"message": "the text"}, "the text"),
        ({"object": "error", "message": "the text", "code": 404}, "the text"),
        ({"title": "the text"}, "the text"),
        ("the text", "the text"),
        ({}, "The server failed."),
        (None, "The server failed."),
        ({"error": None}, "The server failed."),
        ({"error": {"error": {"error": {"error": {"error": {}}}}}}, "The server failed."),
    ],
)
def test_every_shape_gives_its_text(body: object, message: str) -> None:
    assert f"Error code: 500 - {message}" in str(status_error(reply(500, body)))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b"<html>Bad gateway</html>", "the server sent a web page: Bad gateway"),
        (
            b"<!doctype html><head><title>502\n Bad &amp; gone</title><body>x",
            "the server sent a web page: 502 Bad & gone",
        ),
        (b"<script>var x</script><style>a{}</style><!-- y --><p>Off", "the server sent a web page: Off"),
        (b"<", "the server sent a web page"),
        (b"upstream failed", "upstream failed"),
        (b"", "The server failed."),
        (b"[" * 100_000, "["),
        (b"\xff", "\ufffd"),
    ],
)
def test_replies_that_are_not_json(text: bytes, message: str) -> None:
    error = status_error(reply(502, None, text=text))
    assert message in str(error)
    assert len(str(error)) < 1_500


def test_a_redirect_says_where_the_server_points() -> None:
    response = HTTPResponse(status_code=307, headers=Headers([("Location", "https://elsewhere.example/v1")]))
    assert "'https://elsewhere.example/v1', which is not followed" in str(status_error(response))


def all_errors() -> list[Exception]:
    response = reply(429, {"error": {"message": "slow down", "code": "rate"}})
    return [
        status_error(response),
        event_error({"error": {"message": "stop"}}, response),
        errors.APIConnectionError("lost", retryable=False),
        errors.APITimeoutError("late"),
        errors.ResponseDecodeError("broken", response=response, body="<"),
        errors.IncompleteStreamError("cut", response=response),
        errors.InvalidArgumentError("bad"),
        errors.ResponseFieldError("missing", field="a", place="$.a", status_code=200, request_id="req_1"),
    ]


@pytest.mark.parametrize("error", all_errors(), ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("duplicate", COPIES)
def test_errors_pickle_and_copy(error: Exception, duplicate: Any) -> None:
    twin = duplicate(error)
    assert type(twin) is type(error)
    assert str(twin) == str(error)
    for name in ("code", "status_code", "request_id", "retryable", "field", "place", "body"):
        assert getattr(twin, name, None) == getattr(error, name, None)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"error": {"message": "x"}}, True),
        ({"error": "x"}, True),
        ({"object": "error", "message": "x"}, True),
        ({"error": None}, False),
        ({"choices": []}, False),
        ("error", False),
        (None, False),
    ],
)
def test_errors_inside_streams_are_recognized(value: object, expected: bool) -> None:
    assert is_error(value) is expected
