"""Replies with their status and headers, whole or read piece by piece."""

from __future__ import annotations

from operator import attrgetter, methodcaller
from pathlib import Path
from typing import Any

import pytest

from openai_v1._core.errors import NotFoundError
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
        assert raw.method == "GET"
        assert repr(raw) == f"<APIResponse 200 to GET {raw.url}>"

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

    @pytest.mark.parametrize("coded", [False, True])
    def test_a_streamed_reply_says_how_it_came(self, server: LoopbackServer, twin: Twin, coded: bool) -> None:
        server.script(Reply(200, JSON, b'{"a": 1}'))

        def as_plain_values(reply: Any) -> Any:
            found = [
                reply.request_id,
                reply.retries_taken,
                reply.elapsed > 0,
                reply.headers["content-type"],
                repr(reply),
            ]
            return [reply.json()] if coded else found

        def use(client: Any) -> Any:
            manager = client.files.with_streaming_response.content("f")
            if twin.name == "sync" or not coded:
                return twin.read(manager, as_plain_values)

            async def main() -> Any:
                async with manager as reply:
                    return [await reply.json()]

            return main()

        found = twin.call(use, base_url=server.base_url)
        if coded:
            assert found == [{"a": 1}]
        else:
            assert found[:4] == ["req_1", 0, True, "application/json"]
            assert "StreamedResponse 200 to GET http" in found[4]

    def test_what_was_read_as_a_whole_is_there_for_every_other_form(self, server: LoopbackServer, twin: Twin) -> None:
        server.script(Reply(200, JSON, pieces=(b"a\r\n", b"b\n")))

        def use(client: Any) -> Any:
            manager = client.files.with_streaming_response.content("f")
            if twin.name == "sync":
                with manager as reply:
                    return [reply.read(), reply.read(), list(reply.iter_bytes()), list(reply.iter_lines())]

            async def main() -> Any:
                async with manager as reply:
                    read = [await reply.read(), await reply.read()]
                    pieces = [piece async for piece in reply.iter_bytes()]
                    return [*read, pieces, [line async for line in reply.iter_lines()]]

            return main()

        whole = b"a\r\nb\n"
        assert twin.call(use, base_url=server.base_url) == [whole, whole, [whole], ["a", "b"]]

    def test_a_streamed_reply_is_written_to_a_file(self, server: LoopbackServer, twin: Twin, tmp_path: Path) -> None:
        server.script(Reply(200, JSON, pieces=(b"a", b"b")))
        twin.call(
            lambda client: twin.read(
                client.files.with_streaming_response.content("f"), lambda reply: reply.write_to_file(tmp_path / "copy")
            ),
            base_url=server.base_url,
        )
        assert (tmp_path / "copy").read_bytes() == b"ab"

    def test_a_stream_inside_the_block_is_opened_once(self, server: LoopbackServer, twin: Twin) -> None:
        server.script(Reply(200, STREAM, pieces=events("[DONE]")))

        def use(client: Any) -> Any:
            manager = client.chat.completions.with_streaming_response.create(model="m", messages=[], stream=True)
            if twin.name == "sync":
                with manager as reply:
                    return [reply.parse() is reply.parse(), repr(reply.parse())]

            async def main() -> Any:
                async with manager as reply:
                    return [await reply.parse() is await reply.parse(), repr(await reply.parse())]

            return main()

        same, shown = twin.call(use, base_url=server.base_url)
        assert same
        assert "Stream of POST http" in shown

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
