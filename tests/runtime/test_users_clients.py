"""Clients of httpx2 and httpx that the caller made: their requests, results and failures."""

from __future__ import annotations

import gzip
from typing import Any

import httpx
import httpx2
import pytest

from openai_v1._core.errors import APIConnectionError, IncompleteStreamError, NotFoundError
from tests.contract.server import LoopbackServer, Reply

from .conversation import ConversationServer
from .either import entered, run
from .twins import Twin, awaited

JSON = (("Content-Type", "application/json"),)
CHUNK = b'data: {"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[]}\n\n'
END = b"data: [DONE]\n\n"


@pytest.fixture(params=[httpx2, httpx], ids=["httpx2", "httpx"])
def library(request: pytest.FixtureRequest) -> Any:
    return request.param


def call(library: Any, twin: Twin, program: Any, base_url: str, **options: Any) -> Any:
    """Run a program with our client on top of one of the library, which is closed afterwards; gives its result."""
    if twin.name == "sync":
        with library.Client(**options) as own:
            return twin.call(program, base_url=base_url, http_client=own)
    own = library.AsyncClient(**options)

    async def use(client: Any) -> Any:
        async with own:
            return await awaited(program(client))

    return twin.call(use, base_url=base_url, http_client=own)


def models(client: Any) -> Any:
    return client.models.list()


def stream(client: Any) -> Any:
    return client.chat.completions.create(model="m", messages=[], stream=True)


def test_compressed_replies_are_decoded(server: LoopbackServer, library: Any, twin: Twin) -> None:
    coded = (*JSON, ("Content-Encoding", "gzip"))
    server.script(Reply(200, coded, gzip.compress(b'{"object": "list", "data": []}')))
    found = call(library, twin, models, server.base_url)
    assert found.to_dict() == {"object": "list", "data": []}


def test_compressed_streams_are_decoded(server: LoopbackServer, library: Any, twin: Twin) -> None:
    head = (("Content-Type", "text/event-stream"), ("Content-Encoding", "gzip"))
    server.script(Reply(200, head, pieces=(gzip.compress(CHUNK), gzip.compress(END))))
    events = call(library, twin, stream, server.base_url)
    assert [event.id for event in events] == ["c"]


def test_a_long_error_is_read_in_part(server: LoopbackServer, library: Any, twin: Twin) -> None:
    server.script(Reply(404, (("Content-Type", "text/plain"),), b"no" * 5_000_000))
    with pytest.raises(NotFoundError) as caught:
        call(library, twin, models, server.base_url)
    assert len(caught.value.message) < 10_000


@pytest.mark.parametrize("streamed", [False, True])
def test_a_body_that_breaks_off_is_our_error(library: Any, twin: Twin, streamed: bool) -> None:
    def answer(peer: Any) -> None:
        peer.read()
        kind = b"text/event-stream" if streamed else b"application/json"
        peer.send(b"HTTP/1.1 200 OK\r\nContent-Type: " + kind + b"\r\nContent-Length: 1000\r\n\r\n" + CHUNK)

    with ConversationServer(answer) as server, pytest.raises((APIConnectionError, IncompleteStreamError)):
        call(library, twin, stream if streamed else models, server.base_url)


def test_a_reply_that_a_hook_has_read_is_read_from_there(server: LoopbackServer, library: Any, twin: Twin) -> None:
    def read(reply: Any) -> None:
        reply.read()

    async def aread(reply: Any) -> None:
        await reply.aread()

    coded = (("Content-Type", "text/event-stream"), ("Content-Encoding", "gzip"))
    server.script(Reply(200, coded, gzip.compress(CHUNK + END)))
    hooks = {"response": [read if twin.name == "sync" else aread]}
    events = call(library, twin, stream, server.base_url, event_hooks=hooks)
    assert [event.id for event in events] == ["c"]


@pytest.mark.parametrize("streamed", [False, True])
def test_what_a_hook_raises_comes_through_as_it_is(library: Any, twin: Twin, streamed: bool) -> None:
    def fail(request: Any) -> Any:
        raise LookupError("of the caller")

    kind = library.MockTransport(fail)
    with pytest.raises(LookupError, match="of the caller"):
        call(library, twin, stream if streamed else models, "http://127.0.0.1:9/v1", transport=kind)


@pytest.mark.parametrize("deadline", [None, 30])
def test_a_body_is_read_to_its_end_piece_by_piece(
    server: LoopbackServer, library: Any, twin: Twin, deadline: float | None
) -> None:
    async def main(client: Any) -> list[bytes]:
        async with entered(own), entered(client.models.with_streaming_response.list()) as reply:
            pieces: list[bytes] = await awaited(reply.iter_bytes())
            return list(pieces)

    server.script(Reply(200, JSON, b'{"object": "list", "data": []}'))
    own = (library.Client if twin.name == "sync" else library.AsyncClient)()
    found = run(twin, main, base_url=server.base_url, http_client=own, transport=None, deadline=deadline)
    assert b"".join(found) == b'{"object": "list", "data": []}'


@pytest.mark.parametrize("given", [object(), "http"])
def test_what_is_no_client_is_refused_by_its_type(twin: Twin, given: object) -> None:
    with pytest.raises(TypeError, match=f"http_client must be a httpx2.*{type(given).__name__}"):
        twin.call(lambda client: None, http_client=given)


def test_the_client_of_the_other_kind_is_refused(library: Any, twin: Twin) -> None:
    wrong = library.AsyncClient() if twin.name == "sync" else library.Client()
    with pytest.raises(TypeError, match="http_client must be"):
        twin.call(lambda client: None, http_client=wrong)
