"""The exceptions of the older client, one for each kind of failure."""

from __future__ import annotations

import copy
import json
import pickle
import time
from typing import Any

import pytest

import openai_v1.legacy as openai
from openai_v1.legacy import error
from tests.contract.server import LoopbackServer, Reply, Request

JSON = (("Content-Type", "application/json"), ("request-id", "req-1"), ("OpenAI-Organization", "org-a"))
BODY = {"error": {"message": "Bad", "type": "kind", "param": "prompt", "code": "c"}}


def ask(**arguments: Any) -> Any:
    return openai.Completion.create(**{"model": "m", **arguments})


@pytest.mark.parametrize(
    ("status", "cls"),
    [
        *((400, error.InvalidRequestError), (404, error.InvalidRequestError), (415, error.InvalidRequestError)),
        *((401, error.AuthenticationError), (403, error.PermissionError), (409, error.TryAgain)),
        *((429, error.RateLimitError), (503, error.ServiceUnavailableError)),
        *((408, error.APIError), (422, error.APIError), (500, error.APIError), (502, error.APIError)),
    ],
)
def test_status(server: LoopbackServer, status: int, cls: type[error.OpenAIError]) -> None:
    server.script(Reply(status, JSON, json.dumps(BODY).encode()))
    with pytest.raises(error.OpenAIError) as caught:
        ask()
    found = caught.value
    assert type(found) is cls
    assert len(server.requests) == 1
    assert (found.user_message, str(found)) == ("Bad", "Request req-1: Bad")
    assert (found.http_status, found.json_body, found.http_body) == (status, BODY, json.dumps(BODY))
    assert (found.code, found.param, found.request_id) == ("c", "prompt", "req-1")
    assert (found.headers["openai-organization"], found.error.type) == ("org-a", "kind")
    assert vars(found)["organization"] == "org-a"
    for twin in (copy.copy(found), pickle.loads(pickle.dumps(found))):
        assert (type(twin), repr(twin), twin.json_body, twin.error.code) == (cls, repr(found), BODY, "c")


@pytest.mark.parametrize(
    ("reply", "cls", "text"),
    [
        (Reply(502, (), b"<html>"), error.APIError, r"HTTP code 502 from API \(<html>\)"),
        (Reply(500, JSON, b'{"detail": 1}'), error.APIError, "Invalid response object"),
        (Reply(429, JSON, b'{"error": "slow down"}'), error.RateLimitError, "Invalid response object"),
        (Reply(200, JSON, b'{"a":'), error.APIError, r"HTTP code 200 from API \(\{\"a\":\)"),
        (Reply(200, JSON, b""), error.APIError, "HTTP code 200"),
    ],
)
def test_replies_of_no_documented_form(
    server: LoopbackServer, reply: Reply, cls: type[error.OpenAIError], text: str
) -> None:
    server.script(reply)
    with pytest.raises(cls, match=text) as caught:
        ask()
    assert (caught.value.http_status, caught.value.error) == (reply.status, None)


def test_connection(server: LoopbackServer) -> None:
    with pytest.raises(error.APIConnectionError) as caught:
        ask(api_base="http://127.0.0.1:9/v1")
    assert caught.value.should_retry
    assert caught.value.http_status is None


def test_timeout(server: LoopbackServer) -> None:
    def slow(_request: Request) -> Reply:
        time.sleep(0.5)
        return Reply(200, JSON, b"{}")

    server.respond = slow
    for timeout in (0.05, (3, 0.05)):
        with pytest.raises(error.Timeout):
            ask(request_timeout=timeout)


def test_arguments(server: LoopbackServer) -> None:
    with pytest.raises(openai.InvalidRequestError, match="engine, deployment_id, model") as caught:
        openai.Completion.create(prompt="a")
    assert caught.value.param == "engine"
    with pytest.raises(openai.InvalidRequestError, match="file_id"):
        openai.File.retrieve("")
    assert server.requests == []


def test_credentials(server: LoopbackServer) -> None:
    openai.api_key = None
    with pytest.raises(error.AuthenticationError, match=r"openai_v1\.legacy\.api_key = .*OPENAI_API_KEY"):
        ask()


@pytest.mark.parametrize(("name", "value"), [("api_type", "azure"), ("requestssession", object())])
def test_settings_that_are_not_supported(
    monkeypatch: pytest.MonkeyPatch, server: LoopbackServer, name: str, value: object
) -> None:
    monkeypatch.setattr(openai, name, value)
    with pytest.raises(error.InvalidAPIType, match=f"{name} = "):
        ask()


def test_errors_can_be_made() -> None:
    found = error.InvalidRequestError("m", "p")
    assert (str(found), found.param, found.http_status) == ("m", "p", None)
    assert repr(found) == "InvalidRequestError(message='m', param='p', code=None, http_status=None, request_id=None)"
    limited = error.RateLimitError("m", http_status=429, json_body=BODY, http_body=b"\xff")
    assert repr(limited) == "RateLimitError(message='m', http_status=429, request_id=None)"
    assert (limited.error.message, limited.http_body) == ("Bad", "\ufffd")
    assert str(error.APIError()) == "<empty message>"
    assert issubclass(error.RateLimitError, openai.OpenAIError)
    assert openai.APIError is error.APIError


def test_key_is_in_no_error(server: LoopbackServer) -> None:
    server.script(Reply(401, JSON, json.dumps({"error": {"message": "Incorrect key: sk-secret-123456"}}).encode()))
    with pytest.raises(error.AuthenticationError) as caught:
        ask(api_key="sk-secret-123456")
    assert "sk-secret-123456" not in f"{caught.value} {caught.value.http_body} {caught.value.json_body}"
