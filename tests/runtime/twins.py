"""Runs the same program with both clients."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from openai_v1 import AsyncOpenAI, OpenAI


@dataclass(frozen=True, slots=True)
class Twin:
    """One of the two clients; programs are lambdas that return a result or something to wait for."""

    name: Literal["sync", "async"]

    def call(self, program: Callable[[Any], Any], **options: Any) -> Any:
        """Run a program; gives its result, and a list for a stream."""
        options = {"api_key": "sk-test-key", "max_retries": 0, **options}
        if self.name == "async":
            return asyncio.run(_in_async_client(program, options))
        with OpenAI(**options) as client:
            result = program(client)
            return list(result) if hasattr(result, "__next__") else result

    def read(self, manager: Any, use: Callable[[Any], Any]) -> Any:
        """Enter the context manager of a program, and give the result of `use` for it."""
        if self.name == "async":
            return _entered(manager, use)
        with manager as opened:
            result = use(opened)
            return list(result) if hasattr(result, "__next__") else result


async def _in_async_client(program: Callable[[Any], Any], options: dict[str, Any]) -> Any:
    async with AsyncOpenAI(**options) as client:
        return await awaited(program(client))


async def _entered(manager: Any, use: Callable[[Any], Any]) -> Any:
    async with manager as opened:
        return await awaited(use(opened))


async def awaited(result: Any) -> Any:
    """The awaited result; an async iterable becomes the list of its items."""
    if inspect.isawaitable(result):
        result = await result
    if hasattr(result, "__anext__"):
        return [item async for item in result]
    return result
