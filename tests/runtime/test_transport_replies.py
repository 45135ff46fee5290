"""Responses and failures over the wire: both adapters behave the same, blocking and async."""

from __future__ import annotations

import gzip
import threading
import zlib
from collections.abc import Iterator
from typing import Any

import pytest

from openai_v1 import APIConnectionError, APIStatusError, APITimeoutError
from openai_v1._core.response import content_coding

from .conversation import ConversationServer, Peer
from .transports import LIST, TransportName, answering, chat, chat_stream, client_of, list_models, saying
from .twins import Twin


@pytest.fixture(params=["httpx2", "pyreqwest"])
def transport(request: pytest.FixtureRequest) -> TransportName:
    """Each of the two adapters."""
    name: TransportName = request.param
    return name


class TestReplies:
    @pytest.mark.parametrize("coding", ["gzip", "deflate", "raw deflate", "two members"])
    def test_compressed_content_is_decoded(self, twin: Twin, transport: TransportName, coding: str) -> None:
        raw = zlib.compressobj(wbits=-15)
        content = {
            "gzip": gzip.compress(LIST),
            "deflate": zlib.compress(LIST),
            "raw deflate": raw.compress(LIST) + raw.flush(),
            "two members": gzip.compress(LIST[:10]) + gzip.compress(LIST[10:]),
        }[coding]
        head = f"Content-Encoding: {'deflate' if 'deflate' in coding else 'gzip'}\r\n"
        with ConversationServer(answering(content, head=head)) as server:
            found = twin.call(list_models, base_url=server.base_url, transport=transport)
        assert server.requests[0].headers["accept-encoding"] == "gzip, deflate"
        assert (found if isinstance(found, list) else found.data) == []

    @pytest.mark.parametrize(
        ("coding", "content", "message"),
        [
            ("br", b"x", "'br', which was not asked for"),
            ("gzip", b"no gzip at all", "no valid gzip"),
            ("gzip", gzip.compress(LIST)[:-12], "cut short"),
            ("gzip", gzip.compress(b"0" * 5_000_000), "more than 1,000,000 bytes once decompressed"),
        ],
        ids=["unasked", "invalid", "cut", "bomb"],
    )
    def test_content_that_cannot_be_decoded_is_no_reply(  # noqa: PLR0917  # fixtures
        self,
        twin: Twin,
        transport: TransportName,
        coding: str,
        content: bytes,
        message: str,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr(content_coding, "LARGEST_DECODED", 1_000_000)
        program = answering(content, head=f"Content-Encoding: {coding}\r\n")
        with ConversationServer(program) as server, pytest.raises(APIConnectionError, match=message) as caught:
            twin.call(list_models, base_url=server.base_url, transport=transport, max_retries=2)
        assert not caught.value.retryable
        assert len(server.requests) == 1

    @pytest.mark.parametrize(
        "head",
        [
            b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 1_000_000 + b"\r\n\r\n",
            b"HTTP/1.1 200 OK\r\nno colon here\r\n\r\n",
            b"garbage\r\n\r\n",
        ],
        ids=["too long", "no header", "no status line"],
    )
    def test_a_head_that_is_no_head_is_not_tried_again(self, twin: Twin, transport: TransportName, head: bytes) -> None:
        with ConversationServer(saying(head)) as server, pytest.raises(APIConnectionError) as caught:
            twin.call(list_models, base_url=server.base_url, transport=transport, max_retries=2)
        assert not caught.value.retryable
        assert len(server.requests) == 1

    def test_headers_that_are_not_ascii_do_not_hide_the_others(self, twin: Twin, transport: TransportName) -> None:
        program = answering(head="X-Name: caf\xe9\r\nX-Request-Id: req_1\r\n")
        with ConversationServer(program) as server:
            raw = twin.call(
                lambda client: client.models.with_raw_response.list(), base_url=server.base_url, transport=transport
            )
        assert raw.request_id == "req_1"

    @pytest.mark.parametrize("coding", ["identity", "gzip"])
    def test_of_an_error_only_the_start_is_read(self, twin: Twin, transport: TransportName, coding: str) -> None:
        text = b"a" * 20_000_000
        sent = gzip.compress(text) if coding == "gzip" else text
        program = answering(sent, status="400 Bad Request", head=f"Content-Encoding: {coding}\r\n")
        with ConversationServer(program) as server, pytest.raises(APIStatusError) as caught:
            twin.call(list_models, base_url=server.base_url, transport=transport)
        assert 1_000_000 < len(caught.value.response.content) < 3_000_000
        assert len(str(caught.value)) < 2_000

    def test_interim_replies_are_passed_over(self, twin: Twin, transport: TransportName) -> None:
        def program(peer: Peer) -> None:
            peer.read()
            peer.send(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n")
            peer.reply(b'{"id": "1"}')

        with ConversationServer(program) as server:
            assert twin.call(chat, base_url=server.base_url, transport=transport).id == "1"

    def test_a_reply_before_the_end_of_the_body_counts(self, transport: TransportName) -> None:
        def program(peer: Peer) -> None:
            peer.reply(b'{"error": {"message": "too large"}}', status="413 No", head="Connection: close\r\n")
            peer.read()

        refused = pytest.raises(APIStatusError, match="too large")
        with ConversationServer(program) as server, client_of(server, transport) as client, refused:
            client.files.create(file=("data.jsonl", b"x" * 3_000_000), purpose="fine-tune")

    def test_each_event_of_a_stream_comes_before_the_next_is_sent(self, twin: Twin, transport: TransportName) -> None:
        seen = threading.Semaphore(0)
        held_back: list[int] = []

        def program(peer: Peer) -> None:
            peer.read()
            peer.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n")
            for index in range(5):
                event = b'data: {"id": "%d", "choices": []}\n\n' % index
                peer.send(b"%x\r\n%b\r\n" % (len(event), event))
                if not seen.acquire(timeout=5):
                    held_back.append(index)
            peer.send(b"e\r\ndata: [DONE]\n\n\r\n0\r\n\r\n")

        def watch(client: Any) -> Any:
            if twin.name == "sync":
                return watched(chat_stream(client))
            return watched_async(client)

        def watched(stream: Iterator[Any]) -> list[str]:
            found: list[str] = []
            for event in stream:
                found.append(event.id)
                seen.release()
            return found

        async def watched_async(client: Any) -> list[str]:
            found: list[str] = []
            async for event in await chat_stream(client):
                found.append(event.id)
                seen.release()
            return found

        with ConversationServer(program) as server:
            found = twin.call(watch, base_url=server.base_url, transport=transport)
        assert found == ["0", "1", "2", "3", "4"]
        assert not held_back


class TestFailures:
    def test_a_refused_connection_may_be_tried_again(self, twin: Twin, transport: TransportName) -> None:
        with ConversationServer() as server:
            url = server.base_url
        with pytest.raises(APIConnectionError, match=r"(?i)refused|connect call failed") as caught:
            twin.call(list_models, base_url=url, transport=transport)
        assert caught.value.retryable

    def test_silence_is_a_timeout(self, twin: Twin, transport: TransportName) -> None:
        release = threading.Event()

        def program(peer: Peer) -> None:
            peer.read()
            release.wait(5)

        with ConversationServer(program) as server:
            with pytest.raises(APITimeoutError, match="waiting for the reply timed out"):
                twin.call(list_models, base_url=server.base_url, transport=transport, timeout=0.2)
            release.set()

    def test_silence_inside_the_body_is_a_timeout(self, twin: Twin, transport: TransportName) -> None:
        release = threading.Event()

        def program(peer: Peer) -> None:
            peer.read()
            peer.send(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")
            release.wait(5)

        with ConversationServer(program) as server:
            with pytest.raises(APITimeoutError, match="waiting for the reply timed out"):
                twin.call(list_models, base_url=server.base_url, transport=transport, timeout=0.2)
            release.set()

    def test_a_body_that_breaks_off_is_no_reply(self, twin: Twin, transport: TransportName) -> None:
        program = saying(b'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"object"')
        with ConversationServer(program) as server, pytest.raises(APIConnectionError, match="no complete reply"):
            twin.call(list_models, base_url=server.base_url, transport=transport)

    @pytest.mark.parametrize("url", ["http://exa mple.invalid/v1", "http://127.0.0.1:99999/v1"])
    def test_an_address_that_is_none_is_not_tried_again(self, twin: Twin, transport: TransportName, url: str) -> None:
        with pytest.raises(Exception, match=r".") as caught:
            twin.call(list_models, base_url=url, transport=transport, max_retries=2)
        assert not getattr(caught.value, "retryable", False)

    def test_no_error_shows_the_query(self, twin: Twin, transport: TransportName) -> None:
        with ConversationServer(saying(b"")) as server, pytest.raises(APIConnectionError) as caught:
            twin.call(
                lambda client: client.models.list(extra_query={"key": "canary"}),
                base_url=server.base_url,
                transport=transport,
            )
        assert "canary" not in str(caught.value)
