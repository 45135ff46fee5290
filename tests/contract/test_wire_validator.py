"""The validator of the contract tests rejects what breaks the specification."""

from __future__ import annotations

import json

import pytest
from openapi_core.exceptions import OpenAPIError
from openapi_spec_validator import OpenAPIV31SpecValidator

from .cases import JSON, to_event_stream
from .server import Reply, Request
from .wire_validator import WireValidator, load_spec

KEY = ("Authorization", "Bearer sk-test")
JSON_TYPE = ("Content-Type", "application/json")
FORM_TYPE = ("Content-Type", "multipart/form-data; boundary=b")
LIST_MODELS = Request("GET", "/v1/models", (KEY,), b"")
CHAT = Request("POST", "/v1/chat/completions", (KEY, JSON_TYPE), b"{}")


def test_the_document_is_valid() -> None:
    assert [error.message for error in OpenAPIV31SpecValidator(load_spec()).iter_errors()] == []


def form(*parts: str) -> bytes:
    return "".join(f"--b\r\nContent-Disposition: form-data; {part}\r\n" for part in parts).encode() + b"--b--\r\n"


FILE = 'name="file"; filename="a.mp3"\r\n\r\n\x00'
MODEL = 'name="model"\r\n\r\nwhisper-1'


@pytest.mark.parametrize(
    "body",
    [
        {"model": "gpt-3.5-turbo"},
        {"model": "gpt-3.5-turbo", "messages": []},
        {"model": "gpt-3.5-turbo", "messages": [{"role": "robot", "content": "Hello!"}]},
        {"model": "gpt-3.5-turbo", "messages": [{"role": "user", "content": "Hello!"}], "temperature": 3},
        {"model": "gpt-3.5-turbo", "messages": [{"role": "user", "content": "Hello!"}], "n": "2"},
    ],
)
def test_wrong_body(validator: WireValidator, body: object) -> None:
    with pytest.raises(OpenAPIError):
        validator.check_request(
            Request("POST", "/v1/chat/completions", (KEY, JSON_TYPE), json.dumps(body).encode()),
            "chat.completions.create",
        )


def test_right_form(validator: WireValidator) -> None:
    body = form(FILE, MODEL, 'name="temperature"\r\n\r\n0.5')
    validator.check_request(
        Request("POST", "/v1/audio/transcriptions", (KEY, FORM_TYPE), body), "audio.transcriptions.create"
    )


@pytest.mark.parametrize(
    "parts",
    [
        [MODEL],
        [FILE],
        [FILE, MODEL, 'name="temperature"\r\n\r\n1.5'],
        [FILE, MODEL, 'name="response_format"\r\n\r\nxml'],
        [FILE, MODEL, 'name="no_such_part"\r\n\r\n1'],
    ],
)
def test_wrong_form(validator: WireValidator, parts: list[str]) -> None:
    with pytest.raises(OpenAPIError):
        validator.check_request(
            Request("POST", "/v1/audio/transcriptions", (KEY, FORM_TYPE), form(*parts)), "audio.transcriptions.create"
        )


@pytest.mark.parametrize(
    "request_",
    [
        Request("GET", "/v1/models", (), b""),
        Request("PUT", "/v1/models", (KEY,), b""),
        Request("GET", "/v1/no-such-path", (KEY,), b""),
        Request("GET", "/v2/models", (KEY,), b""),
    ],
    ids=["no key", "method", "path", "base path"],
)
def test_wrong_request_line(validator: WireValidator, request_: Request) -> None:
    with pytest.raises(OpenAPIError):
        validator.check_request(request_, "models.list")


@pytest.mark.parametrize(
    "reply",
    [
        Reply(200, (JSON_TYPE,), b'{"object": "list"}'),
        Reply(200, (JSON_TYPE,), b'{"object": "list", "data": [{"id": 1, "object": "model", "owned_by": "openai"}]}'),
        Reply(200, (("Content-Type", "text/html"),), b"<html>"),
        Reply(418, (JSON_TYPE,), b"{}"),
        Reply(404, (JSON_TYPE,), b'{"error": "text"}'),
    ],
    ids=["missing member", "wrong type", "media type", "status", "error"],
)
def test_wrong_reply(validator: WireValidator, reply: Reply) -> None:
    with pytest.raises(OpenAPIError):
        validator.check_reply(LIST_MODELS, "models.list", reply)


def test_wrong_event(validator: WireValidator) -> None:
    event: dict[str, JSON] = {
        "id": "1",
        "object": "chat.completion.chunk",
        "created": 1,
        "model": "m",
        "choices": [{"index": 0, "delta": {}}],
    }
    headers = (("Content-Type", "text/event-stream"),)
    validator.check_reply(CHAT, "chat.completions.create", Reply(200, headers, pieces=(to_event_stream([event]),)))
    wrong = Reply(200, headers, pieces=(to_event_stream([event, {**event, "choices": [{"index": 0}]}]),))
    with pytest.raises(OpenAPIError):
        validator.check_reply(CHAT, "chat.completions.create", wrong)
