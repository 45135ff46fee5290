"""Clients that are used again, after a fault and by many at a time."""

from __future__ import annotations

import asyncio
import json
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

from .case import Outcome, both, client_left, gives, raises, that
from .connection_cases import CHAT, TWICE, is_hello
from .leaving_cases import GOOD, OPEN, leaving
from .peers import Programs, SyncProgram
from .retry_cases import STREAM
from .server import Answer, End, Pause, Send
from .stream_cases import text_of
from .wire import FINISH, HELLO, OK, TEXT, WORLD, chunked, completion, whole


def _echo(request: bytes) -> bytes:
    body = json.loads(request.partition(b"\r\n\r\n")[2])
    return whole(completion(body["messages"][0]["content"]))


def _ask(client: Any, text: str) -> Any:
    return client.chat.completions.create(model="gpt-3.5-turbo", messages=[{"role": "user", "content": text}])


def _in_threads(client: Any, outcome: Outcome) -> int:
    right: list[int] = []

    def work(number: int) -> None:
        for round_ in range(5):
            text = f"{number}/{round_}"
            right.append(_ask(client, text).choices[0].message.content == text)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(right)


async def _in_tasks(client: Any, outcome: Outcome) -> int:
    async def work(number: int) -> int:
        found = [
            (await _ask(client, f"{number}/{one}")).choices[0].message.content == f"{number}/{one}" for one in range(5)
        ]
        return sum(found)

    return sum(await asyncio.gather(*map(work, range(12))))


def _elsewhere(program: SyncProgram) -> Programs:
    """Run the program in another thread than the main one, which gets no signals."""

    def sync(client: Any, outcome: Outcome) -> Any:
        with ThreadPoolExecutor(1) as threads:
            return threads.submit(program, client, outcome).result()

    return Programs(sync, not_async)


def _read_stream(client: Any, outcome: Outcome) -> str:
    return text_of(list(STREAM.make(client)))


def _leave_stream(client: Any, outcome: Outcome) -> int:
    with STREAM.make(client) as events:
        next(events)
    return 1


def _cut_stream(client: Any, outcome: Outcome) -> None:
    for event in STREAM.make(client):
        outcome.events.append(event)


async def not_async(client: Any, outcome: Outcome) -> Any:
    """The case has no asynchronous form."""
    raise NotImplementedError


SYNC: Final = frozenset({"sync", "fast sync"})
_FAULTS_FIRST: Final = (
    ("reset", "Resets the first call", Answer((End.RESET,))),
    ("cut-body", "Closes within the body of the first call", Answer((Send(OK[:-20]), End.CLOSE))),
    ("garbage", "Answers the first call with no HTTP", Answer((Send(b"garbage\r\n\r\n"), End.CLOSE))),
    ("timeout", "Sends nothing to the first call", Answer((Pause(8), End.CLOSE))),
)


def _second(client: Any, outcome: Outcome) -> Any:
    try:
        CHAT.make(client)
    except Exception as error:  # noqa: BLE001  # the first call fails
        outcome.notes["first"] = error
    return CHAT.make(client)


async def _second_async(client: Any, outcome: Outcome) -> Any:
    try:
        await CHAT.make(client)
    except Exception as error:  # noqa: BLE001  # the first call fails
        outcome.notes["first"] = error
    return await CHAT.make(client)


CASES = (
    leaving(
        "threads",
        "Echoes what it is asked, to 12 threads or tasks with one client",
        "Each gets the replies to its own calls",
        gives(lambda found: found == 60, within=8),
        Answer((Send(_echo),)),
        play=Programs(_in_threads, _in_tasks),
    ),
    *(
        leaving(
            f"call-after-{name}",
            f"{text}, then replies",
            "The second call gives its result",
            both(gives(is_hello), that(lambda outcome: "first" in outcome.notes, "the first call gave a result")),
            answer,
            GOOD,
            play=Programs(_second, _second_async),
            options={"timeout": 0.4},
        )
        for name, text, answer in _FAULTS_FIRST
    ),
    leaving(
        "connection-reused",
        "Two calls",
        "One connection serves both",
        both(gives(is_hello), that(lambda outcome: outcome.connections == 1, "two connections")),
        GOOD,
        play=TWICE,
    ),
    leaving(
        "thread-stream",
        "A stream, to a thread that is not the main one",
        "All events",
        gives(lambda found: found == TEXT),
        Answer((Send(chunked((HELLO, WORLD, FINISH))),)),
        play=_elsewhere(_read_stream),
        peers=SYNC,
    ),
    leaving(
        "thread-stream-left",
        "Keeps streaming; a thread that is not the main one closes the stream after an event",
        "The connection is closed at once",
        both(gives(lambda found: found == 1), client_left),
        OPEN,
        play=_elsewhere(_leave_stream),
        peers=SYNC,
    ),
    leaving(
        "thread-stream-cut",
        "Closes within a stream that a thread other than the main one reads",
        "The events, then IncompleteStreamError",
        raises("IncompleteStreamError", events=2),
        Answer((Send(chunked((HELLO, WORLD), end=False)), End.CLOSE)),
        play=_elsewhere(_cut_stream),
        peers=SYNC,
    ),
    leaving(
        "thread-call-large",
        "A reply of 3 MB, to a thread that is not the main one",
        "The result",
        gives(lambda found: len(found.choices[0].message.content) == 3 << 20),
        Answer((Send(whole(completion("x" * (3 << 20)))),)),
        play=_elsewhere(lambda client, outcome: CHAT.make(client)),
        peers=SYNC,
    ),
)
