"""The connection pool of one server: its limits, its waiting calls, and the connections that it closes."""

from __future__ import annotations

import asyncio
import gc
import threading
import time
from collections.abc import AsyncIterator, Iterator
from importlib import import_module
from types import SimpleNamespace
from typing import Any

import httpcore2
import pytest
import trio

from openai_v1 import APITimeoutError, AsyncOpenAI, Timeout
from openai_v1._core.credentials.redaction import NO_KEYS
from openai_v1._core.request.request import Request

from .conversation import ConversationServer, Peer, answer_all
from .either import concurrently, entered, following, given, run
from .open_stream import OpenStream, create
from .transports import LIST
from .twins import Twin

LONG = 10.0
REQUEST = Request(
    method="GET",
    url="http://127.0.0.1:9/",
    shown_url="http://127.0.0.1:9/",
    headers={},
    content=None,
    timeout=Timeout(),
    redactor=NO_KEYS,
)
ORIGIN = httpcore2.Origin(b"http", b"127.0.0.1", 9)


class Holding:
    """A program for a server that answers no request before it is told to."""

    def __init__(self) -> None:
        self.arrived = threading.Event()
        self.go_on = threading.Event()

    def __call__(self, peer: Peer) -> None:
        while peer.read() is not None:
            self.arrived.set()
            self.go_on.wait(LONG)
            peer.reply(LIST)


def pool_module(twin: Twin) -> Any:
    return import_module(f"openai_v1._{twin.name}.transports.pool")


def pool_of(twin: Twin, proxy: str | None = None) -> Any:
    """A pool for one server that none of these tests asks."""
    kind = httpcore2.ConnectionPool if twin.name == "sync" else httpcore2.AsyncConnectionPool
    factory: Any = kind(proxy=None if proxy is None else httpcore2.Proxy(proxy))
    module = pool_module(twin)
    return (module.Pool if twin.name == "sync" else module.AsyncPool)(ORIGIN, factory)


async def last_of(stream: Any) -> Any:
    last = None
    while (piece := await following(stream)) is not None:
        last = piece
    return last


@pytest.fixture
def one_connection(twin: Twin, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pools with room for one."""
    monkeypatch.setattr(pool_module(twin), "MOST_CONNECTIONS", 1)


@pytest.mark.usefixtures("one_connection")
class TestLimit:
    def test_a_call_that_gets_no_connection_in_time_says_so(self, twin: Twin) -> None:
        async def main(client: Any) -> None:
            async with entered(await given(create(client))) as stream:
                await following(stream)
                with pytest.raises(APITimeoutError, match="waiting for a free connection timed out"):
                    await given(client.models.list(timeout=0.05))

        with OpenStream.run() as server:
            run(twin, main, base_url=server.base_url)

    def test_calls_that_find_no_connection_wait_for_one(self, twin: Twin) -> None:
        async def main(client: Any) -> list[Any]:
            calls = [asyncio.ensure_future(concurrently(twin, client.models.list)) for _ in range(4)]
            assert await asyncio.to_thread(holding.arrived.wait, LONG)
            # Time for the others to come; whether they do is nothing that this test depends on.
            await asyncio.sleep(0.1)
            holding.go_on.set()
            return await asyncio.gather(*calls)

        holding = Holding()
        with ConversationServer(holding) as server:
            found = run(twin, main, base_url=server.base_url)
            assert [one.data for one in found] == [[]] * 4
            assert (len(server.requests), server.connections) == (4, 1)

    def test_a_connection_that_cannot_be_made_leaves_its_place_to_others(self, twin: Twin) -> None:
        async def main() -> None:
            # What this kind of proxy needs is not installed, which shows when a connection is made.
            pool = pool_of(twin, "socks5://127.0.0.1:9")
            for _ in range(2):
                with pytest.raises(ImportError):
                    await given(pool.take(0.05))

        asyncio.run(main())

    @pytest.mark.parametrize("streamed", [False, True])
    def test_what_else_is_raised_inside_a_body_comes_through_and_leaves_its_place(
        self, twin: Twin, streamed: bool
    ) -> None:
        class Broken:
            def __iter__(self) -> Iterator[bytes]:
                yield b"a"
                raise LookupError("of no library")

            async def __aiter__(self) -> AsyncIterator[bytes]:
                for piece in self:
                    yield piece

        async def main() -> None:
            pool = pool_of(twin)
            connection, _ = await given(pool.take(0.05))
            reply = reply_kind(httpcore2.Response(200, content=Broken()), REQUEST, connection, pool)
            with pytest.raises(LookupError, match="of no library"):
                await (last_of(reply.chunks()) if streamed else given(reply.read()))
            await given(reply.close())
            await given(pool.take(0.05))

        module = import_module(f"openai_v1._{twin.name}.transports.httpx2_transport")
        reply_kind = module.Httpx2Response if twin.name == "sync" else module.AsyncHttpx2Response
        asyncio.run(main())

    @pytest.mark.filterwarnings("ignore::ResourceWarning")  # of the connection that is dropped with the reply
    def test_a_reply_that_is_dropped_leaves_its_place_to_others(self, twin: Twin) -> None:
        async def main(client: Any) -> None:
            manager = client.models.with_streaming_response.list()
            await given(manager.__enter__() if twin.name == "sync" else manager.__aenter__())
            del manager
            gc.collect()
            await given(client.models.list(timeout=LONG))

        with ConversationServer() as server:
            run(twin, main, base_url=server.base_url)
            assert server.connections == 2


def test_trio_waits_for_a_connection_as_long_as_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    async def main() -> None:
        async with (
            AsyncOpenAI(api_key="sk-test-key", base_url=server.base_url, max_retries=0) as client,
            await create(client) as stream,
        ):
            await anext(stream)
            with pytest.raises(APITimeoutError, match="waiting for a free connection timed out"):
                await client.models.list(timeout=0.05)

    monkeypatch.setattr(pool_module(Twin("async")), "MOST_CONNECTIONS", 1)
    with OpenStream.run() as server:
        trio.run(main)


def test_a_task_that_is_cancelled_while_it_waits_takes_no_place(monkeypatch: pytest.MonkeyPatch) -> None:
    async def main(client: Any) -> None:
        first = asyncio.ensure_future(client.models.list())
        assert await asyncio.to_thread(holding.arrived.wait, LONG)
        second = asyncio.ensure_future(client.models.list())
        await asyncio.sleep(0.05)
        second.cancel()
        with pytest.raises(asyncio.CancelledError):
            await second
        holding.go_on.set()
        await first
        await client.models.list(timeout=LONG)

    twin = Twin("async")
    monkeypatch.setattr(pool_module(twin), "MOST_CONNECTIONS", 1)
    holding = Holding()
    with ConversationServer(holding) as server:
        run(twin, main, base_url=server.base_url)
        assert (len(server.requests), server.connections) == (2, 1)


class TestIdle:
    def test_connections_that_were_idle_for_long_are_closed_at_the_next_call(
        self, twin: Twin, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def answer(peer: Peer) -> None:
            answer_all(peer)
            closed.release()

        async def main(client: Any) -> None:
            async with entered(client.models.with_streaming_response.list()) as first:
                await given(client.models.list())
                await given(first.read())
            later = time.monotonic() + pool_module(twin).IDLE_SECONDS + 1
            monkeypatch.setattr(pool_module(twin), "time", SimpleNamespace(monotonic=lambda: later))
            await given(client.models.list())
            for _ in range(2):
                assert await asyncio.to_thread(closed.acquire, timeout=LONG)
            assert server.connections == 3

        closed = threading.Semaphore(0)
        with ConversationServer(answer) as server:
            run(twin, main, base_url=server.base_url)

    def test_one_that_the_server_has_closed_is_replaced(self, twin: Twin) -> None:
        def once(peer: Peer) -> None:
            peer.read()
            peer.reply(LIST)

        async def main(client: Any) -> None:
            await given(client.models.list())
            (transport,) = client._channel._opened.values()
            (server,) = transport._servers.values()
            ((idle, _),) = server.pool._idle
            for _ in range(500):
                if idle.has_expired():
                    break
                await asyncio.sleep(0.01)
            await given(client.models.list())
            assert idle.is_closed()

        with ConversationServer(once, answer_all) as server:
            run(twin, main, base_url=server.base_url)
            assert server.connections == 2

    def test_of_several_the_one_that_was_used_last_is_taken(self, twin: Twin) -> None:
        async def main() -> None:
            pool = pool_of(twin)
            kept = [pool.create(), pool.create()]
            pool._idle.extend((connection, time.monotonic() + LONG) for connection in kept)
            assert await given(pool.take(None)) == (kept[1], True)

        asyncio.run(main())

    @pytest.mark.parametrize("others", [0, 1])
    def test_one_that_another_thread_takes_meanwhile_is_left_to_it(self, twin: Twin, others: int) -> None:
        class Contested(float):
            """When a connection expires; while that is looked at, another thread takes it."""

            def __gt__(self, now: float) -> bool:
                taken.append(pool._idle.popleft()[0])
                return False

        async def main() -> tuple[Any, bool]:
            pool._idle.append((contested, Contested(0)))
            pool._idle.extend((kept, time.monotonic() + LONG) for _ in range(others))
            found: tuple[Any, bool] = await given(pool.take(None))
            return found

        pool = pool_of(twin)
        contested, kept = pool.create(), pool.create()
        taken: list[Any] = []
        connection, used = asyncio.run(main())
        assert taken == [contested]
        assert used == (connection is kept) == bool(others)


def test_a_connection_in_use_is_closed_after_the_client_is(twin: Twin) -> None:
    def answer(peer: Peer) -> None:
        answer_all(peer)
        closed.set()

    async def main(client: Any) -> None:
        async with entered(client.models.with_streaming_response.list()) as response:
            await given(client.close())
            assert not closed.is_set()
            assert await given(response.read()) == LIST
        assert await asyncio.to_thread(closed.wait, LONG)

    closed = threading.Event()
    with ConversationServer(answer) as server:
        run(twin, main, base_url=server.base_url)
