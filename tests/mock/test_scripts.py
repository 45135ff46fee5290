"""Ordered replies and faults, and the calls that were recorded."""

from __future__ import annotations

import time
from collections.abc import Generator
from typing import Any

import httpx
import pytest

from openai_v1 import OpenAI, OpenAIError, RateLimitError
from specpress.mock.document import JSON
from specpress.mock.mock import UnknownOperationError
from specpress.mock.serving import Server

CREATE = "chat.completions.create"
MESSAGES = [{"role": "user", "content": "one two three"}]
BODY = {"model": "m", "messages": MESSAGES}
STREAM = {**BODY, "stream": True}


@pytest.fixture(name="client")
def client_fixture(server: Server) -> Generator[OpenAI]:
    with OpenAI(api_key="sk-test", base_url=server.base_url, max_retries=0, timeout=5.0) as client:
        yield client


def test_orders_are_used_up_one_after_the_other(http: httpx.Client, server: Server) -> None:
    server.mock.respond(CREATE, {"a": 1})
    server.mock.respond(CREATE, text="b", times=2)
    server.mock.respond(CREATE, content=b"\x00", headers={"Content-Type": "application/x"})
    replies = [http.post("/chat/completions", json=BODY) for _ in range(5)]
    assert [one.content for one in replies[:4]] == [b'{"a":1}', b"b", b"b", b"\x00"]
    assert replies[3].headers["Content-Type"] == "application/x"
    assert replies[4].json()["object"] == "chat.completion"
    server.mock.respond("models.list", {"data": []}, times=None)
    assert [http.get("/models").json() for _ in range(3)] == [{"data": []}] * 3


def test_a_request_that_breaks_the_document_uses_up_no_order(http: httpx.Client, server: Server) -> None:
    server.mock.respond(CREATE, {"a": 1})
    assert http.post("/chat/completions", json={}).status_code == 400
    assert server.mock.scripts.waiting() == {CREATE: 1}


def test_a_status_gives_the_documented_error(client: OpenAI, server: Server) -> None:
    server.mock.respond(CREATE, status=429, retry_after=0.01)
    with pytest.raises(RateLimitError) as error:
        client.chat.completions.create(model="m", messages=MESSAGES)
    assert error.value.response.headers["Retry-After"] == "0.01"
    server.mock.respond(CREATE, status=429, retry_after=0.01)
    assert client.with_options(max_retries=1).chat.completions.create(model="m", messages=MESSAGES).choices
    assert [one.status for one in server.mock.calls_of(CREATE)] == [429, 429, 200]


@pytest.mark.parametrize("fault", ["cut_after", "malformed_after", "error_after"])
@pytest.mark.parametrize("after", [0, 2])
def test_the_generated_client_reports_each_fault_of_a_stream(
    client: OpenAI, server: Server, fault: str, after: int
) -> None:
    faults: dict[str, Any] = {fault: after}
    server.mock.respond(CREATE, **faults)
    stream = client.chat.completions.create(model="m", messages=MESSAGES, stream=True)
    with stream, pytest.raises(OpenAIError):
        list(stream)


def test_the_events_of_a_stream_are_ordered(client: OpenAI, server: Server) -> None:
    event: JSON = {"id": "x", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": []}
    server.mock.respond(CREATE, events=[event, event])
    with client.chat.completions.create(model="m", messages=MESSAGES, stream=True) as stream:
        assert [one.id for one in stream] == ["x", "x"]


def test_a_stream_is_cut_after_so_many_events(http: httpx.Client, server: Server) -> None:
    server.mock.respond(CREATE, cut_after=2)
    seen = list[bytes]()
    with http.stream("POST", "/chat/completions", json=STREAM) as reply, pytest.raises(httpx.RemoteProtocolError):
        seen.extend(reply.iter_bytes())
    with http.stream("POST", "/chat/completions", json=STREAM) as reply:
        assert len(b"".join(reply.iter_bytes()).split(b"data: ")) == 9
    server.mock.respond(CREATE, malformed_after=1)
    text = http.post("/chat/completions", json=STREAM).text
    assert text.split("\n\n")[1] == 'data: {"unfinished": '
    assert text.endswith("data: [DONE]\n\n")
    server.mock.respond(CREATE, error_after=1, error={"error": {"message": "late"}})
    assert http.post("/chat/completions", json=STREAM).text.endswith('data: {"error":{"message":"late"}}\n\n')


def test_a_connection_is_reset(http: httpx.Client, server: Server) -> None:
    server.mock.respond(CREATE, reset=True)
    with pytest.raises((httpx.ReadError, httpx.RemoteProtocolError)):
        http.post("/chat/completions", json=BODY)
    server.mock.respond(CREATE, cut_after=0)
    with pytest.raises((httpx.ReadError, httpx.RemoteProtocolError)):
        http.post("/chat/completions", json=BODY)
    assert http.post("/chat/completions", json=BODY).status_code == 200


def test_delays(http: httpx.Client, server: Server) -> None:
    server.mock.respond(CREATE, delay=0.02)
    started = time.monotonic()
    http.post("/chat/completions", json=STREAM)
    assert time.monotonic() - started >= 0.14
    server.mock.respond(CREATE, wait=0.05)
    started = time.monotonic()
    http.post("/chat/completions", json=BODY)
    assert time.monotonic() - started >= 0.05


def test_recorded_calls(client: OpenAI, server: Server) -> None:
    client.chat.completions.create(model="m", messages=MESSAGES, user="u")
    (call,) = server.mock.calls_of(CREATE)
    assert call.json == {**BODY, "user": "u"}
    assert call.headers["authorization"] == "Bearer sk-test"
    assert (call.method, call.path, call.status) == ("POST", "/v1/chat/completions", 200)
    with pytest.raises(UnknownOperationError, match=r"chat\.completions\.create"):
        server.mock.respond("chat.completion.create", {})


def test_programs_in_other_languages_order_by_http(http: httpx.Client, server: Server) -> None:
    admin = f"{server.url}/_mock"
    order = {"operation": "models.list", "status": 503, "retry_after": 1}
    assert http.post(f"{admin}/respond", json=order).status_code == 204
    reply = http.get("/models")
    assert (reply.status_code, reply.headers["Retry-After"]) == (503, "1")
    (call,) = http.get(f"{admin}/calls").json()["calls"]
    assert (call["operation"], call["status"]) == ("models.list", 503)
    assert "models.list" in http.get(admin).json()["operations"]
    orders: list[JSON] = [{"operation": "nothing"}, {"operation": "models.list", "colour": 1}, []]
    for wrong in orders:
        assert http.post(f"{admin}/respond", json=wrong).status_code == 400
    assert http.post(f"{admin}/reset").status_code == 204
    assert http.get(f"{admin}/calls").json() == {"calls": []}
    assert http.get(f"{admin}/nothing").status_code == 404
