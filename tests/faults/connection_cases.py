"""Connections that fail, end early, or carry no HTTP."""

from __future__ import annotations

import asyncio
import gzip
import socket
import struct
import time
import zlib
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

from .case import Check, FaultCase, Outcome, both, either, gives, raises, sleeps
from .peers import Calls, Peer, Programs
from .server import Answer, End, Pause, Reads, ScriptedServer, Send, Trickle
from .wire import OK, TEXT, chunk, chunked, completion, head, whole

GROUP = "Connection"
CHAT = Calls(
    lambda client: client.chat.completions.create(model="gpt-3.5-turbo", messages=[{"role": "user", "content": "Hi"}])
)
is_hello: Callable[[Any], object] = lambda reply: reply.choices[0].message.content == TEXT  # noqa: E731  # a value
BODY = OK.partition(b"\r\n\r\n")[2]
HEAD = OK[: -len(BODY)]
CLOSE, RESET = End.CLOSE, End.RESET
REFUSED = "http://127.0.0.1:1/v1"
LOST = raises("APIConnectionError", tries=1)


def fault(
    name: str, text: str, must: str, right: Check, *steps: Any, group: str = GROUP, play: Any = CHAT, **more: Any
) -> FaultCase:
    """A case with a server of one behaviour: steps of one answer, or complete answers."""
    script = steps if steps and isinstance(steps[0], Answer) else (Answer(tuple(steps)),)
    return FaultCase(name=name, group=group, fault=text, must=must, script=script, play=play, right=right, **more)


def to_full_queue(case: FaultCase, peer: Peer, server: ScriptedServer) -> Outcome:
    """Call a socket with a full queue that accepts nothing: the system does not answer the next connection."""
    with socket.socket() as listener, socket.socket() as first, socket.socket() as second:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        for waiting in (first, second):
            waiting.setblocking(False)
            waiting.connect_ex(listener.getsockname())
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/v1"
        return CHAT(replace(case, base=url), peer, server)


def _twice(client: Any, outcome: Outcome) -> Any:
    CHAT.make(client)
    return CHAT.make(client)


async def _twice_async(client: Any, outcome: Outcome) -> Any:
    await CHAT.make(client)
    return await CHAT.make(client)


def _later(client: Any, outcome: Outcome) -> Any:
    CHAT.make(client)
    time.sleep(0.2)  # until the end of the connection has come
    return CHAT.make(client)


async def _later_async(client: Any, outcome: Outcome) -> Any:
    await CHAT.make(client)
    await asyncio.sleep(0.2)
    return await CHAT.make(client)


def _after_close(client: Any, outcome: Outcome) -> Any:
    client.close()
    return CHAT.make(client)


async def _after_close_async(client: Any, outcome: Outcome) -> Any:
    await client.close()
    return await CHAT.make(client)


TWICE = Programs(_twice, _twice_async)
AN_ERROR = "APIConnectionError"
COMPRESSED = gzip.compress(BODY)


@cache
def _bomb() -> bytes:
    """gzip of a completion with 300 MB of blanks after it, made of one compressed megabyte."""
    blanks = b" " * (1 << 20)
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    first = packer.compress(BODY) + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(blanks) + packer.flush(zlib.Z_FULL_FLUSH)
    check = zlib.crc32(BODY)
    for _ in range(300):
        check = zlib.crc32(blanks, check)
    size = len(BODY) + 300 * len(blanks)
    packed = gzip.compress(b"")[:10] + first + block * 300 + packer.flush() + struct.pack("<II", check, size)
    return whole(packed, "200 OK", "content-encoding: gzip")


CASES = (
    fault("connect-refused", "Nobody listens", AN_ERROR, raises(AN_ERROR, within=8), base=REFUSED),
    fault(
        "connect-refused-retried",
        "Nobody listens, `max_retries=2`",
        "Two waits that double, then APIConnectionError",
        both(raises(AN_ERROR, within=8), sleeps((0.375, 0.5), (0.75, 1.0))),
        base=REFUSED,
        options={"max_retries": 2},
    ),
    fault(
        "connect-timeout",
        "The connection is never accepted, `timeout=0.3`",
        "APITimeoutError",
        raises("APITimeoutError"),
        play=to_full_queue,
        options={"timeout": 0.3},
    ),
    fault("closed-before-request", "Closes at once", AN_ERROR, raises(AN_ERROR), Answer((CLOSE,), Reads.NOTHING)),
    fault("closed-before-head", "Closes after the request", AN_ERROR, LOST, CLOSE),
    fault("reset-before-head", "Resets after the request", AN_ERROR, LOST, RESET),
    fault("closed-in-status-line", "Closes within the status line", AN_ERROR, LOST, Send(HEAD[:10]), CLOSE),
    fault("closed-in-head", "Closes within the headers", AN_ERROR, LOST, Send(HEAD[:-10]), CLOSE),
    fault("reset-in-head", "Resets within the headers", AN_ERROR, LOST, Send(HEAD[:-10]), Pause(0.05), RESET),
    fault("closed-after-head", "Closes before the body it announced", AN_ERROR, LOST, Send(HEAD), CLOSE),
    fault("reset-after-head", "Resets before the body", AN_ERROR, LOST, Send(HEAD), Pause(0.05), RESET),
    fault("closed-in-body", "Closes within the body", AN_ERROR, LOST, Send(OK[:-20]), CLOSE),
    fault("reset-in-body", "Resets within the body", AN_ERROR, LOST, Send(OK[:-20]), Pause(0.05), RESET),
    fault(
        "closed-in-chunk-size",
        "Closes within the size of a chunk",
        AN_ERROR,
        LOST,
        Send(head("200 OK", "transfer-encoding: chunked") + chunk(BODY[:9]) + b"4"),
        CLOSE,
    ),
    fault(
        "closed-in-chunk",
        "Closes within a chunk",
        AN_ERROR,
        LOST,
        Send(head("200 OK", "transfer-encoding: chunked") + chunk(BODY)[:-30]),
        CLOSE,
    ),
    fault(
        "reset-in-chunk",
        "Resets within a chunk",
        AN_ERROR,
        LOST,
        Send(head("200 OK", "transfer-encoding: chunked") + chunk(BODY)[:-30]),
        Pause(0.05),
        RESET,
    ),
    fault(
        "closed-before-last-chunk",
        "All of the JSON, but closes without the last, empty chunk",
        AN_ERROR,
        LOST,
        Send(chunked([BODY], content_type="application/json", end=False)),
        CLOSE,
    ),
    fault(
        "broken-chunk-size",
        "A chunk whose size is no number",
        AN_ERROR,
        LOST,
        Send(head("200 OK", "transfer-encoding: chunked") + b"zz\r\n" + BODY),
        CLOSE,
    ),
    fault(
        "silence-before-head",
        "Sends nothing, `timeout=0.3`",
        "APITimeoutError",
        raises("APITimeoutError", tries=1, within=4),
        Pause(8),
        options={"timeout": 0.3},
    ),
    fault(
        "silence-in-body",
        "Falls silent within the body, `timeout=0.3`",
        "APITimeoutError",
        raises("APITimeoutError", tries=1, within=4),
        Send(OK[:-20]),
        Pause(8),
        options={"timeout": 0.3},
    ),
    fault(
        "slow-loris-head",
        "A byte of the head each 50 ms, for longer than the caller allows (`deadline=0.4`)",
        "APITimeoutError within four seconds",
        raises("APITimeoutError", within=4),
        Trickle(HEAD[:40] + b"x" * 100, 0.05),
        CLOSE,
        options={"deadline": 0.4},
        official={"deadline": ..., "timeout": 0.4},
    ),
    fault(
        "slow-loris-body",
        "A byte of the body each 50 ms, for longer than the caller allows (`deadline=0.4`)",
        "APITimeoutError within four seconds",
        raises("APITimeoutError", within=4),
        Send(HEAD),
        Trickle(BODY[:140], 0.05),
        CLOSE,
        options={"deadline": 0.4},
        official={"deadline": ..., "timeout": 0.4},
    ),
    fault("no-http", "Greets as an SSH server", AN_ERROR, LOST, Send(b"SSH-2.0-OpenSSH_9.9\r\n"), CLOSE),
    fault("status-not-a-number", "The status is `2xx`", AN_ERROR, LOST, Send(OK.replace(b" 200 ", b" 2xx ", 1)), CLOSE),
    fault(
        "huge-header",
        "One header of 2 MB",
        AN_ERROR,
        LOST,
        Send(head("200 OK")[:-2] + b"x-filler: " + b"x" * (2 << 20) + b"\r\n\r\n" + BODY),
        CLOSE,
    ),
    fault(
        "endless-headers",
        "50,000 headers",
        AN_ERROR,
        LOST,
        Send(head("200 OK")[:-2] + b"x-filler: 0123456789012345678901234567890123456789\r\n" * 50_000 + b"\r\n" + BODY),
        CLOSE,
    ),
    fault(
        "content-length-too-short",
        "`content-length` is less than the body",
        "APIError: what came is not all",
        raises("APIError", tries=1),
        Send(whole(completion()).replace(b"content-length: %d" % len(BODY), b"content-length: %d" % (len(BODY) - 9))),
        CLOSE,
    ),
    fault(
        "content-length-not-a-number",
        "`content-length: many`",
        AN_ERROR,
        LOST,
        Send(OK.replace(b"content-length: %d" % len(BODY), b"content-length: many")),
        CLOSE,
    ),
    fault(
        "two-content-lengths",
        "Two different `content-length`",
        AN_ERROR,
        LOST,
        Send(OK.replace(b"content-length", b"content-length: 5\r\ncontent-length", 1)),
        CLOSE,
    ),
    fault(
        "early-hints",
        "103 before the reply",
        "The result",
        gives(is_hello),
        Send(b"HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n" + OK),
    ),
    fault(
        "continue-unasked",
        "100 before the reply",
        "The result",
        gives(is_hello),
        Send(b"HTTP/1.1 100 Continue\r\n\r\n" + OK),
    ),
    fault("only-continue", "100, then closes", AN_ERROR, LOST, Send(b"HTTP/1.1 100 Continue\r\n\r\n"), CLOSE),
    fault("head-byte-by-byte", "A byte per packet", "The result", gives(is_hello), Trickle(OK)),
    fault(
        "gzip",
        "Compressed, as asked for",
        "The result",
        gives(is_hello),
        Send(whole(COMPRESSED, "200 OK", "content-encoding: gzip")),
    ),
    fault(
        "broken-gzip",
        "Says gzip, but is not",
        "APIError",
        raises("APIError"),
        Send(whole(BODY, "200 OK", "content-encoding: gzip")),
    ),
    fault(
        "cut-gzip",
        "gzip whose end is missing",
        "APIError",
        raises("APIError"),
        Send(whole(COMPRESSED[:-20], "200 OK", "content-encoding: gzip")),
    ),
    fault(
        "gzip-bomb",
        "300 kB that become 300 MB",
        "APIError, not 300 MB of memory",
        raises("APIError", within=20),
        Send(lambda _request: _bomb()),
        options={"timeout": 20.0},
        slow=True,
    ),
    fault(
        "idle-connection-closed",
        "Closes the connection between two calls, without having said so",
        "The result of the second, without a retry",
        gives(is_hello, tries=2),
        Send(OK),
        CLOSE,
        play=Programs(_later, _later_async),
    ),
    fault(
        "idle-connection-reset-by-request",
        "Drops the connection as the second request comes on it",
        "The result of the second, or APIConnectionError; never a hang",
        either(gives(is_hello), raises(AN_ERROR)),
        Answer((Send(OK),)),
        Answer((RESET,)),
        Answer((Send(OK),)),
        play=TWICE,
    ),
    fault(
        "bytes-after-the-reply",
        "Sends more bytes than the reply has",
        "Both results, none of the stray bytes in them",
        either(gives(is_hello, tries=2), raises(AN_ERROR)),
        Send(OK + b"HTTP/1.1 500 Stray\r\ncontent-length: 0\r\n\r\n"),
        play=TWICE,
    ),
    fault(
        "no-reply-at-204",
        "204 where JSON is promised",
        "ResponseDecodeError",
        raises("ResponseDecodeError"),
        Send(b"HTTP/1.1 204 No Content\r\n\r\n"),
    ),
    fault(
        "client-closed",
        "Nothing: the client was closed before the call",
        "An error, not a hang",
        either(raises("APIError"), raises("RuntimeError")),
        Send(OK),
        play=Programs(_after_close, _after_close_async),
    ),
)
