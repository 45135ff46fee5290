"""Requests and connections over the wire: both adapters behave the same, blocking and async."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from openai_v1 import APIConnectionError, OpenAI

from .conversation import ConversationServer, Peer, answer_all
from .either import given, run
from .transports import LIST, TransportName, answering, chat, client_of
from .twins import Twin


@pytest.fixture(params=["httpx2", "pyreqwest"])
def transport(request: pytest.FixtureRequest) -> TransportName:
    """Each of the two adapters."""
    name: TransportName = request.param
    return name


class TestRequests:
    def test_a_body_is_sent_with_its_length(self, twin: Twin, transport: TransportName) -> None:
        with ConversationServer(answering(b'{"id": "x"}')) as server:
            twin.call(chat, base_url=server.base_url, transport=transport)
        (request,) = server.requests
        assert request.line == "POST /v1/chat/completions HTTP/1.1"
        assert request.headers["host"] == f"127.0.0.1:{server.port}"
        assert request.headers["content-length"] == str(len(request.body))
        assert request.headers["authorization"] == "Bearer sk-test-key"
        assert "transfer-encoding" not in request.headers

    def test_a_post_without_a_body_says_so(self, twin: Twin, transport: TransportName) -> None:
        with ConversationServer(answering(b'{"id": "ft-1"}')) as server:
            twin.call(lambda client: client.fine_tunes.cancel("ft-1"), base_url=server.base_url, transport=transport)
        assert server.requests[0].headers["content-length"] == "0"

    def test_a_header_in_latin_1_is_sent_as_such(self, twin: Twin, transport: TransportName) -> None:
        with ConversationServer() as server:
            twin.call(
                lambda client: client.models.list(extra_headers={"X-Name": "caf\xe9"}),
                base_url=server.base_url,
                transport=transport,
            )
        assert server.requests[0].headers["x-name"] == "caf\xe9"

    def test_an_upload_is_sent_in_pieces(self, twin: Twin, transport: TransportName) -> None:
        content = b"x" * 300_000
        with ConversationServer(answering(b'{"id": "file-1"}')) as server:
            twin.call(
                lambda client: client.files.create(file=("data.jsonl", content), purpose="fine-tune"),
                base_url=server.base_url,
                transport=transport,
            )
        assert content in server.requests[0].body


class TestConnections:
    def test_a_connection_is_used_again(self, transport: TransportName) -> None:
        with ConversationServer() as server, client_of(server, transport) as client:
            client.models.list()
            client.models.list()
            assert server.connections == 1

    def test_a_connection_that_the_server_closed_is_replaced(self, transport: TransportName) -> None:
        def once(peer: Peer) -> None:
            peer.read()
            peer.reply(LIST)

        with ConversationServer(once, answer_all) as server, client_of(server, transport, max_retries=2) as client:
            client.models.list()
            client.models.list()
            assert server.connections == 2

    def test_a_request_that_meets_a_closing_connection_is_sent_again_at_once(self, twin: Twin) -> None:
        def closing(peer: Peer) -> None:
            peer.read()
            peer.reply(b'{"id": "1"}')
            peer.read()

        async def main(client: Any) -> Any:
            await given(chat(client))
            same = client.with_options()
            return await given(same.chat.completions.with_raw_response.create(model="m", messages=[]))

        with ConversationServer(closing, answering(b'{"id": "2"}')) as server:
            raw = run(twin, main, base_url=server.base_url, max_retries=1)
            assert raw.json() == {"id": "2"}
            assert raw.retries_taken == 0
        first_try, second_try = server.requests[1:3]
        assert first_try.headers["idempotency-key"] == second_try.headers["idempotency-key"]

    def test_without_retries_no_request_is_sent_twice(self) -> None:
        def closing(peer: Peer) -> None:
            peer.read()
            peer.reply(b'{"id": "1"}')
            peer.read()

        with ConversationServer(closing, answer_all) as server, client_of(server, "httpx2") as client:
            chat(client)
            with pytest.raises(APIConnectionError):
                chat(client)
            assert len(server.requests) == 2

    def test_threads_share_a_client(self, transport: TransportName) -> None:
        failures: list[BaseException] = []

        def work(client: OpenAI) -> None:
            try:
                for _ in range(5):
                    client.models.list()
            except BaseException as error:  # noqa: BLE001  # shown by the test
                failures.append(error)

        with ConversationServer() as server, client_of(server, transport) as client:
            threads = [threading.Thread(target=work, args=(client,)) for _ in range(8)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            assert not failures
            assert len(server.requests) == 40
            assert server.connections <= 8

    def test_a_reply_that_is_dropped_unread_leaves_the_client_usable(self, transport: TransportName) -> None:
        programs = (answering(b"x" * 200_000), answer_all)
        with ConversationServer(*programs) as server, client_of(server, transport) as client:
            with client.models.with_streaming_response.list() as response:
                assert response.status_code == 200
            client.models.list()

    def test_close_is_allowed_twice(self, twin: Twin, transport: TransportName) -> None:
        def close_first(client: Any) -> Any:
            return client.close()

        with ConversationServer() as server:
            twin.call(close_first, base_url=server.base_url, transport=transport)
