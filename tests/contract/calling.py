"""Calls an operation by its name, with the blocking or the async client, so that one test covers both."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from functools import cache
from types import ModuleType
from typing import Any, Literal, TypeAlias

Flavour: TypeAlias = Literal["sync", "async"]
FLAVOURS: tuple[Flavour, ...] = ("sync", "async")


def call(
    module: ModuleType, flavour: Flavour, options: Mapping[str, object], operation: str, arguments: Mapping[str, object]
) -> Any:  # the result of any operation; the tests check it with isinstance
    """Construct a client, call the operation, and return the result; of a stream, the list of its events."""
    if flavour == "async":
        return asyncio.run(_call_async(module, options, operation, arguments))
    with module.OpenAI(**options) as client:
        result = find_method(client, operation)(**arguments)
        return list(result) if isinstance(result, module.Stream) else result


async def _call_async(
    module: ModuleType, options: Mapping[str, object], operation: str, arguments: Mapping[str, object]
) -> Any:  # as in `call`
    async with module.AsyncOpenAI(**options) as client:
        result = await find_method(client, operation)(**arguments)
        return [event async for event in result] if isinstance(result, module.AsyncStream) else result


def find_method(client: object, operation: str) -> Callable[..., Any]:  # arguments and result differ by operation
    """The bound method of a dotted name."""
    found: Any = client
    for name in operation.split("."):
        found = getattr(found, name)
    method: Callable[..., Any] = found
    return method


def has_method(module: ModuleType, operation: str) -> bool:
    """Whether the package's client has the operation."""
    try:
        find_method(_some_client(module), operation)
    except AttributeError:
        return False
    return True


@cache
def _some_client(module: ModuleType) -> object:
    """One client for all questions: the official one takes forty milliseconds to construct."""
    return module.OpenAI(api_key="sk-test")
