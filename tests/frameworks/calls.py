"""Calls methods of a generated client by HTTP method and path, so that tests do not depend on method names."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from types import FunctionType
from typing import Any

import pytest
from corpus_call import operation_of

from tests.frameworks.package import Package

RESOURCES = ("cached_property", "property", "lazy_resource")


@dataclass(frozen=True, slots=True)
class Way:
    """One of the ways to call: a client with a transport."""

    twin: str
    transport: str

    def __str__(self) -> str:
        return f"{self.twin}-{self.transport}"

    def run(self, package: Package, base_url: str | None, program: Program, **options: Any) -> Any:
        """Run a program with a new client; gives its result."""
        given = {"base_url": base_url, "max_retries": 0, "timeout": 10.0, "transport": self.transport, **options}

        async def main() -> Any:
            async with entered(package.client_class(self.twin)(**given)) as client:
                return await program(Calls(client, package))

        return asyncio.run(main())


WAYS = tuple(Way(twin, transport) for twin in ("sync", "async") for transport in ("httpx2", "pyreqwest"))
EVERY_WAY = pytest.mark.parametrize("way", WAYS, ids=str)


# Any below: the package exists only while the test runs.
class Calls:
    """The methods of a client; `await calls("POST /pets", name="Rex")` for either twin."""

    def __init__(self, client: Any, package: Package) -> None:
        self.client = client
        self.package = package
        self.types = package.types

    def method(self, operation: str) -> Any:
        """The method of an operation."""
        for _, method, found in methods(self.client):
            if f"{found.method} {found.path}" == operation:
                return method
        raise LookupError(f"no method for {operation}")

    async def __call__(self, operation: str, /, *arguments: Any, **named: Any) -> Any:
        """The result of a call; a stream is collected into a list."""
        return await collected(self.method(operation)(*arguments, **named))

    async def open(self, operation: str, /, *arguments: Any, **named: Any) -> Any:
        """The result of a call; a stream stays open."""
        return await given(self.method(operation)(*arguments, **named))

    async def raw(self, operation: str, /, *arguments: Any, **named: Any) -> Any:
        """The reply of a call with its status and headers."""
        method = self.method(operation)
        return await given(getattr(method.__self__.with_raw_response, method.__name__)(*arguments, **named))

    async def error(self, operation: str, /, *arguments: Any, **named: Any) -> Any:
        """The error that a call raises."""
        try:
            result = await self(operation, *arguments, **named)
        except Exception as error:  # noqa: BLE001 - the test says which it must be
            return error
        raise AssertionError(f"no error, but {result!r}")


Program = Callable[[Calls], Awaitable[Any]]


async def given(result: Any) -> Any:
    """The result, awaited if it is awaitable."""
    return await result if inspect.isawaitable(result) else result


async def collected(result: Any) -> Any:
    """The result; if it can be iterated, the list of its items."""
    result = await given(result)
    if hasattr(result, "__anext__"):
        return [item async for item in result]
    return list(result) if hasattr(result, "__next__") else result


def plain(value: Any) -> Any:
    """A result as dicts and lists."""
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    return value.to_dict() if hasattr(value, "to_dict") else value


@asynccontextmanager
async def entered(manager: Any) -> AsyncGenerator[Any]:
    """Enter a blocking or an async context manager."""
    if hasattr(manager, "__aenter__"):
        async with manager as opened:
            yield opened
    else:
        with manager as opened:
            yield opened


def methods(client: Any) -> Iterator[tuple[tuple[str, ...], Any, Any]]:
    """The name of each method from the client on, the method, and its operation."""
    for path, holder in holders(client):
        for name, value in vars(type(holder)).items():
            operation = operation_of(value) if isinstance(value, FunctionType) else None
            if operation is not None:
                yield (*path, name), getattr(holder, name), operation


def names(package: Package) -> dict[str, str]:
    """How a program writes the method of each operation: `pets.create` by `POST /pets`."""
    with package.client_class("sync")(base_url="http://127.0.0.1:9") as client:
        return {f"{operation.method} {operation.path}": ".".join(path) for path, _, operation in methods(client)}


def holders(holder: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """A client and each of its resources."""
    yield path, holder
    for name, value in vars(type(holder)).items():
        if type(value).__name__ in RESOURCES and not name.startswith("with_"):
            inner = getattr(holder, name)
            if ".resources" in type(inner).__module__:
                yield from holders(inner, (*path, name))
