# Generated from openapi.yaml by specpress. Do not edit.
"""Lists: `await` gives the whole response, `async for` its items."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Generator, Iterable
from typing import Any, Generic, TypeVar, cast

from .._core.lazy import show_as_exported

__all__ = ["AsyncPager"]

Page = TypeVar("Page")
Item = TypeVar("Item")


class AsyncPager(Generic[Page, Item]):
    """A call of a list operation, which is sent when it is awaited or iterated over."""

    def __init__(self, fetch: Callable[[], Awaitable[Page]]) -> None:
        self._fetch = fetch

    def __await__(self) -> Generator[Any, Any, Page]:  # Any: what event loops exchange with their tasks
        return self._fetch().__await__()

    async def __aiter__(self) -> AsyncIterator[Item]:
        page = await self._fetch()
        if isinstance(page, AsyncIterable):
            async for item in cast("AsyncIterable[Item]", page):
                yield item
            return
        for item in cast("Iterable[Item]", page):
            yield item


def async_pager(fetch: Callable[[], Awaitable[Page]]) -> AsyncPager[Page, Any]:  # Any: the method says which item
    """Make a pager of a call."""
    return AsyncPager(fetch)


show_as_exported(__name__)
