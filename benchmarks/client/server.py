"""The server for all peers: one process, fixed responses, as little work as possible.

The first segment of the path is the scenario, so a client chooses it with its base URL alone:
`http://127.0.0.1:PORT/small/v1`. It prints its port, and stops when its standard input ends.
"""

from __future__ import annotations

import asyncio
import json
import sys
import threading
import time

EVENTS = 2_000
PACED_EVENTS = 300
PACE = 1 / 200
DELAY_IN_FLIGHT = 0.05
TRANSFER = 500 * 1024 * 1024
PIECE = b"x" * (1024 * 1024)

CHAT = {
    "id": "chatcmpl-123",
    "object": "chat.completion",
    "created": 1677652288,
    "model": "gpt-3.5-turbo",
    "choices": [
        {
            "index": 0,
            "message": {"role": "assistant", "content": "Hello there, how may I assist you today?"},
            "finish_reason": "stop",
        }
    ],
    "usage": {"prompt_tokens": 9, "completion_tokens": 12, "total_tokens": 21},
}
FILE = {
    "id": "file-1",
    "object": "file",
    "bytes": TRANSFER,
    "created_at": 1613779121,
    "filename": "big.bin",
    "purpose": "fine-tune",
}


def _event(content: str, *, unknown: bool = False) -> bytes:
    """An event; with `unknown`, it has fields that the document lacks, as relays add them to each object."""
    in_delta = {"reasoning_details": []} if unknown else {}
    in_choice = {"native_finish_reason": None} if unknown else {}
    in_chunk = {"provider": "Relay"} if unknown else {}
    chunk = {
        "id": "chatcmpl-123",
        "object": "chat.completion.chunk",
        "created": 1677652288,
        "model": "gpt-3.5-turbo",
        "choices": [{"index": 0, "delta": {"content": content, **in_delta}, "finish_reason": None, **in_choice}],
        **in_chunk,
    }
    return b"data: " + json.dumps(chunk).encode() + b"\n\n"


def _last_events() -> bytes:
    chunk = {
        "id": "chatcmpl-123",
        "object": "chat.completion.chunk",
        "created": 1677652288,
        "model": "gpt-3.5-turbo",
        "choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}],
    }
    return b"data: " + json.dumps(chunk).encode() + b"\n\ndata: [DONE]\n\n"


def _whole(body: bytes, content_type: bytes = b"application/json") -> bytes:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: %b\r\nContent-Length: %d\r\n\r\n"
    return head % (content_type, len(body)) + body


def _chunk(piece: bytes) -> bytes:
    return b"%x\r\n%b\r\n" % (len(piece), piece)


def _embeddings() -> bytes:
    vector = [round(((index * 2654435761) % 2_000_003) / 1_000_001.5 - 1, 8) for index in range(1536)]
    data = [{"object": "embedding", "index": index, "embedding": vector} for index in range(2048)]
    usage = {"prompt_tokens": 8, "total_tokens": 8}
    return _whole(json.dumps({"object": "list", "data": data, "model": "ada", "usage": usage}).encode())


SMALL = _whole(json.dumps(CHAT).encode())
UPLOADED = _whole(json.dumps(FILE).encode())
STREAM_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
EVENT = _event(" word")
EVENT_WITH_UNKNOWN = _event(" word", unknown=True)
STREAM_END = _chunk(_last_events()) + b"0\r\n\r\n"


class Connection(asyncio.Protocol):
    """One connection: requests one after the other; bodies are counted, not kept."""

    embeddings: bytes = b""

    def __init__(self) -> None:
        self._transport: asyncio.Transport | None = None
        self._buffer = b""
        self._remaining = 0
        self._chunked = False
        self._scenario = ""
        self._writable = asyncio.Event()
        self._writable.set()
        self._tasks: set[asyncio.Task[None]] = set()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def connection_lost(self, error: Exception | None) -> None:
        for task in self._tasks:
            task.cancel()

    def pause_writing(self) -> None:
        self._writable.clear()

    def resume_writing(self) -> None:
        self._writable.set()

    def data_received(self, data: bytes) -> None:
        if self._remaining > len(data):
            self._remaining -= len(data)
            return
        self._buffer += data
        while self._buffer and self._take():
            pass

    def _take(self) -> bool:
        """Read one piece of the buffer; the result says whether there may be another."""
        if self._chunked:
            # The end of a chunked body; the chunks of these bodies do not hold such bytes.
            end = self._buffer.find(b"0\r\n\r\n")
            if end < 0:
                self._buffer = self._buffer[-4:]
                return False
            self._buffer, self._chunked = self._buffer[end + 5 :], False
            self._answer()
            return True
        if self._remaining:
            taken = min(self._remaining, len(self._buffer))
            self._remaining -= taken
            self._buffer = self._buffer[taken:]
            if not self._remaining:
                self._answer()
            return not self._remaining
        head, mark, rest = self._buffer.partition(b"\r\n\r\n")
        if not mark:
            return False
        self._buffer = rest
        self._scenario = head.split(b" ", 2)[1].split(b"/", 2)[1].decode()
        lower = head.lower()
        self._chunked = b"transfer-encoding: chunked" in lower
        found = lower.partition(b"content-length:")[2].partition(b"\r\n")[0].strip()
        self._remaining = int(found or b"0")
        if not self._remaining and not self._chunked:
            self._answer()
        return True

    def _answer(self) -> None:
        assert self._transport is not None
        match self._scenario:
            case "small":
                self._transport.write(SMALL)
            case "upload":
                self._transport.write(UPLOADED)
            case "embeddings":
                self._transport.write(self.embeddings)
            case "in-flight":
                asyncio.get_running_loop().call_later(DELAY_IN_FLIGHT, self._transport.write, SMALL)
            case "stream-1":
                self._start(self._stream(1))
            case "stream-50":
                self._start(self._stream(50))
            case "stream-unknown":
                self._start(self._stream(50, EVENT_WITH_UNKNOWN))
            case "paced":
                self._start(self._paced())
            case "download":
                self._start(self._download())
            case _:
                self._transport.write(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")

    def _start(self, work: object) -> None:
        assert asyncio.iscoroutine(work)
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _stream(self, per_packet: int, event: bytes = EVENT) -> None:
        assert self._transport is not None
        piece = _chunk(event * per_packet)
        self._transport.write(STREAM_HEAD)
        for _ in range(EVENTS // per_packet):
            await self._writable.wait()
            self._transport.write(piece)
            # Give the loop a turn, so that it sends the pieces one by one.
            await asyncio.sleep(0)
        self._transport.write(STREAM_END)

    async def _paced(self) -> None:
        assert self._transport is not None
        self._transport.write(STREAM_HEAD)
        for _ in range(PACED_EVENTS):
            await asyncio.sleep(PACE)
            self._transport.write(_chunk(_event(str(time.monotonic_ns()))))
        self._transport.write(STREAM_END)

    async def _download(self) -> None:
        assert self._transport is not None
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: %d\r\n\r\n"
        self._transport.write(head % TRANSFER)
        for _ in range(TRANSFER // len(PIECE)):
            await self._writable.wait()
            self._transport.write(PIECE)


async def main() -> None:
    """Listen until standard input ends."""
    Connection.embeddings = _embeddings()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Connection, "127.0.0.1", 0, backlog=2048)
    stopped = asyncio.Event()
    threading.Thread(target=lambda: (sys.stdin.read(), loop.call_soon_threadsafe(stopped.set)), daemon=True).start()
    print(server.sockets[0].getsockname()[1], flush=True)
    await stopped.wait()
    server.close()


if __name__ == "__main__":
    asyncio.run(main())
