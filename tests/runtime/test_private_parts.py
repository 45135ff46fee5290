"""The private parts of libraries that the runtime uses: each test fails if a library renames one."""

from __future__ import annotations

import asyncio
import sys
import threading
from importlib import import_module
from typing import Any

import h11
import httpcore2
import pytest

from openai_v1 import AsyncOpenAI
from openai_v1._core.network.transport_errors import _HOPELESS, _LIBRARIES, _TIMEOUTS
from openai_v1._core.network.wakers import _WAKING

from .conversation import ConversationServer, Peer
from .twins import Twin

ORIGIN = httpcore2.Origin(b"http", b"h.example", 80)
SECURE = httpcore2.Origin(b"https", b"h.example", 443)
OF_HTTPX = {"ConnectTimeout", "PoolTimeout", "ReadTimeout", "TimeoutException", "WriteTimeout"}
HOPELESS_OF_HTTPX = {"LocalProtocolError", "UnsupportedProtocol"}
NAMES = {
    "httpcore2": OF_HTTPX | HOPELESS_OF_HTTPX,
    "httpx2": OF_HTTPX | HOPELESS_OF_HTTPX | {"DecodingError", "InvalidURL"},
    "httpx": OF_HTTPX | HOPELESS_OF_HTTPX | {"DecodingError", "InvalidURL"},
    "pyreqwest.exceptions": {
        "BuilderError",
        "ConnectTimeoutError",
        "PoolTimeoutError",
        "ReadTimeoutError",
        "RequestTimeoutError",
        "WriteTimeoutError",
    },
}
"""The exceptions of each library that `transport_errors` tells apart by their names."""


def test_a_connection_of_httpcore2_shows_its_parser_and_its_stream(twin: Twin) -> None:
    def inspect(client: Any) -> Any:
        (transport,) = client._channel._opened.values()
        (server,) = transport._servers.values()
        ((idle, _),) = server.pool._idle
        inner = idle._connection
        assert isinstance(inner._h11_state, h11.Connection)
        assert isinstance(inner._network_stream, (httpcore2.NetworkStream, httpcore2.AsyncNetworkStream))
        return inner

    async def main() -> None:
        async with AsyncOpenAI(api_key="k", base_url=server.base_url, transport="httpx2") as client:
            await client.models.list()
            inspect(client)

    with ConversationServer() as server:
        if twin.name == "async":
            asyncio.run(main())
        else:
            twin.call(
                lambda client: (client.models.list(), inspect(client)), base_url=server.base_url, transport="httpx2"
            )


@pytest.mark.parametrize("origin", [ORIGIN, SECURE], ids=["forwarding", "tunnel"])
def test_a_connection_through_a_proxy_shows_the_one_inside(origin: httpcore2.Origin) -> None:
    proxy = httpcore2.Proxy("http://proxy.example:3128")
    connection: Any = httpcore2.ConnectionPool(proxy=proxy).create_connection(origin)
    assert "_connection" in vars(connection)


@pytest.mark.parametrize("library", NAMES)
def test_the_exceptions_that_are_told_apart_by_name_exist(library: str) -> None:
    module = pytest.importorskip(library)
    for name in NAMES[library]:
        kind = getattr(module, name)
        assert kind.__name__ == name
        assert kind.__module__.partition(".")[0] in _LIBRARIES, kind


def test_every_name_is_one_of_a_library() -> None:
    assert set(_TIMEOUTS) | _HOPELESS == set[str]().union(*NAMES.values()) | {"ContentCodingError"}


def test_pyreqwest_wakes_an_event_loop_by_the_method_that_is_looked_for() -> None:
    pytest.importorskip("pyreqwest")
    main_thread = threading.get_ident()
    first: list[str] = []
    go_on = threading.Event()

    def answer(peer: Peer) -> None:
        while peer.read() is not None:
            go_on.wait(10)
            peer.reply(b'{"object": "list", "data": []}')

    class Loop(asyncio.SelectorEventLoop):
        def _write_to_self(self) -> None:
            if threading.get_ident() != main_thread:
                frame = sys._getframe()
                while frame.f_back is not None:
                    frame = frame.f_back
                first.append(frame.f_code.co_name)
            super()._write_to_self()  # type: ignore[misc]  # of the base class, which typeshed does not show

    async def main() -> None:
        async with AsyncOpenAI(api_key="k", base_url=server.base_url, transport="pyreqwest") as client:
            # Only when the call waits: a response that arrives before needs no waking.
            asyncio.get_running_loop().call_later(0.05, go_on.set)
            await client.models.list()

    with ConversationServer(answer) as server, asyncio.Runner(loop_factory=Loop) as runner:
        runner.run(main())
    assert set(first) == {_WAKING}


def test_an_event_loop_wakes_by_that_method() -> None:
    assert import_module("asyncio").BaseEventLoop.call_soon_threadsafe.__code__.co_name == _WAKING
