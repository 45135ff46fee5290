"""The result of a call, for each kind of response."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from openai_v1._core.errors import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    IncompleteStreamError,
    NotFoundError,
    RateLimitError,
    ResponseDecodeError,
)
from openai_v1._core.models.model import ABSENT, Model
from openai_v1._core.operation.descriptors import (
    Binary,
    Body,
    Events,
    Json,
    Lines,
    Operation,
    ResponseCase,
    StreamingOperation,
    Text,
)
from openai_v1._core.response.binary import BinaryResponse
from tests.contract.server import LoopbackServer, Reply

from .socket_server import SocketServer
from .twins import Twin

JSON = (("Content-Type", "application/json"), ("X-Request-Id", "req_1"))
STREAM = (("Content-Type", "text/event-stream"), ("X-Request-Id", "req_1"))


class Piece(Model):
    text: str
    note: str | None = ABSENT


OPERATION = StreamingOperation[Any, Piece](
    id="pieces.make",
    method="POST",
    path="/pieces",
    body=Body.JSON,
    cases=(
        ResponseCase({"stream": (True,)}, Events(Piece, terminator="[DONE]")),
        ResponseCase({"query.form": ("lines",)}, Lines(Piece)),
        ResponseCase({"form": ("text",)}, Text()),
        ResponseCase({"form": ("file",)}, Binary()),
        ResponseCase({}, Json(Piece)),
    ),
)
UPLOAD = Operation[Any](
    id="files.make",
    method="POST",
    path="/files",
    body=Body(kind="multipart", media_type="multipart/form-data", files=("file",)),
    cases=(ResponseCase({}, Json(dict[str, Any])),),
)


def make(client: Any, **body: Any) -> Any:
    options = body.pop("options", {})
    query = body.pop("query", None)
    return client.request_or_stream(OPERATION, query=query, body=body, options=options)


def events(*data: str) -> tuple[bytes, ...]:
    return tuple(f"data: {one}\n\n".encode() for one in data)


class TestCases:
    @pytest.mark.parametrize(
        ("arguments", "accept", "content_type", "content", "expected"),
        [
            ({}, "application/json", "application/json", b'{"text": "a"}', Piece(text="a")),
            ({"stream": False}, "application/json", "application/json", b'{"text": "a"}', Piece(text="a")),
            ({"form": "text"}, "text/plain", "text/plain; charset=latin-1", b"\xe9", "é"),
            ({"form": "text"}, "text/plain", "text/plain; charset=nonsense", "é".encode(), "é"),
            ({"stream": True}, "text/event-stream", "text/event-stream", b"data: [DONE]\n\n", []),
            (
                {"query": {"form": "lines"}},
                "application/x-ndjson",
                "application/x-ndjson",
                b'{"text":"a"}\n\n{"text":"b"}',
                [Piece(text="a"), Piece(text="b")],
            ),
            (
                {"options": {"extra_body": {"form": "text"}}},
                "text/plain",
                "text/plain",
                b"x",
                "x",
            ),
        ],
    )
    def test_the_arguments_choose_the_reply(  # noqa: PLR0917  # one for each column of the table
        self,
        server: LoopbackServer,
        twin: Twin,
        arguments: dict[str, Any],
        accept: str,
        content_type: str,
        content: bytes,
        expected: object,
    ) -> None:
        server.script(Reply(200, (("Content-Type", content_type),), content))
        assert twin.call(lambda client: make(client, **arguments), base_url=server.base_url) == expected
        assert server.requests[0].header("Accept") == accept

    def test_a_download(self, server: LoopbackServer, twin: Twin, tmp_path: Path) -> None:
        server.script(Reply(200, JSON, b'{"a": 1}'))
        found = twin.call(lambda client: make(client, form="file"), base_url=server.base_url)
        assert isinstance(found, BinaryResponse)
        assert found.content == found.read() == b"".join(found.iter_bytes(3)) == b'{"a": 1}'
        assert (found.text, found.json(), found.request_id) == ('{"a": 1}', {"a": 1}, "req_1")
        found.write_to_file(tmp_path / "out")
        assert (tmp_path / "out").read_bytes() == b'{"a": 1}'
        assert [path.name for path in tmp_path.iterdir()] == ["out"]


class TestStreams:
    def test_events_until_the_terminator(self, server: LoopbackServer, twin: Twin) -> None:
        server.script(
            Reply(200, STREAM, pieces=(*events('{"text":"a"}', '{"text":"b","more":1}', "[DONE]"), b"data: x"))
        )
        found = twin.call(lambda client: make(client, stream=True), base_url=server.base_url)
        assert [piece.text for piece in found] == ["a", "b"]
        assert found[1].extra == {"more": 1}
        assert found[0].request_id == "req_1"

    @pytest.mark.parametrize(
        "frame",
        [
            b'data: {"error": {"message": "overloaded", "code": "busy"}}\n\n',
            b'data: {"error": "overloaded", "code": "busy"}\n\n',
            b'data: {"object": "error", "message": "overloaded", "code": "busy"}\n\n',
            b'event: error\ndata: {"message": "overloaded", "code": "busy"}\n\n',
            b'event: error\ndata: {"error": {"message": "overloaded", "code": "busy"}}\n\n',
        ],
    )
    def test_an_error_inside_comes_after_what_was_good(self, server: LoopbackServer, twin: Twin, frame: bytes) -> None:
        server.script(Reply(200, STREAM, pieces=(events('{"text":"a"}')[0] + frame,)))
        seen: list[str] = []
        with pytest.raises(APIError, match="overloaded") as caught:
            twin.call(lambda client: read_into(client, twin, seen), base_url=server.base_url)
        assert seen == ["a"]
        assert (caught.value.code, caught.value.request_id) == ("busy", "req_1")

    @pytest.mark.parametrize("pieces", [(), events('{"text":"a"}'), (b'data: {"text":"a"}\n',)])
    def test_an_end_without_terminator_is_an_error(
        self, server: LoopbackServer, twin: Twin, pieces: tuple[bytes, ...]
    ) -> None:
        server.script(Reply(200, STREAM, pieces=pieces))
        with pytest.raises(IncompleteStreamError, match=r"without '\[DONE\]'"):
            twin.call(lambda client: make(client, stream=True), base_url=server.base_url)

    def test_a_connection_that_breaks_is_an_error(self, sockets: SocketServer, twin: Twin) -> None:
        head = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
        sockets.answers = [head + b'14\r\ndata: {"text":"a"}\n\n\r\n']
        seen: list[str] = []
        with pytest.raises(IncompleteStreamError, match="broke off after 1 events"):
            twin.call(lambda client: read_into(client, twin, seen), base_url=sockets.base_url)
        assert seen == ["a"]

    def test_json_instead_of_a_stream(self, server: LoopbackServer, twin: Twin) -> None:
        server.script(Reply(200, JSON, b'{"text": "all"}'))
        assert twin.call(lambda client: make(client, stream=True), base_url=server.base_url) == [Piece(text="all")]
        server.script(Reply(200, JSON, b'{"error": {"message": "no"}}'))
        with pytest.raises(APIError, match="no"):
            twin.call(lambda client: make(client, stream=True), base_url=server.base_url)

    def test_a_web_page_instead_of_a_stream(self, server: LoopbackServer, twin: Twin) -> None:
        server.script(Reply(200, (("Content-Type", "text/html"),), b"<html>"))
        with pytest.raises(ResponseDecodeError, match="web page"):
            twin.call(lambda client: make(client, stream=True), base_url=server.base_url)

    def test_an_error_status_comes_before_the_stream(self, server: LoopbackServer, twin: Twin) -> None:
        server.script(Reply(404, JSON, b'{"error": {"message": "no"}}'))
        with pytest.raises(NotFoundError):
            twin.call(lambda client: make(client, stream=True), base_url=server.base_url)

    def test_leaving_early_closes_the_connection(self, server: LoopbackServer, twin: Twin) -> None:
        server.script(Reply(200, STREAM, pieces=events('{"text":"a"}') * 3))

        def use(client: Any) -> Any:
            if twin.name == "sync":
                with make(client, stream=True) as stream:
                    first = next(iter(stream))
                return first, list(stream)

            async def main() -> Any:
                async with await make(client, stream=True) as stream:
                    first = await anext(aiter(stream))
                return first, [piece async for piece in stream]

            return main()

        assert twin.call(use, base_url=server.base_url) == (Piece(text="a"), [])


def read_into(client: Any, twin: Twin, seen: list[str]) -> Any:
    """Read a stream into a list, which keeps the events before a failure."""
    if twin.name == "sync":
        seen.extend(piece.text for piece in make(client, stream=True))
        return None

    async def main() -> None:
        async for piece in await make(client, stream=True):
            seen.append(piece.text)  # noqa: PERF401  # what came before the failure counts

    return main()


class TestFailures:
    def test_a_status_that_is_retried(self, server: LoopbackServer, twin: Twin) -> None:
        slow = Reply(429, (*JSON, ("Retry-After-Ms", "1")), b'{"error": {"message": "slow down"}}')
        server.script(slow, slow, Reply(200, JSON, b'{"text": "a"}'))
        assert twin.call(make, base_url=server.base_url, max_retries=2) == Piece(text="a")
        keys = {request.header("Idempotency-Key") for request in server.requests}
        assert len(server.requests) == 3
        assert len(keys) == 1
        assert None not in keys
        server.script(slow, slow)
        with pytest.raises(RateLimitError, match="slow down"):
            twin.call(lambda client: make(client, options={"max_retries": 1}), base_url=server.base_url)
        assert len(server.requests) == 2

    def test_a_wait_that_is_too_long_is_not_waited_for(self, server: LoopbackServer, twin: Twin) -> None:
        server.script(Reply(429, (*JSON, ("Retry-After", "3600")), b"{}"))
        with pytest.raises(RateLimitError):
            twin.call(make, base_url=server.base_url, max_retries=2)

    def test_own_idempotency_key(self, server: LoopbackServer, twin: Twin) -> None:
        server.script(Reply(200, JSON, b'{"text": "a"}'))
        twin.call(lambda client: make(client, options={"idempotency_key": "mine"}), base_url=server.base_url)
        assert server.requests[0].header("Idempotency-Key") == "mine"

    def test_a_connection_that_is_refused(self, twin: Twin, sockets: SocketServer) -> None:
        sockets.answers = [b""]
        with pytest.raises(APIConnectionError, match=r"POST http://127\.0\.0\.1:.*no complete reply") as caught:
            twin.call(make, base_url=sockets.base_url, default_headers={"X-Should": "retry"})
        assert caught.value.__cause__ is not None
        assert len(sockets.requests) == 1

    def test_a_reply_that_is_cut(self, twin: Twin, sockets: SocketServer) -> None:
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 13\r\n\r\n"
        sockets.answers = [head + b'{"te', head + b'{"text": "a"}']
        assert twin.call(make, base_url=sockets.base_url, max_retries=1) == Piece(text="a")
        assert len(sockets.requests) == 2

    def test_a_server_that_is_silent(self, twin: Twin, server: LoopbackServer) -> None:
        def respond(request: object) -> Reply:
            import time

            time.sleep(0.5)
            return Reply(200, JSON, b'{"text": "a"}')

        server.respond = respond
        with pytest.raises(APITimeoutError, match="waiting for the reply timed out"):
            twin.call(make, base_url=server.base_url, timeout=0.1)

    def test_a_redirect_is_not_followed(self, twin: Twin, server: LoopbackServer) -> None:
        server.script(Reply(307, (("Location", "http://elsewhere.invalid/"),)))
        with pytest.raises(APIError, match=r"elsewhere\.invalid/', which is not followed"):
            twin.call(make, base_url=server.base_url)

    def test_an_upload_is_repeated_from_its_start(self, server: LoopbackServer, twin: Twin, tmp_path: Path) -> None:
        path = tmp_path / "data.bin"
        path.write_bytes(b"content" * 50_000)
        server.script(Reply(500, (("Retry-After-Ms", "1"),)), Reply(200, JSON, b"{}"))
        with path.open("rb") as file:
            twin.call(
                lambda client: client.request(UPLOAD, body={"file": file}, options={}),
                base_url=server.base_url,
                max_retries=1,
            )
        first, second = server.requests
        assert first.body == second.body
        assert b"content" * 50_000 in first.body
        assert int(first.header("Content-Length") or 0) == len(first.body)

    def test_a_body_that_cannot_be_repeated_is_not(self, server: LoopbackServer, twin: Twin) -> None:
        binary = Operation[Any](
            id="x",
            method="PUT",
            path="/x",
            body=Body(kind="binary", media_type="a/b"),
            cases=(ResponseCase({}, Json(Any)),),
        )
        server.script(Reply(500), Reply(200, JSON, b"{}"))
        with pytest.raises(APIError, match="500"):
            twin.call(
                lambda client: client.request(binary, body=iter([b"a", b"b"]), options={}),
                base_url=server.base_url,
                max_retries=2,
            )
        assert len(server.requests) == 1
