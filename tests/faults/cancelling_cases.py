"""Calls that are cancelled, and other event loops."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Final

from openai_v1 import AsyncOpenAI

from .case import DEFAULTS, KEY, FaultCase, Outcome, both, client_left, gives, that
from .connection_cases import CHAT, is_hello
from .leaving_cases import GOOD, OPEN, leaving
from .peers import Peer, Programs, base_url
from .retry_cases import STREAM
from .server import Answer, AwaitClose, ScriptedServer, Send
from .stream_cases import text_of
from .wire import FINISH, HELLO, OK, TEXT, WORLD, chunked

ASYNC: Final = frozenset({"async", "fast async"})
TRIO: Final = frozenset({"async"})
WAITING = Answer((AwaitClose(),))


def _no_sync(client: Any, outcome: Outcome) -> Any:
    raise NotImplementedError


def _cancelled(begin: Callable[[Any], Awaitable[Any]]) -> Programs:
    """Cancel a call after a while, then make another one, which must succeed."""

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


def _through_trio(use: Callable[[Any], Awaitable[Any]]) -> Callable[[FaultCase, Peer, ScriptedServer], Outcome]:
    def play(case: FaultCase, peer: Peer, server: ScriptedServer) -> Outcome:
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


WAS_CANCELLED = that(lambda outcome: outcome.notes.get("cancelled"), "it was not cancelled")
SECOND = "CancelledError and nothing else; the next call gives its result"

CASES = (
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
)
