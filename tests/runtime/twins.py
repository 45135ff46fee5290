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
        """What the program gives; a stream is collected."""
        options = {"api_key": "sk-test-key", "max_retries": 0, **options}
        if self.name == "async":
            return asyncio.run(_in_async_client(program, options))
        with OpenAI(**options) as client:
            result = program(client)
            return list(result) if hasattr(result, "__next__") else result

    def read(self, manager: Any, use: Callable[[Any], Any]) -> Any:
        """What `use` gives for what a context manager opens; for programs that enter one."""
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
    """What is waited for, with all items of what is iterated asynchronously."""
    if inspect.isawaitable(result):
        result = await result
    if hasattr(result, "__anext__"):
        return [item async for item in result]
    return result
