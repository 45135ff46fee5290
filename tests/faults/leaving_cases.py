"""Streams that the caller leaves."""

from __future__ import annotations

import asyncio
import gc
import warnings
from typing import Any, Final

from .case import Check, FaultCase, Outcome, both, client_left, either, gives, raises, that
from .connection_cases import CHAT, fault, is_hello
from .peers import Programs
from .retry_cases import STREAM
from .server import Answer, AwaitClose, Send
from .stream_cases import HEAD
from .wire import EVENTS, HELLO, OK, WORLD, chunk, chunked

GROUP: Final = "Leaving, cancelling, sharing"
ASYNC: Final = frozenset({"async", "fast async"})
TRIO: Final = frozenset({"async"})
OPEN = Answer((Send(HEAD + chunk(HELLO) + chunk(WORLD)), AwaitClose()))
WAITING = Answer((AwaitClose(),))
GOOD = Answer((Send(OK),))
CLOSED = "The connection is closed at once"
ONE = gives(lambda found: found == 1)


def leaving(name: str, text: str, must: str, right: Check, *answers: Answer, play: Any, **more: Any) -> FaultCase:
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


async def _stream_then_call(client: Any) -> Any:
    async for _ in await STREAM.make(client):
        pass
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
)
