"""Calls with a `timeout` option: the number of connections that they need, and their duration."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import count
from typing import Any

import pytest

from openai_v1 import APITimeoutError, OpenAI, Timeout

from .conversation import ConversationServer, Peer
from .either import given, run
from .transports import TransportName, client_of
from .twins import Twin

TRANSPORTS = pytest.mark.parametrize("transport", ["httpx2", "pyreqwest"])
KINDS: dict[str, Callable[[int], dict[str, Any]]] = {
    "a number": lambda index: {"timeout": 20.0 + index},
    "time to connect": lambda index: {"timeout": Timeout(connect=6.0 + index)},
    "time to connect and to read": lambda index: {"timeout": Timeout(connect=1.0 + index, read=30.0 + index)},
    "a deadline": lambda index: {"deadline": 20.0 + index},
}


def seconds_of(calls: int, options: Callable[[int], dict[str, Any]], client: OpenAI) -> float:
    start = time.perf_counter()
    for index in range(calls):
        client.models.list(**options(index))
    return time.perf_counter() - start


@TRANSPORTS
@pytest.mark.parametrize("kind", KINDS)
def test_calls_with_different_timeouts_share_a_connection(twin: Twin, transport: TransportName, kind: str) -> None:
    async def main(client: Any) -> None:
        for index in range(30):
            await given(client.models.list(**KINDS[kind](index)))

    with ConversationServer() as server:
        run(twin, main, base_url=server.base_url, transport=transport)
        assert len(server.requests) == 30
        assert server.connections == 1


def test_different_timeouts_take_no_longer_than_equal_ones() -> None:
    with ConversationServer() as server, client_of(server, "pyreqwest") as client:
        client.models.list(timeout=1)
        numbers = count(100)
        rounds = [
            (seconds_of(50, lambda _: {}, client), seconds_of(50, lambda _: {"timeout": next(numbers)}, client))
            for _ in range(6)
        ]
    # The best of several rounds, because other programs may run meanwhile. A connection for each timeout costs twenty
    # times as much; the other transport, which sends those with rare timeouts, two to three times.
    equal, different = (min(one) for one in zip(*rounds, strict=True))
    assert different < 6 * equal, (different, equal)


def test_copies_with_different_timeouts_share_a_connection(twin: Twin) -> None:
    async def main(client: Any) -> None:
        for index in range(30):
            await given(client.with_options(timeout=20.0 + index).models.list())

    with ConversationServer() as server:
        run(twin, main, base_url=server.base_url, transport="pyreqwest")
        assert server.connections == 1


def test_a_timeout_that_many_calls_have_gets_connections_of_the_fast_transport(twin: Twin) -> None:
    async def main(client: Any) -> None:
        for _ in range(50):
            await given(client.models.list(timeout=20))
        (transport,) = client._channel._opened.values()
        assert [key[0] for key in transport._clients] == [Timeout(20)]

    with ConversationServer() as server:
        run(twin, main, base_url=server.base_url, transport="pyreqwest")
        assert server.connections == 2


def test_few_timeouts_get_connections_however_many_are_frequent(twin: Twin) -> None:
    async def main(client: Any) -> None:
        for index in range(200):
            await given(client.models.list(timeout=20.0 + index % 8))

    with ConversationServer() as server:
        run(twin, main, base_url=server.base_url, transport="pyreqwest")
        assert server.connections <= 5


@TRANSPORTS
def test_the_timeout_of_a_call_counts(twin: Twin, transport: TransportName) -> None:
    def hang(peer: Peer) -> None:
        while peer.read() is not None:
            pass

    async def main(client: Any) -> None:
        for seconds in (0.1, 0.2):
            start = time.monotonic()
            with pytest.raises(APITimeoutError):
                await given(client.models.list(timeout=seconds))
            assert seconds <= time.monotonic() - start < seconds + 1

    with ConversationServer(hang) as server:
        run(twin, main, base_url=server.base_url, transport=transport)
