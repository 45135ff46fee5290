"""Lists over several pages: each page can fetch the next one."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from typing import Any, Generic, TypeVar, cast

from .._core.errors import InvalidArgumentError
from .._core.lazy import show_as_exported
from .._core.operation.descriptors import Operation, Pagination
from .._core.options.omit import Omit, omit
from .._core.options.request_options import Mode, RequestOptions
from .._core.response.api_response import APIResponse
from .._core.response.pagination import Arguments, items_of_page, next_arguments
from .client import AsyncAPIClient
from .pager import AsyncPager, async_pager
from .streamed_response import AsyncStreamedResponse

__all__ = ["AsyncPage"]

Whole = TypeVar("Whole")
Item = TypeVar("Item")


class Listing(Generic[Whole]):
    """The parts that all pages of one list share."""

    __slots__ = ("client", "operation", "options", "pagination")

    def __init__(
        self, client: AsyncAPIClient, operation: Operation[Whole], pagination: Pagination, options: RequestOptions
    ) -> None:
        self.client = client
        self.operation = operation
        self.pagination = pagination
        self.options = options


class AsyncPage(Generic[Whole, Item]):
    """One page of a list; iterating over it continues with the items of the following pages.

    `reply` is the decoded response, as the operation documents it.
    """

    def __init__(self, listing: Listing[Whole], reply: Whole, arguments: Arguments) -> None:
        self.reply = reply
        self._listing = listing
        self._next = next_arguments(listing.pagination, reply, arguments)

    @property
    def items(self) -> list[Item]:
        """The items of this page alone."""
        return cast("list[Item]", items_of_page(self._listing.pagination, self.reply))

    def has_next_page(self) -> bool:
        """Whether there is a next page, as far as this page tells."""
        return self._next is not None

    async def get_next_page(self) -> AsyncPage[Whole, Item]:
        """Fetch the next page. Raises InvalidArgumentError if there is none."""
        if self._next is None:
            raise InvalidArgumentError("There is no page after this one: ask has_next_page() before.")
        listing = self._listing
        reply = await listing.client.request(listing.operation, **self._next, options=listing.options)
        return AsyncPage(listing, reply, self._next)

    async def iter_pages(self) -> AsyncIterator[AsyncPage[Whole, Item]]:
        """This page and all following ones."""
        page = self
        yield page
        while page.has_next_page():
            page = await page.get_next_page()
            yield page

    async def __aiter__(self) -> AsyncIterator[Item]:
        async for page in self.iter_pages():
            for item in page.items:
                yield item

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {len(self.items)} items>"


def paged(
    client: AsyncAPIClient,
    operation: Operation[Whole],
    *,
    path: Mapping[str, object] | None = None,
    query: Mapping[str, object] | None = None,
    header: Mapping[str, object] | None = None,
    cookie: Mapping[str, object] | None = None,
    body: object = omit,
    content_type: str | Omit = omit,
    options: RequestOptions,
) -> AsyncPager[AsyncPage[Whole, Any], Any]:  # Any: the method says which item
    """Call an operation that returns a page."""
    pagination = operation.pagination
    assert pagination is not None, "only operations with pages come here"
    arguments: Arguments = {
        "path": path,
        "query": query,
        "header": header,
        "cookie": cookie,
        "body": body,
        "content_type": content_type,
    }

    async def fetch() -> AsyncPage[Whole, Any]:
        # Any: depends on the mode of the client
        found: Any = await client.request(operation, **arguments, options=options)
        listing = Listing(client.in_mode(Mode.TYPED), operation, pagination, options)
        if isinstance(found, APIResponse):
            raw = cast("APIResponse[Whole]", found)

            def page() -> AsyncPage[Whole, Any]:
                return AsyncPage(listing, raw.parse(), arguments)

            # Not a cast, whose string would keep the name of the async class in the blocking twin.
            found = APIResponse(raw.http_response, page)
            shown: AsyncPage[Whole, Any] = found
            return shown
        if isinstance(found, AsyncStreamedResponse):
            unread = cast("Any", found)  # Any: of the whole content, whose class the blocking twin calls otherwise

            def page_of(whole: Whole) -> AsyncPage[Whole, Any]:
                return AsyncPage(listing, whole, arguments)

            streamed: AsyncPage[Whole, Any] = unread.converted(page_of)
            return streamed
        return AsyncPage(listing, found, arguments)

    return async_pager(fetch)


show_as_exported(__name__)
