"""Rare paths of a call: other names, proxies, timeouts and event loops; bodies and callbacks that fail."""

from __future__ import annotations

import asyncio
import gc
import os
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx2
import pytest
import trio

from openai_v1 import AsyncOpenAI, OpenAI, Timeout
from openai_v1._async.event_loop import current_event_loop
from openai_v1._core.errors import APIConnectionError, APIStatusError, APITimeoutError
from openai_v1._core.options.transport_name import TransportName
from tests.contract.server import LoopbackServer, Reply

from .clocks import FakeClock, call_with_clock
from .conversation import ConversationServer, Peer
from .either import concurrently, given, run
from .open_stream import OpenStream, create
from .twins import Twin

OPTIONS: dict[str, Any] = {"api_key": "sk-test-key", "max_retries": 0}


@pytest.fixture(params=["httpx2", "pyreqwest"])
def transport(request: pytest.FixtureRequest) -> TransportName:
    name: TransportName = request.param
    return name


def models(client: Any) -> Any:
    return client.models.list()


def upload(client: Any, pieces: Iterator[bytes]) -> Any:
    return client.files.create(file=pieces, purpose="fine-tune")


class TestBodies:
    def test_what_the_callers_iterator_raises_is_not_hidden(self, server: LoopbackServer, twin: Twin) -> None:
        def failing() -> Iterator[bytes]:
            yield b"a"
            raise LookupError("of the caller")

        with pytest.raises(LookupError, match="of the caller"):
            twin.call(lambda client: upload(client, failing()), base_url=server.base_url, transport="httpx2")

    @pytest.mark.parametrize("streamed", [False, True])
    def test_what_the_callers_transport_raises_inside_a_reply_is_not_hidden(self, twin: Twin, streamed: bool) -> None:
        class Broken(httpx2.SyncByteStream, httpx2.AsyncByteStream):
            def __iter__(self) -> Iterator[bytes]:
                yield b"data: "
                raise LookupError("of the caller")

            async def __aiter__(self) -> AsyncIterator[bytes]:
                for piece in self:
                    yield piece

        kind = httpx2.Client if twin.name == "sync" else httpx2.AsyncClient
        head = {"Content-Type": "text/event-stream" if streamed else "application/json"}
        own = kind(transport=httpx2.MockTransport(lambda request: httpx2.Response(200, headers=head, stream=Broken())))
        with pytest.raises(LookupError, match="of the caller"):
            twin.call(create if streamed else models, base_url="http://127.0.0.1:9/v1", http_client=own)


class TestTimeouts:
    def test_phases_without_a_limit(self, twin: Twin, transport: TransportName) -> None:
        with ConversationServer() as server:
            without = Timeout(connect=None, read=None, write=None, pool=None)
            twin.call(models, base_url=server.base_url, transport=transport, timeout=without)
        assert len(server.requests) == 1

    def test_a_client_tells_its_own(self, twin: Twin) -> None:
        assert twin.call(lambda client: [client.timeout.read], timeout=7.0) == [7.0]

    def test_more_timeouts_than_are_kept(self, twin: Twin, transport: TransportName) -> None:
        async def main(client: Any) -> None:
            for seconds in range(40):
                await given(client.models.list(timeout=10.0 + seconds))

        with ConversationServer() as server:
            run(twin, main, base_url=server.base_url, transport=transport)
        assert len(server.requests) == 40

    def test_a_key_that_came_too_late_for_the_deadline(self, server: LoopbackServer, twin: Twin) -> None:
        clock = FakeClock()

        def slow_key() -> str:
            clock.time += 3
            return "sk-late"

        with pytest.raises(APITimeoutError, match="deadline of the call has passed"):
            call_with_clock(twin, clock, models, base_url=server.base_url, api_key=slow_key, deadline=2)
        assert server.requests == []

    def test_a_lost_connection_before_the_deadline_is_no_timeout(self, twin: Twin, transport: TransportName) -> None:
        with ConversationServer() as server:
            url = server.base_url
        with pytest.raises(APIConnectionError) as caught:
            twin.call(models, base_url=url, transport=transport, deadline=30)
        assert not isinstance(caught.value, APITimeoutError)

    def test_silence_that_ends_before_the_deadline_does(self, twin: Twin, transport: TransportName) -> None:
        with OpenStream.run() as server, pytest.raises(APITimeoutError) as caught:
            twin.call(create, base_url=server.base_url, timeout=0.2, deadline=30, transport=transport)
        assert "deadline" not in str(caught.value)

    def test_of_a_long_error_only_the_start_is_read_before_the_deadline(
        self, twin: Twin, server: LoopbackServer
    ) -> None:
        server.script(Reply(404, (("Content-Type", "text/plain"),), b"no" * 3_000_000))
        with pytest.raises(APIStatusError):
            twin.call(models, base_url=server.base_url, deadline=30)


class TestNames:
    def test_a_name_in_another_script_is_sent_as_dns_has_it(
        self, twin: Twin, transport: TransportName, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with ConversationServer() as proxy:
            monkeypatch.setenv("HTTP_PROXY", proxy.base_url.removesuffix("/v1"))
            twin.call(models, base_url="http://bücher.example:81/v1", transport=transport)
        assert proxy.requests[0].line == "GET http://xn--bcher-kva.example:81/v1/models HTTP/1.1"

    def test_socks_without_its_package_says_what_to_install(self, twin: Twin, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:1")
        with pytest.raises(APIConnectionError, match="pip install socksio"):
            twin.call(models, base_url="http://api.invalid/v1", transport="httpx2")

    @pytest.mark.parametrize("url", ["http://:80/v1", "http://h:port/v1"])
    def test_an_address_that_is_none_is_an_error(self, twin: Twin, url: str) -> None:
        with pytest.raises((APIConnectionError, ValueError)):
            twin.call(models, base_url=url, transport="httpx2")

    @pytest.mark.parametrize("place", ["http://[broken/", "http://127.0.0.1:port/"])
    def test_a_redirect_to_no_address_is_not_followed(self, twin: Twin, place: str) -> None:
        def answer(peer: Peer) -> None:
            peer.read()
            peer.reply(status="307 Elsewhere", head=f"Location: {place}\r\n")

        with ConversationServer(answer) as server, pytest.raises(APIStatusError, match="not followed"):
            twin.call(models, base_url=server.base_url)

    def test_not_modified_is_no_redirect(self, twin: Twin) -> None:
        def answer(peer: Peer) -> None:
            peer.read()
            peer.send(b"HTTP/1.1 304 Not Modified\r\nContent-Length: 0\r\n\r\n")

        with ConversationServer(answer) as server, pytest.raises(APIStatusError) as caught:
            twin.call(models, base_url=server.base_url)
        assert caught.value.status_code == 304


class TestTrio:
    def test_a_deadline_holds(self) -> None:
        async def main() -> None:
            async with AsyncOpenAI(**OPTIONS, base_url=server.base_url, deadline=0.3) as client:
                stream = await create(client)
                async for _ in stream:
                    pass

        with OpenStream.run() as server, pytest.raises(APITimeoutError, match="deadline"):
            trio.run(main)

    def test_a_dropped_stream_gives_its_connection_back_and_warns(self, recwarn: pytest.WarningsRecorder) -> None:
        async def main() -> bool:
            async with AsyncOpenAI(**OPTIONS, base_url=server.base_url) as client:
                stream = await create(client)
                await anext(stream)
                del stream
                gc.collect()
                for _ in range(100):
                    if server.closed.is_set():
                        break
                    await trio.sleep(0.02)
                return server.closed.is_set()

        with OpenStream.run() as server:
            assert trio.run(main)
        # trio warns of the generators inside it, too.
        assert any("dropped before its end" in str(one.message) for one in recwarn)


class TestForks:
    @pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
    @pytest.mark.parametrize("kind", ["closes", "insists"])
    def test_a_child_leaves_the_connections_to_its_parent(self, kind: str) -> None:
        chosen: TransportName | None = "pyreqwest" if kind == "insists" else None
        with ConversationServer() as server, OpenAI(**OPTIONS, base_url=server.base_url, transport=chosen) as client:
            client.models.list()
            child = os.fork()
            if child == 0:
                # The test must not go on in the child process.
                code = 1
                try:
                    if kind == "closes":
                        client.close()
                    else:
                        with pytest.raises(APIConnectionError, match="forked after its first use"):
                            client.models.list()
                    code = 0
                finally:
                    os._exit(code)
            assert os.waitpid(child, 0)[1] == 0
            client.models.list()
            assert server.connections == 1


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_child_leaves_the_connections_of_event_loops_to_its_parent() -> None:
    async def use(client: AsyncOpenAI, *, last: bool) -> None:
        await client.models.list()
        if last:
            await client.close()

    with ConversationServer() as server:
        client = AsyncOpenAI(**OPTIONS, base_url=server.base_url, transport="httpx2")
        asyncio.run(use(client, last=False))
        child = os.fork()
        if child == 0:
            # The test must not go on in the child process.
            code = 1
            try:
                asyncio.run(client.close())
                code = 0
            finally:
                os._exit(code)
        assert os.waitpid(child, 0)[1] == 0
        asyncio.run(use(client, last=True))


def test_a_closed_client_says_so(twin: Twin) -> None:
    def use(client: Any) -> Any:
        if twin.name == "sync":
            client.close()
            return client.models.list()

        async def main() -> Any:
            await client.close()
            return await client.models.list()

        return main()

    with pytest.raises(APIConnectionError, match="client is closed"):
        twin.call(use, base_url="http://127.0.0.1:9/v1")


def test_a_client_that_is_closed_meanwhile_follows_no_redirect(twin: Twin) -> None:
    def answer(peer: Peer) -> None:
        peer.read()
        arrived.set()
        go_on.wait(10)
        peer.reply(status="307 Elsewhere", head="Location: /v1/models?again\r\n")

    async def main(client: Any) -> None:
        call = asyncio.ensure_future(concurrently(twin, client.models.list))
        assert await asyncio.to_thread(arrived.wait, 10)
        await given(client.close())
        go_on.set()
        with pytest.raises(APIConnectionError, match="client is closed"):
            await call

    arrived, go_on = threading.Event(), threading.Event()
    with ConversationServer(answer) as server:
        run(twin, main, base_url=server.base_url)
        assert len(server.requests) == 1


def test_outside_of_any_event_loop_asyncio_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "trio")
    with pytest.raises(RuntimeError, match="no running event loop"):
        current_event_loop()


def test_a_client_that_is_closed_while_it_waits_does_not_try_again(server: LoopbackServer) -> None:
    server.script(*[Reply(500, (), b"")] * 3)
    client = OpenAI(
        api_key="sk-test-key", base_url=server.base_url, max_retries=2, on_retry=lambda retry: client.close()
    )
    with pytest.raises(APIConnectionError, match="client is closed"):
        client.models.list(extra_headers={"X-Retry": "1"})
    assert len(server.requests) == 1
