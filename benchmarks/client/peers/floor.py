"""The floor: a socket and msgspec, no HTTP library; only as much HTTP as the benchmark's server speaks."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Iterator
    from typing import Any

CHAT = {"model": "gpt-3.5-turbo", "messages": [{"role": "user", "content": "Hello!"}]}


class Connection:
    """One connection, and the bytes after the end of the response that were already read."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self.url = url
        self.address = (parts.hostname or "", parts.port or 0)
        self.prefix = parts.path
        self.socket = socket.create_connection(self.address)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def request(self, method: str, path: str, body: bytes) -> bytes:
        return request(self.prefix, method, path, body)


def request(prefix: str, method: str, path: str, body: bytes) -> bytes:
    head = (
        f"{method} {prefix}{path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer sk-benchmark\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def connect(url: str) -> Connection:
    return Connection(url)


def _post(client: Connection, path: str, body: object) -> Any:  # Any: JSON
    client.socket.sendall(client.request("POST", path, msgspec.json.encode(body)))
    data = client.socket.recv(1 << 16)
    while b"\r\n\r\n" not in data:
        data += client.socket.recv(1 << 16)
    head, _, rest = data.partition(b"\r\n\r\n")
    length = int(head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0])
    pieces, size = [rest], len(rest)
    while size < length:
        piece = client.socket.recv(1 << 20)
        pieces.append(piece)
        size += len(piece)
    return msgspec.json.decode(b"".join(pieces))


def chat(client: Connection) -> None:
    _post(client, "/chat/completions", CHAT)


def long_chat(client: Connection, messages: list[dict[str, str]]) -> None:
    _post(client, "/chat/completions", {"model": "gpt-3.5-turbo", "messages": messages})


def stream(client: Connection) -> Iterator[str]:
    # Each stream has a connection of its own, so the bytes after the last event need not be read.
    client = Connection(client.url)
    client.socket.sendall(client.request("POST", "/chat/completions", msgspec.json.encode({**CHAT, "stream": True})))
    data = b""
    while True:
        data += client.socket.recv(1 << 16)
        *lines, data = data.split(b"\n")
        for line in lines:
            if line.startswith(b"data: "):
                if line == b"data: [DONE]":
                    client.socket.close()
                    return
                yield msgspec.json.decode(line[6:])["choices"][0]["delta"].get("content", "")


def embeddings(client: Connection) -> float:
    found: float = _post(client, "/embeddings", {"model": "ada", "input": "Hello!"})["data"][-1]["embedding"][-1]
    return found


class AsyncConnections:
    """Idle connections, taken and given back."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self.address = (parts.hostname or "", parts.port or 0)
        self.prefix = parts.path
        self.idle: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = []


def connect_async(url: str) -> AsyncConnections:
    return AsyncConnections(url)


async def chat_async(client: AsyncConnections) -> None:
    if client.idle:
        reader, writer = client.idle.pop()
    else:
        from asyncio import open_connection

        reader, writer = await open_connection(*client.address)
    writer.write(request(client.prefix, "POST", "/chat/completions", msgspec.json.encode(CHAT)))
    head = await reader.readuntil(b"\r\n\r\n")
    length = int(head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0])
    msgspec.json.decode(await reader.readexactly(length))
    client.idle.append((reader, writer))


async def close_async(client: AsyncConnections) -> None:
    for _, writer in client.idle:
        writer.close()
