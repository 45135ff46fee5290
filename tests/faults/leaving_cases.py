"""Calls and streams that the caller leaves, and many at a time."""

from __future__ import annotations

import asyncio
import gc
import json
import threading
import warnings
from collections.abc import Awaitable, Callable
from typing import Any, Final

from openai_v1 import AsyncOpenAI

from .case import DEFAULTS, KEY, Case, Check, Outcome, both, client_left, either, gives, raises, that
from .connection_cases import CHAT, TWICE, fault, is_hello
from .peers import Peer, Programs, base_url
from .retry_cases import STREAM
from .server import Answer, AwaitClose, End, Pause, ScriptedServer, Send
from .stream_cases import HEAD, text_of
from .wire import EVENTS, FINISH, HELLO, OK, TEXT, WORLD, chunk, chunked, completion, whole

GROUP: Final = "Leaving, cancelling, sharing"
ASYNC: Final = frozenset({"async", "fast async"})
TRIO: Final = frozenset({"async"})
OPEN = Answer((Send(HEAD + chunk(HELLO) + chunk(WORLD)), AwaitClose()))
WAITING = Answer((AwaitClose(),))
GOOD = Answer((Send(OK),))
CLOSED = "The connection is closed at once"
ONE = gives(lambda found: found == 1)


def leaving(name: str, text: str, must: str, right: Check, *answers: Answer, play: Any, **more: Any) -> Case:
    """A case of this file."""
    return fault(name, text, must, right, *answers, group=GROUP, play=play, **more)


def _break(client: Any, outcome: Outcome) -> int:
    with STREAM.make(client) as events:
        for _ in events:
            break
    return 1


async def _break_async(client: Any, outcome: Outcome) -> int:
    async with await STREAM.make(client) as events:
        async for _ in events:
            break
    return 1


def _raise(client: Any, outcome: Outcome) -> int:
    try:
        with STREAM.make(client) as events:
            for _ in events:
                raise LookupError  # noqa: TRY301  # as a caller would
    except LookupError:
        return 1
    return 0


async def _raise_async(client: Any, outcome: Outcome) -> int:
    try:
        async with await STREAM.make(client) as events:
            async for _ in events:
                raise LookupError  # noqa: TRY301  # as a caller would
    except LookupError:
        return 1
    return 0


def _close(client: Any, outcome: Outcome) -> int:
    events = STREAM.make(client)
    next(events)
    events.close()
    events.close()
    return len(list(events)) + 1


async def _close_async(client: Any, outcome: Outcome) -> int:
    events = await STREAM.make(client)
    await anext(events)
    await events.close()
    await events.close()
    return len([event async for event in events]) + 1


def _drop(client: Any, outcome: Outcome) -> int:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        events = STREAM.make(client)
        next(events)
        del events
        gc.collect()
    outcome.notes["warned"] = any(issubclass(one.category, ResourceWarning) for one in caught)
    return 1


async def _drop_async(client: Any, outcome: Outcome) -> int:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        events = await STREAM.make(client)
        await anext(events)
        del events
        gc.collect()
        await asyncio.sleep(0.1)
    outcome.notes["warned"] = any(issubclass(one.category, ResourceWarning) for one in caught)
    return 1


def _no_sync(client: Any, outcome: Outcome) -> Any:
    raise NotImplementedError


def _cancelled(begin: Callable[[Any], Awaitable[Any]]) -> Programs:
    """Cancels after a while, then makes a call that must go well."""

    async def program(client: Any, outcome: Outcome) -> Any:
        task = asyncio.ensure_future(begin(client))
        await asyncio.sleep(0.2)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            outcome.notes["cancelled"] = True
        return await CHAT.make(client)

    return Programs(_no_sync, program)


async def _read_all(client: Any) -> Any:
    async with await STREAM.make(client) as events:
        return [event async for event in events]


async def _in_time(client: Any, outcome: Outcome) -> Any:
    try:
        async with asyncio.timeout(0.2):
            await CHAT.make(client)
    except TimeoutError:
        outcome.notes["cancelled"] = True
    return await CHAT.make(client)


def _through_trio(use: Callable[[Any], Awaitable[Any]]) -> Callable[[Case, Peer, ScriptedServer], Outcome]:
    def play(case: Case, peer: Peer, server: ScriptedServer) -> Outcome:
        import trio

        outcome = Outcome()

        async def main() -> Any:
            async with AsyncOpenAI(api_key=KEY, base_url=base_url(case, server), **DEFAULTS) as client:
                return await use(client)

        try:
            outcome.value = trio.run(main)
        except Exception as error:  # noqa: BLE001  # whatever it is, it is the outcome
            outcome.error = error
        outcome.requests = tuple(server.requests)
        return outcome

    return play


async def _trio_chat(client: Any) -> Any:
    return await CHAT.make(client)


async def _trio_stream(client: Any) -> str:
    async with await STREAM.make(client) as events:
        return text_of([event async for event in events])


async def _trio_cancel(client: Any) -> Any:
    import trio

    with trio.move_on_after(0.2) as scope:
        await CHAT.make(client)
    assert scope.cancelled_caught
    return await CHAT.make(client)


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


WAS_CANCELLED = that(lambda outcome: outcome.notes.get("cancelled"), "it was not cancelled")
SECOND = "CancelledError and nothing else; the next call gives its result"
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
        "stream-break",
        "Keeps streaming; the caller breaks out of the loop inside `with`",
        CLOSED,
        both(ONE, client_left),
        OPEN,
        play=Programs(_break, _break_async),
    ),
    leaving(
        "stream-exception",
        "Keeps streaming; the caller raises inside `with`",
        CLOSED,
        both(ONE, client_left),
        OPEN,
        play=Programs(_raise, _raise_async),
    ),
    leaving(
        "stream-closed-twice",
        "Keeps streaming; the caller closes the stream, twice",
        CLOSED + "; the stream is over, by its end or an API error",
        both(either(ONE, raises("APIError")), client_left),
        OPEN,
        play=Programs(_close, _close_async),
    ),
    leaving(
        "stream-dropped",
        "Keeps streaming; the caller forgets the stream",
        CLOSED + ", with a ResourceWarning",
        both(ONE, client_left, that(lambda outcome: outcome.official or outcome.notes["warned"], "no ResourceWarning")),
        OPEN,
        play=Programs(_drop, _drop_async),
    ),
    leaving(
        "stream-then-call",
        "A stream that is read to its end, then a call",
        "The result of the call",
        gives(is_hello),
        Answer((Send(chunked(EVENTS)),)),
        GOOD,
        play=Programs(
            lambda client, outcome: (list(STREAM.make(client)), CHAT.make(client))[1],
            lambda client, outcome: _stream_then_call(client),
        ),
    ),
    leaving(
        "cancel-before-head",
        "Sends nothing; the task is cancelled",
        SECOND,
        both(gives(is_hello), WAS_CANCELLED),
        WAITING,
        GOOD,
        play=_cancelled(CHAT.make),
        peers=ASYNC,
    ),
    leaving(
        "cancel-in-body",
        "Falls silent in the body; the task is cancelled",
        SECOND,
        both(gives(is_hello), WAS_CANCELLED),
        Answer((Send(OK[:-20]), AwaitClose())),
        GOOD,
        play=_cancelled(CHAT.make),
        peers=ASYNC,
    ),
    leaving(
        "cancel-in-stream",
        "Falls silent in a stream; the task is cancelled",
        SECOND + "; the connection is closed",
        both(gives(is_hello), WAS_CANCELLED, client_left),
        OPEN,
        GOOD,
        play=_cancelled(_read_all),
        peers=ASYNC,
    ),
    leaving(
        "asyncio-timeout",
        "Sends nothing; `asyncio.timeout(0.2)` around the call",
        "TimeoutError; the next call gives its result",
        both(gives(is_hello), WAS_CANCELLED),
        WAITING,
        GOOD,
        play=Programs(_no_sync, _in_time),
        peers=ASYNC,
    ),
    leaving(
        "trio-call",
        "Nothing is wrong; the program runs under trio",
        "The result",
        gives(is_hello),
        GOOD,
        play=_through_trio(_trio_chat),
        peers=TRIO,
    ),
    leaving(
        "trio-stream",
        "A stream; the program runs under trio",
        "All events",
        gives(lambda found: found == TEXT),
        Answer((Send(chunked((HELLO, WORLD, FINISH))),)),
        play=_through_trio(_trio_stream),
        peers=TRIO,
    ),
    leaving(
        "trio-cancel",
        "Sends nothing; trio cancels the call",
        "It is cancelled; the next call gives its result",
        gives(is_hello),
        WAITING,
        GOOD,
        play=_through_trio(_trio_cancel),
        peers=TRIO,
    ),
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
)


async def _stream_then_call(client: Any) -> Any:
    async for _ in await STREAM.make(client):
        pass
    return await CHAT.make(client)
