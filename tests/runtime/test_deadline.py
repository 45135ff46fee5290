"""`deadline`: the time that a whole call may take."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import Any

import httpcore2
import msgspec
import pytest

from openai_v1 import APIConnectionError, APITimeoutError, InternalServerError
from openai_v1._sync.transports.network_backend import network_backend, timeouts
from tests.contract.server import LoopbackServer, Reply

from .clocks import AsyncFakeClock, FakeClock, call_with_clock
from .conversation import ConversationServer, Peer
from .either import entered, following, given, run
from .open_stream import EVENT, HEAD, create
from .test_pool import REQUEST
from .things import OK, STREAM, failed, make
from .twins import Twin


@contextmanager
def trickle(head: bytes, piece: bytes) -> Generator[str]:
    """A server that sends a piece of its reply every 50 ms."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        try:
            connection, _ = listener.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(head)
                for _ in range(100):
                    time.sleep(0.05)
                    connection.sendall(piece)
        except OSError:
            return

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    with listener:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/v1"
    thread.join()


class TestDeadline:
    def test_waits_count(self, server: LoopbackServer, twin: Twin) -> None:
        clock = FakeClock()
        server.respond = lambda request: failed(500)
        with pytest.raises(InternalServerError):
            call_with_clock(twin, clock, make, base_url=server.base_url, max_retries=9, deadline=2)
        assert clock.slept == [0.5, 1.0]

    def test_a_call_may_have_its_own(self, server: LoopbackServer, twin: Twin) -> None:
        clock = FakeClock()
        server.respond = lambda request: failed(500)
        with pytest.raises(InternalServerError):
            call_with_clock(
                twin,
                clock,
                lambda client: make(client, deadline=0.7),
                base_url=server.base_url,
                max_retries=9,
                deadline=99,
            )
        assert clock.slept == [0.5]

    @pytest.mark.parametrize("deadline", [0, -1, float("nan"), float("inf")])
    def test_nonsense_is_refused(self, twin: Twin, deadline: float) -> None:
        with pytest.raises(ValueError, match="deadline must be more than 0"):
            twin.call(lambda client: client, deadline=deadline)
        with pytest.raises(TypeError, match="deadline must be a number"):
            twin.call(lambda client: make(client, deadline="1"))

    def test_it_is_taken_away_for_one_call(self, server: LoopbackServer, twin: Twin) -> None:
        clock = FakeClock()
        server.script(failed(500), OK)
        options: dict[str, Any] = {"base_url": server.base_url, "max_retries": 1, "deadline": 0.1}
        assert call_with_clock(twin, clock, lambda client: make(client, deadline=None), **options) == {"ok": True}

    @pytest.mark.parametrize("transport", ["httpx2", "pyreqwest"])
    @pytest.mark.parametrize("stream", [False, True])
    def test_a_trickle_cannot_outlive_it(self, twin: Twin, stream: bool, transport: str) -> None:
        if transport == "pyreqwest" and find_spec("pyreqwest") is None:
            pytest.skip("the extra [fast] is not installed here")
        kind = b"text/event-stream" if stream else b"application/json"
        head = b"HTTP/1.1 200 OK\r\nContent-Type: %b\r\nContent-Length: 999\r\n\r\n" % kind
        with trickle(head, b": \n\n" if stream else b" ") as base_url:
            start = time.monotonic()
            with pytest.raises(APITimeoutError, match="deadline"):
                twin.call(
                    lambda client: client.request(STREAM, options={}) if stream else make(client),
                    base_url=base_url,
                    deadline=0.4,
                    transport=transport,
                )
            assert time.monotonic() - start < 1.5

    def test_a_silent_server_cannot_either(self, server: LoopbackServer, twin: Twin) -> None:
        def wait(request: Any) -> Reply:
            time.sleep(1)
            return OK

        server.respond = wait
        with pytest.raises(APITimeoutError, match="deadline"):
            twin.call(make, base_url=server.base_url, deadline=0.2)

    def test_a_caller_who_dawdles_over_a_stream_cannot_either(self, twin: Twin) -> None:
        def answer(peer: Peer) -> None:
            peer.read()
            piece = b"%x\r\n%s\r\n" % (len(EVENT), EVENT)
            peer.send(HEAD + piece)
            go_on.wait(10)
            peer.send(piece)

        async def main(client: Any) -> None:
            client._channel.clock = clock if twin.name == "sync" else AsyncFakeClock(clock)
            async with entered(await given(create(client))) as stream:
                await following(stream)
                clock.time += 31
                go_on.set()
                with pytest.raises(APITimeoutError, match="deadline"):
                    await following(stream)

        clock, go_on = FakeClock(), threading.Event()
        with ConversationServer(answer) as server:
            run(twin, main, base_url=server.base_url, deadline=30)

    def test_a_redirect_after_it_is_not_followed(self, twin: Twin, monkeypatch: pytest.MonkeyPatch) -> None:
        def answer(peer: Peer) -> None:
            peer.read()
            peer.reply(status="307 Elsewhere", head="Location: /v1/models?again\r\n")

        async def main(client: Any) -> None:
            with pytest.raises(APITimeoutError, match="deadline of the call has passed"):
                await given(client.models.list())

        times = iter([0.0, 100.0])
        monkeypatch.setattr(f"openai_v1._{twin.name}.channel.monotonic", lambda: next(times))
        with ConversationServer(answer) as server:
            run(twin, main, base_url=server.base_url, deadline=50)
            assert len(server.requests) == 1

    def test_no_address_of_a_server_is_tried_after_it(self) -> None:
        late = timeouts(msgspec.structs.replace(REQUEST, total=-1.0))
        with pytest.raises(httpcore2.ConnectTimeout, match="deadline has passed"):
            network_backend(secure=False).connect_tcp("127.0.0.1", 9, late["connect"])

    def test_a_name_without_an_address_is_no_connection(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(*_given: object, **_options: object) -> None:
            raise socket.gaierror("no such name")

        # Names are not looked up in tests: the question would leave this machine.
        monkeypatch.setattr(socket, "getaddrinfo", fail)
        with pytest.raises(APIConnectionError, match="no such name"):
            Twin("sync").call(
                lambda client: client.models.list(), base_url="http://api.invalid/v1", deadline=30, transport="httpx2"
            )
