"""Replies with their status and headers, whole or read piece by piece."""

from __future__ import annotations

from operator import attrgetter, methodcaller
from typing import Any

import pytest

from openai_v1._core.errors import (
    NotFoundError,
)
from tests.contract.server import LoopbackServer, Reply

from .twins import Twin

JSON = (("Content-Type", "application/json"), ("X-Request-Id", "req_1"))
STREAM = (("Content-Type", "text/event-stream"), ("X-Request-Id", "req_1"))


def events(*data: str) -> tuple[bytes, ...]:
    return tuple(f"data: {one}\n\n".encode() for one in data)


class TestRawReplies:
    def test_a_raw_reply(self, server: LoopbackServer, twin: Twin) -> None:
        server.script(Reply(200, JSON, b'{"object": "list", "data": []}'))
        raw = twin.call(lambda client: client.models.with_raw_response.list(), base_url=server.base_url)
        assert type(raw).__name__ == "APIResponse"
        assert (raw.status_code, raw.request_id, raw.retries_taken) == (200, "req_1", 0)
        assert raw.headers["content-type"] == "application/json"
        assert raw.content == b'{"object": "list", "data": []}'
        assert raw.json() == {"object": "list", "data": []}
        assert raw.text() == raw.content.decode()
        assert raw.elapsed > 0
        assert list(raw.parse()) == []
        assert raw.parse() is raw.parse()
        assert raw.url.endswith("/v1/models")

    def test_a_raw_stream(self, server: LoopbackServer, twin: Twin) -> None:
        chunk = '{"id":"c","object":"chat.completion.chunk","created":1,"choices":[]}'
        server.script(Reply(200, STREAM, pieces=events(chunk, "[DONE]")))

        def use(client: Any) -> Any:
            raw = client.chat.completions.with_raw_response.create(model="m", messages=[], stream=True)
            if twin.name == "sync":
                return [raw.status_code, *raw.parse()]

            async def main() -> Any:
                opened = await raw
                return [opened.status_code, *[piece async for piece in opened.parse()]]

            return main()

        status, piece = twin.call(use, base_url=server.base_url)
        assert status == 200
        assert piece.id == "c"

    @pytest.mark.parametrize(
        ("read", "expected"),
        [
            (methodcaller("read"), b"a\r\nb"),
            (methodcaller("text"), "a\r\nb"),
            (methodcaller("iter_bytes"), [b"a\r", b"\nb"]),
            (methodcaller("iter_bytes", 3), [b"a\r\n", b"b"]),
            (methodcaller("iter_lines"), ["a", "b"]),
            (attrgetter("status_code"), 200),
        ],
    )
    def test_a_reply_that_is_read_piece_by_piece(
        self, server: LoopbackServer, twin: Twin, read: Any, expected: object
    ) -> None:
        server.script(Reply(200, JSON, pieces=(b"a\r", b"\nb")))
        found = twin.call(
            lambda client: twin.read(client.files.with_streaming_response.content("f"), read),
            base_url=server.base_url,
        )
        assert found == expected

    def test_a_streamed_reply_can_be_parsed(self, server: LoopbackServer, twin: Twin) -> None:
        server.script(Reply(200, JSON, b'{"object": "list", "data": []}'))
        found = twin.call(
            lambda client: twin.read(client.models.with_streaming_response.list(), lambda reply: reply.parse()),
            base_url=server.base_url,
        )
        assert found.to_dict() == {"object": "list", "data": []}
        assert found.request_id == "req_1"

    def test_errors_are_raised_as_ever(self, server: LoopbackServer, twin: Twin) -> None:
        server.script(*[Reply(404, JSON, b'{"error": {"message": "no"}}')] * 2)
        with pytest.raises(NotFoundError):
            twin.call(lambda client: client.models.with_raw_response.retrieve("m"), base_url=server.base_url)
        with pytest.raises(NotFoundError):
            twin.call(
                lambda client: twin.read(client.models.with_streaming_response.retrieve("m"), lambda reply: None),
                base_url=server.base_url,
            )
