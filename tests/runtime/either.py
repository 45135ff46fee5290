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
    """Run a program with a client, which uses httpx2 unless the options name another transport; gives its result."""
    options = {"api_key": "sk-test-key", "max_retries": 0, "transport": "httpx2", **options}

    async def main() -> Any:
        async with entered(OpenAI(**options) if twin.name == "sync" else AsyncOpenAI(**options)) as client:
            return await program(client)

    return asyncio.run(main())


async def given(result: Any) -> Any:
    """The result, awaited if it is awaitable."""
    return await result if inspect.isawaitable(result) else result


async def concurrently(twin: Twin, call: Callable[[], Any]) -> Any:
    """Start a call on another thread, or in another task, so that the program can make others meanwhile."""
    return await (asyncio.to_thread(call) if twin.name == "sync" else call())


async def following(stream: Any) -> Any:
    """The next event of a stream, None after the last."""
    return next(stream, None) if hasattr(stream, "__next__") else await anext(stream, None)


@asynccontextmanager
async def entered(manager: Any) -> AsyncGenerator[Any]:
    """Enter a blocking or an async context manager."""
    if hasattr(manager, "__aenter__"):
        async with manager as opened:
            yield opened
    else:
        with manager as opened:
            yield opened
