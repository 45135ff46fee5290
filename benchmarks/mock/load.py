"""Calls of a mock server, as many as it answers: `python benchmarks/mock/load.py PORT CALL SECONDS`.

Eight connections ask one after the other, each for the next reply when it has the last one; every reply is read whole, and
its status has to be 200. Prints the calls a second. It is written for little work of its own: where the server is the
faster one, the figure would be that of this program.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from typing import Final

CONNECTIONS: Final = 8
CHAT: Final = {"model": "gpt-3.5-turbo", "messages": [{"role": "user", "content": "Hello!"}]}
CALLS: Final = {
    "chat": ("POST", "/v1/chat/completions", json.dumps(CHAT).encode()),
    "models": ("GET", "/v1/models", b""),
    "wrong": ("POST", "/v1/chat/completions", json.dumps({"model": "gpt-3.5-turbo", "messages": "Hello!"}).encode()),
}


def request(name: str, port: int) -> bytes:
    """The bytes of a call, with the headers that clients send."""
    method, path, body = CALLS[name]
    head = (
        f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer sk-test\r\n"
        f"Accept: application/json\r\nUser-Agent: load\r\n"
    )
    if body:
        head += f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
    return f"{head}\r\n".encode() + body


class Connection(asyncio.Protocol):
    """Sends the request again for every whole reply, until it is told to stop."""

    def __init__(self, asked: bytes) -> None:
        self.count = 0
        self.statuses: dict[bytes, int] = {}
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
        status = head[9:12]
        self.statuses[status] = self.statuses.get(status, 0) + 1
        self.count += 1
        self._transport.write(self._asked)


def _is_whole(head: bytes, body: bytes) -> bool:
    _, named, length = head.partition(b"content-length:")
    if named:
        return len(body) >= int(length.partition(b"\r\n")[0])
    return body.endswith(b"0\r\n\r\n")


async def measure(port: int, name: str, seconds: float) -> tuple[float, dict[bytes, int]]:
    """Calls a second, after a start that is not counted, and how often each status came."""
    loop = asyncio.get_running_loop()
    asked = request(name, port)
    opened = [
        (await loop.create_connection(lambda: Connection(asked), "127.0.0.1", port))[1] for _ in range(CONNECTIONS)
    ]
    await asyncio.sleep(min(1.0, seconds / 4))
    before, start = sum(one.count for one in opened), time.perf_counter()
    await asyncio.sleep(seconds)
    rate = (sum(one.count for one in opened) - before) / (time.perf_counter() - start)
    statuses: dict[bytes, int] = {}
    for one in opened:
        for status, count in one.statuses.items():
            statuses[status] = statuses.get(status, 0) + count
    return rate, statuses


def main() -> None:
    """Measure one call on one server."""
    port, name, seconds = int(sys.argv[1]), sys.argv[2], float(sys.argv[3])
    rate, statuses = asyncio.run(measure(port, name, seconds))
    print(json.dumps({"rate": rate, "statuses": {status.decode(): count for status, count in statuses.items()}}))


if __name__ == "__main__":
    main()
