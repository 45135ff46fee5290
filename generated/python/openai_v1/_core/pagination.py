# Generated from openapi.yaml by specpress. Do not edit.
"""Lists that come in several replies: where a page has its items, and which arguments ask for the next one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal, TypeAlias, cast
from urllib.parse import parse_qsl, urlsplit

import msgspec

from .encode import as_mapping, without_omitted

Arguments: TypeAlias = dict[str, Any]  # Any: the arguments of one place, or a body of any kind
"""What a call is made with, by place."""


class Pagination(msgspec.Struct, frozen=True, kw_only=True):
    """How the pages of an operation follow each other.

    `cursor`: a value of the reply (`source`) is sent as `parameter`; `offset`: the number of items so far is;
    `page`: the number of the page is, from `first` on; `link`: the query of a URL in the reply (`source`) replaces that of
    the call. `items`, `source`, `more` (whether there are more) and `total` (of items, or of pages) are paths into the
    reply, the attribute names of models among them; no `items`: the reply is the list itself.
    """

    style: Literal["cursor", "offset", "page", "link"]
    items: tuple[str, ...] = ()
    place: str = "query"
    parameter: str = ""
    source: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    total: tuple[str, ...] = ()
    limit: str = ""
    first: int = 1


LAST = "[-1]"
"""The step of a path that means the last item of a list."""


def value_at(reply: object, path: tuple[str, ...]) -> Any:  # Any: whatever stands there
    """What stands at a path of a reply; None where there is nothing."""
    value: Any = reply
    for step in path:
        if value is None:
            return None
        if step == LAST:
            value = value[-1] if value else None
        elif isinstance(value, Mapping):
            value = cast("Mapping[str, Any]", value).get(step)
        else:
            value = getattr(value, step, None)
    return value


def items_of_page(pagination: Pagination, reply: object) -> list[Any]:  # Any: items of the reply's type
    """The items of one page."""
    found = value_at(reply, pagination.items)
    return list(cast("Iterable[Any]", found)) if isinstance(found, (list, tuple)) else []


def next_arguments(pagination: Pagination, reply: object, arguments: Arguments) -> Arguments | None:
    """The arguments of the call for the next page; None after the last one."""
    if pagination.more and not value_at(reply, pagination.more):
        return None
    if pagination.style == "link":
        url = value_at(reply, pagination.source)
        query = dict(parse_qsl(urlsplit(str(url)).query, keep_blank_values=True)) if url else {}
        given = without_omitted(as_mapping(arguments.get("query")) or {})
        return {**arguments, "query": {**given, **query}} if query and not query.items() <= given.items() else None
    before = as_mapping(arguments.get(pagination.place)) or {}
    wanted = _next_value(pagination, reply, without_omitted(before))
    if wanted is None or wanted == before.get(pagination.parameter):
        return None
    return {**arguments, pagination.place: {**before, pagination.parameter: wanted}}


def _next_value(pagination: Pagination, reply: object, given: Mapping[str, Any]) -> Any:  # Any: a parameter's value
    if pagination.style == "cursor":
        return value_at(reply, pagination.source) or None
    items = len(items_of_page(pagination, reply))
    total = value_at(reply, pagination.total) if pagination.total else None
    if not items:
        return None
    if pagination.style == "page":
        page = int(given.get(pagination.parameter, pagination.first))
        return None if total is not None and page >= pagination.first + int(total) - 1 else page + 1
    limit = given.get(pagination.limit) if pagination.limit else None
    offset = int(given.get(pagination.parameter, 0)) + items
    if (total is not None and offset >= int(total)) or (total is None and limit is not None and items < int(limit)):
        return None
    return offset
