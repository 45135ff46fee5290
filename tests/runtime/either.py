"""Programs that are written once for both clients; the blocking one works inside of an event loop, too."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from openai_v1 import AsyncOpenAI, OpenAI

from .twins import Twin


def run(twin: Twin, program: Callable[[Any], Awaitable[Any]], **options: Any) -> Any:
    """What a program gives to the client, which sends with httpx2 unless something else is said."""
    options = {"api_key": "sk-test-key", "max_retries": 0, "transport": "httpx2", **options}

    async def main() -> Any:
        async with entered(OpenAI(**options) if twin.name == "sync" else AsyncOpenAI(**options)) as client:
            return await program(client)

    return asyncio.run(main())


async def given(result: Any) -> Any:
    """A result that may have to be waited for."""
    return await result if inspect.isawaitable(result) else result


async def concurrently(twin: Twin, call: Callable[[], Any]) -> Any:
    """A call that others are made beside: on another thread, or in another task."""
    return await (asyncio.to_thread(call) if twin.name == "sync" else call())


async def following(stream: Any) -> Any:
    """The next event of a stream, None after the last."""
    return next(stream, None) if hasattr(stream, "__next__") else await anext(stream, None)


@asynccontextmanager
async def entered(manager: Any) -> AsyncGenerator[Any]:
    """What a context manager of either kind opens."""
    if hasattr(manager, "__aenter__"):
        async with manager as opened:
            yield opened
    else:
        with manager as opened:
            yield opened
