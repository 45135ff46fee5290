"""`deadline=`, the seconds for a call as a whole: nothing that a server does can make it last longer."""

from __future__ import annotations

import importlib
from typing import Any, Final

from .case import Check, FaultCase, Outcome, both, raises, sleeps
from .connection_cases import CHAT, fault, to_full_queue
from .peers import Peer, Programs
from .redirect_cases import LIST
from .retry_cases import GOOD, STREAM, TWO, failing
from .server import Answer, Pause, Reads, Send, Trickle
from .upload_cases import MEGABYTES, upload
from .wire import HELLO, OK, chunk, chunked, error_body, head, whole

GROUP: Final = "Deadlines"
OWN: Final = frozenset({"sync", "async"})
LATE: Final[Check] = raises("APITimeoutError", within=4)
MUST = "APITimeoutError within four seconds"
NO_DEADLINE = "has no deadline over a call"
# Every timeout is longer than the case may last, so only the deadline can end the call.
OPTIONS: Final = {"deadline": 0.5, "timeout": 30.0}
BODY = OK.partition(b"\r\n\r\n")[2]
CHUNKED = head("200 OK", "transfer-encoding: chunked")
SLOWLY: Final = 0.05
# The beginning of a TLS record that announces more than will come.
RECORD = b"\x16\x03\x03\x40\x00" + bytes(200)


def deadline(name: str, text: str, *steps: Any, right: Check = LATE, play: Any = CHAT, **more: Any) -> FaultCase:
    """A case of this file."""
    options = {**OPTIONS, **more.pop("options", {})}
    return fault(
        f"deadline-{name}",
        text,
        MUST,
        right,
        *steps,
        group=GROUP,
        play=play,
        options=options,
        official=NO_DEADLINE,
        **more,
    )


def _own_library(case: FaultCase, peer: Peer, server: Any) -> Outcome:
    """Call with an `http_client` of the user."""
    library = importlib.import_module("httpx2")

    def sync(client: Any, outcome: Outcome) -> Any:
        with library.Client(trust_env=False) as own:
            return CHAT.make(client.with_options(http_client=own))

    async def asynchronous(client: Any, outcome: Outcome) -> Any:
        async with library.AsyncClient(trust_env=False) as own:
            return await CHAT.make(client.with_options(http_client=own))

    return Programs(sync, asynchronous)(case, peer, server)


def _from_elsewhere(_request: bytes) -> bytes:
    return whole(b"", "307 Temporary Redirect", "location: /v1/models")


CASES = (
    fault(
        "deadline-counts-waits",
        "429 with `Retry-After: 5`, `deadline=1`",
        "RateLimitError at once: the wait would outlive the deadline",
        both(raises("RateLimitError", tries=1), sleeps()),
        failing(429, "retry-after: 5"),
        GOOD,
        group=GROUP,
        options={**TWO, "deadline": 1.0},
        official="has no deadline over all tries",
    ),
    deadline("silence-before-head", "Sends nothing", Pause(8)),
    deadline("silence-after-head", "Falls silent after the headers", Send(OK[: -len(BODY)]), Pause(8)),
    deadline(
        "silence-late-in-body",
        "Sends half of the body in time, then falls silent",
        Send(OK[: -len(BODY)]),
        Trickle(BODY[:5], SLOWLY),
        Pause(8),
    ),
    deadline(
        "trickled-chunks",
        "A chunk of the body each 50 ms, without end",
        Send(CHUNKED),
        *(step for _ in range(160) for step in (Send(chunk(b" ")), Pause(SLOWLY))),
    ),
    deadline(
        "trickled-chunk-size", "The size of a chunk, a digit each 50 ms", Send(CHUNKED), Trickle(b"0" * 160, SLOWLY)
    ),
    deadline(
        "trickled-trailers",
        "The whole body, then a byte of its trailers each 50 ms",
        Send(CHUNKED + chunk(BODY) + b"0\r\nx-trailer: "),
        Trickle(b"x" * 160, SLOWLY),
    ),
    deadline(
        "trickled-error",
        "500, its body a byte each 50 ms",
        Send(whole(error_body("x" * 400), "500 Error")[:-420]),
        Trickle(b"x" * 160, SLOWLY),
    ),
    deadline(
        "trickled-hints", "103 again and again", *(Send(b"HTTP/1.1 103 Early Hints\r\n\r\n"), Pause(SLOWLY)) * 160
    ),
    deadline(
        "events-without-end",
        "An event each 50 ms, without end",
        Send(chunked([HELLO], end=False)),
        *(step for _ in range(160) for step in (Pause(SLOWLY), Send(chunk(HELLO)))),
        play=STREAM,
    ),
    deadline(
        "silence-in-stream",
        "Falls silent after an event",
        Send(chunked([HELLO], end=False)),
        Pause(8),
        play=STREAM,
        right=raises("APITimeoutError", within=4, events=1),
    ),
    deadline("connect", "The connection is never accepted", play=to_full_queue),
    deadline(
        "tls-silence",
        "Accepts the connection, but does not answer the beginning of TLS",
        Answer((Pause(8),), Reads.NOTHING),
        base="{swapped}/v1",
    ),
    deadline(
        "tls-trickle",
        "Answers the beginning of TLS a byte each 50 ms",
        Answer((Trickle(RECORD, SLOWLY),), Reads.NOTHING),
        base="{swapped}/v1",
    ),
    deadline(
        "upload-not-read",
        "Never reads the upload",
        Answer((Pause(8),), Reads.HEAD),
        play=upload(("a.jsonl", bytes(MEGABYTES << 20))),
    ),
    deadline(
        "redirects",
        "Points elsewhere again and again, each time after 200 ms",
        Answer((Pause(0.2), Send(_from_elsewhere))),
        play=LIST,
    ),
    deadline(
        "own-client-head",
        "A byte of the head each 50 ms, to a client of the user's",
        Trickle(OK[:40] + b"x" * 120, SLOWLY),
        play=_own_library,
        peers=OWN,
    ),
    deadline(
        "own-client-body",
        "A byte of the body each 50 ms, to a client of the user's",
        Send(OK[: -len(BODY)]),
        Trickle(BODY[:160], SLOWLY),
        play=_own_library,
        peers=OWN,
    ),
)
