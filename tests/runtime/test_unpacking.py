"""A small reply that would fill the memory once it is unpacked."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from openai_v1 import APIConnectionError
from openai_v1._core.response.content_coding import ContentCodingError, ContentDecoder, decode_whole

from .conversation import ConversationServer
from .twins import Twin

BLOCK = bytes(1024 * 1024)


@cache
def packed(megabytes: int, block: bytes = BLOCK) -> bytes:
    """So many megabytes, as gzip."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join([*(packer.compress(block) for _ in range(megabytes)), packer.flush()])


def bomb() -> bytes:
    content = packed(300)
    assert len(content) < 400_000
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: {len(content)}\r\n\r\n"
    return head.encode() + content


@pytest.fixture
def server() -> Iterator[ConversationServer]:
    with ConversationServer(lambda peer: peer.send(bomb()) if peer.read() else None) as server:
        yield server


@pytest.mark.parametrize("transport", ["httpx2", "pyreqwest"])
@pytest.mark.parametrize("way", ["read", "in pieces"])
def test_it_is_refused(server: ConversationServer, twin: Twin, transport: str, way: str) -> None:
    def in_pieces(client: Any) -> Any:
        return twin.read(client.models.with_streaming_response.list(), lambda response: response.iter_bytes())

    program = in_pieces if way == "in pieces" else lambda client: client.models.list()
    with pytest.raises(APIConnectionError, match="grows to more than"):
        twin.call(program, base_url=server.base_url, transport=transport)


def test_it_is_refused_before_it_takes_much_memory() -> None:
    taken: list[int] = []
    with pytest.raises(ContentCodingError):
        taken.extend(len(piece) for piece in ContentDecoder("gzip").decode(packed(300)))
    assert sum(taken) < 64 * 1024 * 1024


def test_what_is_no_bomb_is_read() -> None:
    assert len(decode_whole(packed(16), "gzip")) == 16 * len(BLOCK)
    varied = bytes(range(256)) * 1024 + bytes(1024 * 20)
    assert len(decode_whole(packed(8, varied), "gzip")) == 8 * len(varied)
