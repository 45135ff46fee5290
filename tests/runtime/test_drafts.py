"""Calls of one operation share prepared parts: no call changes the next one, and no change of a client is missed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import pytest

from openai_v1 import OpenAI

from .conversation import ConversationServer, Peer, Received

CHAT = b'{"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": []}'
TRANSPORTS: tuple[Literal["httpx2", "pyreqwest"], ...] = ("httpx2", "pyreqwest")


def answer(peer: Peer) -> None:
    while peer.read():
        peer.reply(CHAT)


def sent(change: Callable[[OpenAI], object], transport: Literal["httpx2", "pyreqwest"] = "httpx2") -> list[Received]:
    """The requests of a plain call, of the calls of `change`, and of a plain call again."""
    with (
        ConversationServer(answer) as server,
        OpenAI(api_key="sk-first", base_url=server.base_url, transport=transport) as client,
    ):
        chat(client)
        change(client)
        chat(client)
    return server.requests


def chat(client: OpenAI) -> None:
    client.chat.completions.create(model="m", messages=[{"role": "user", "content": "Hello"}])


def without_key(request: Received) -> dict[str, str]:
    return {name: value for name, value in request.headers.items() if name != "idempotency-key"}


@pytest.mark.parametrize("transport", TRANSPORTS)
def test_options_of_one_call_are_gone_in_the_next(transport: Literal["httpx2", "pyreqwest"]) -> None:
    def call_otherwise(client: OpenAI) -> None:
        client.chat.completions.create(
            model="other",
            messages=[{"role": "user", "content": "A longer text"}],
            extra_headers={"X-Extra": "1", "Authorization": "Bearer sk-other", "User-Agent": None},
            extra_query={"a": "b"},
            idempotency_key="mine",
            max_retries=0,
        )

    first, other, last = sent(call_otherwise, transport)
    assert without_key(first) == without_key(last)
    assert (first.line, first.body) == (last.line, last.body)
    assert other.headers["x-extra"] == "1"
    assert other.headers["authorization"] == "Bearer sk-other"
    assert other.headers["idempotency-key"] == "mine"
    assert "?a=b" in other.line


def test_each_call_has_a_key_of_its_own() -> None:
    keys = [request.headers["idempotency-key"] for request in sent(chat)]
    assert len(set(keys)) == 3


def test_a_credential_that_is_assigned_counts_from_the_next_call_on() -> None:
    def assign(client: OpenAI) -> None:
        client.api_key = "sk-second"
        client.organization = "org"

    first, last = sent(assign)
    assert first.headers["authorization"] == "Bearer sk-first"
    assert last.headers["authorization"] == "Bearer sk-second"
    assert last.headers["openai-organization"] == "org"


def test_a_function_gives_the_key_of_each_call() -> None:
    keys = iter(("sk-1", "sk-2", "sk-3"))

    def assign(client: OpenAI) -> None:
        client.api_key = lambda: next(keys)
        chat(client)

    assert [request.headers["authorization"] for request in sent(assign)] == [
        "Bearer sk-first",
        "Bearer sk-1",
        "Bearer sk-2",
    ]


def test_a_copy_with_other_options_has_headers_of_its_own() -> None:
    def use_copy(client: OpenAI) -> None:
        chat(client.with_options(default_headers={"X-Copy": "1"}, api_key="sk-copy"))

    first, copy, last = sent(use_copy)
    assert (copy.headers["x-copy"], copy.headers["authorization"]) == ("1", "Bearer sk-copy")
    assert without_key(first) == without_key(last)
    assert "x-copy" not in last.headers


def test_a_call_between_two_tries_of_another_changes_nothing_in_the_second() -> None:
    statuses = ["503 Service Unavailable"]

    def answer_late(peer: Peer) -> None:
        while peer.read():
            if statuses:
                peer.reply(b"{}", status=statuses.pop(), head="Retry-After: 0\r\n")
            else:
                peer.reply(CHAT)

    with ConversationServer(answer_late) as server, OpenAI(api_key="sk-first", base_url=server.base_url) as client:
        client.chat.completions.create(
            model="m", messages=[{"role": "user", "content": "Hello"}], on_retry=lambda _: chat(client)
        )
    first, between, second = server.requests
    assert first.headers == second.headers
    assert between.headers["idempotency-key"] != first.headers["idempotency-key"]
