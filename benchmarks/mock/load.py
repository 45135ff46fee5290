"""Calls a mock server as often as it responds: `python benchmarks/mock/load.py URL CALL SECONDS`.

Each of eight connections sends the next request when it has the whole response. Prints the count of each status.
"""

from __future__ import annotations

import asyncio
import json
import sys
from typing import Final
from urllib.parse import SplitResult, urlsplit

CONNECTIONS: Final = 8
CHAT: Final = {"model": "gpt-3.5-turbo", "messages": [{"role": "user", "content": "Hello!"}]}
CALLS: Final = {
    "chat": ("POST", "/chat/completions", json.dumps(CHAT).encode()),
    "models": ("GET", "/models", b""),
    "wrong": ("POST", "/chat/completions", json.dumps({"model": "gpt-3.5-turbo", "messages": "Hello!"}).encode()),
}


def request(name: str, url: SplitResult) -> bytes:
    """The bytes of a call, with the headers that clients send."""
    method, path, body = CALLS[name]
    head = (
        f"{method} {url.path}{path} HTTP/1.1\r\nHost: {url.netloc}\r\nAuthorization: Bearer sk-test\r\n"
        f"Accept: application/json\r\nUser-Agent: load\r\n"
    )
    if body:
        head += f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
    return f"{head}\r\n".encode() + body


class Connection(asyncio.Protocol):
    """Sends the request again for every whole reply, until it is told to stop."""

    def __init__(self, asked: bytes) -> None:
        self.statuses: dict[str, int] = {}
        self._asked = asked
        self._buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        transport.write(self._asked)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        head, found, rest = self._buffer.partition(b"\r\n\r\n")
        if not found or not _is_whole(head.lower(), rest):
            return
        self._buffer = b""
        status = head[9:12].decode()
        self.statuses[status] = self.statuses.get(status, 0) + 1
        self._transport.write(self._asked)


def _is_whole(head: bytes, body: bytes) -> bool:
    _, named, length = head.partition(b"content-length:")
    if named:
        return len(body) >= int(length.partition(b"\r\n")[0])
    return body.endswith(b"0\r\n\r\n")


async def measure(url: SplitResult, name: str, seconds: float) -> dict[str, int]:
    """Count the responses of each status."""
    loop = asyncio.get_running_loop()
    asked = request(name, url)
    opened = [
        (await loop.create_connection(lambda: Connection(asked), url.hostname, url.port))[1] for _ in range(CONNECTIONS)
    ]
    await asyncio.sleep(seconds)
    statuses: dict[str, int] = {}
    for one in opened:
        for status, count in one.statuses.items():
            statuses[status] = statuses.get(status, 0) + count
    return statuses


def main() -> None:
    """Measure one call of one server."""
    url, name, seconds = urlsplit(sys.argv[1]), sys.argv[2], float(sys.argv[3])
    print(json.dumps(asyncio.run(measure(url, name, seconds))))


if __name__ == "__main__":
    main()
