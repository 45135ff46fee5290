"""Calls through pyreqwest that are abandoned, or that fail in a way that only pyreqwest has."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest
from pyreqwest.exceptions import ClientClosedError

from openai_v1 import NotFoundError, OpenAI

from .conversation import ConversationServer, Peer
from .either import concurrently, entered, following, given, run
from .open_stream import OpenStream, create
from .transports import LIST, answering
from .twins import Twin


def transport_of(client: Any) -> Any:
    (transport,) = client._channel._opened.values()
    return transport


@pytest.mark.parametrize("kind", ["head", "part", "stream"])
def test_what_is_no_failure_of_pyreqwest_comes_through_as_it_is(
    twin: Twin, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_given: object, **_options: object) -> None:
        raise LookupError("of no library")

    def answer(peer: Peer) -> None:
        peer.read()
        peer.reply(status="404 Not Found" if kind == "part" else "200 OK")

    async def main(client: Any) -> None:
        stream = await concurrently(twin, lambda: create(client) if kind == "stream" else client.models.list())
        await concurrently(twin, lambda: next(stream) if twin.name == "sync" else anext(stream))

    # Only a signal or a lack of memory could do it, at a point of time that no test can choose.
    failing = "head_of" if kind == "head" else "piece_of"
    module = import_module(f"openai_v1._{twin.name}.transports.pyreqwest_transport")
    monkeypatch.setattr(module, failing, fail)
    monkeypatch.setattr(module, "holds_signals_off", lambda: kind == "head")
    with ConversationServer(answer) as server, pytest.raises(LookupError, match="of no library"):
        run(twin, main, base_url=server.base_url, transport="pyreqwest")


@pytest.mark.parametrize("part", ["head", "body"])
def test_a_reply_of_pyreqwest_that_comes_after_it_was_left_is_closed(
    part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def leave(
        call: Callable[[], Any], *, late: Callable[[Any], None], left: Callable[[], None], grace: float = 0
    ) -> Any:
        result = call()
        if (part == "head") == hasattr(result, "body_reader"):
            left()
            late(result)
            if part == "head":
                with pytest.raises(RuntimeError, match="closed"):
                    result.body_reader.bytes()
            raise LookupError("of a handler")
        return result

    def answer(peer: Peer) -> None:
        while peer.read() is not None:
            chunked = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
            # What is beyond the first megabyte is not read ahead.
            padding = b"" if part == "head" else b" " * 2_000_000
            peer.send(chunked + b"%x\r\n%b{}\r\n0\r\n\r\n" % (len(padding) + 2, padding))

    # A handler that may return: so no watch ends the calls, and they wait on a worker thread.
    before = signal.signal(signal.SIGUSR1, lambda *_: None)
    with (
        ConversationServer(answer) as server,
        OpenAI(api_key="sk-test-key", max_retries=0, base_url=server.base_url) as client,
    ):
        with monkeypatch.context() as patched:
            # Instead of a handler of signals, which would have to come at the right moment.
            patched.setattr("openai_v1._sync.transports.pyreqwest_waits.call_on_worker_thread", leave)
            with pytest.raises(LookupError, match="of a handler"):
                client.models.list()
        signal.signal(signal.SIGUSR1, before)
        client.models.list()
        assert len(server.requests) == 2


def test_an_error_is_read_in_a_program_with_a_signal_handler_of_its_own() -> None:
    def answer(peer: Peer) -> None:
        peer.read()
        peer.reply(b'{"error": {"message": "It is not here."}}', status="404 Not Found")

    before = signal.signal(signal.SIGUSR1, lambda *_: None)
    try:
        with (
            ConversationServer(answer) as server,
            OpenAI(api_key="sk-test-key", base_url=server.base_url, transport="pyreqwest") as client,
            pytest.raises(NotFoundError, match="It is not here"),
        ):
            client.models.list()
    finally:
        signal.signal(signal.SIGUSR1, before)


def test_giving_up_one_client_ends_its_calls_only(twin: Twin) -> None:
    async def asked_often(one: Any) -> None:
        for _ in range(1_000):  # it closes soon, but not always at once
            await given(one.get(f"{server.base_url}/models").build().send())

    async def main(client: Any) -> None:
        for _ in range(20):  # a timeout of few calls gets no client of pyreqwest
            await given(client.models.list())
            await given(client.models.list(timeout=30))
        transport = transport_of(client)
        first, second = transport._clients.values()
        await given(transport._give_up(first))
        assert list(transport._clients.values()) == [second]
        with pytest.raises(ClientClosedError):
            await asked_often(first)
        before = server.connections
        await given(client.models.list(timeout=30))
        assert server.connections == before

    with ConversationServer() as server:
        run(twin, main, base_url=server.base_url, transport="pyreqwest")


def test_a_reply_that_a_wait_was_left_with_is_not_closed_under_it(twin: Twin, monkeypatch: pytest.MonkeyPatch) -> None:
    async def main(client: Any) -> None:
        async with entered(client.models.with_streaming_response.list()) as reply:
            reply._incoming._left()
            await given(reply._incoming.close())
            go_on.set()
            assert await given(reply.json()) == {"object": "list", "data": []}

    def answer(peer: Peer) -> None:
        peer.read()
        peer.send(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(LIST))
        go_on.wait(10)
        peer.send(LIST)

    # In the main thread the blocking client would let httpx2 do it.
    module = import_module(f"openai_v1._{twin.name}.transports.pyreqwest_transport")
    monkeypatch.setattr(module, "holds_signals_off", lambda: False)
    go_on = threading.Event()
    with ConversationServer(answer) as server:
        run(twin, main, base_url=server.base_url, transport="pyreqwest")


def test_streams_go_through_httpx2_where_waits_hold_signals_off(twin: Twin, monkeypatch: pytest.MonkeyPatch) -> None:
    async def main(client: Any) -> None:
        async with entered(await given(create(client))) as stream:
            assert await following(stream) is not None
        assert transport_of(client)._other is not None
        assert not transport_of(client)._clients

    module = import_module(f"openai_v1._{twin.name}.transports.pyreqwest_transport")
    monkeypatch.setattr(module, "holds_signals_off", lambda: True)
    with OpenStream.run() as server:
        run(twin, main, base_url=server.base_url, transport="pyreqwest")


def test_few_routes_are_kept_however_many_urls_there_are(twin: Twin) -> None:
    async def main(client: Any) -> None:
        for number in range(70):
            await given(client.models.retrieve(f"m{number}"))
        assert len(transport_of(client)._routes) <= 64
        paths = [request.line.split()[1].rpartition("/")[2] for request in server.requests]
        assert paths == [f"m{number}" for number in range(70)]

    with ConversationServer(answering(b'{"id": "a", "object": "model"}')) as server:
        run(twin, main, base_url=server.base_url, transport="pyreqwest")
