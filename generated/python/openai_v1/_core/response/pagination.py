# Generated from openapi.yaml by specpress. Do not edit.
"""Finds the items of a page, and the arguments that ask for the next page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias, cast
from urllib.parse import parse_qsl, urlsplit

from ..models.encode import as_mapping, without_omitted
from ..operation.descriptors import Pagination

Arguments: TypeAlias = dict[str, Any]  # Any: the arguments of one place, or a body of any kind
"""The arguments of a call by place: `path`, `query`, `body` …"""


LAST = "[-1]"
"""The step of a path that stands for the last item of a list."""


def value_at(page: object, path: tuple[str, ...]) -> Any:  # Any: any value of a response
    """The value at a path of a decoded response; None if there is none."""
    value: Any = page
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


def items_of_page(pagination: Pagination, page: object) -> list[Any]:  # Any: items of the response's type
    """The items of one page; empty if it has none."""
    found = value_at(page, pagination.items)
    return list(cast("Iterable[Any]", found)) if isinstance(found, (list, tuple)) else []


def next_arguments(pagination: Pagination, page: object, arguments: Arguments) -> Arguments | None:
    """The arguments of the call for the next page; None after the last one."""
    if pagination.more and not value_at(page, pagination.more):
        return None
    if pagination.style == "link":
        url = value_at(page, pagination.source)
        query = dict(parse_qsl(urlsplit(str(url)).query, keep_blank_values=True)) if url else {}
        given = without_omitted(as_mapping(arguments.get("query")) or {})
        return {**arguments, "query": {**given, **query}} if query and not query.items() <= given.items() else None
    before = as_mapping(arguments.get(pagination.place)) or {}
    wanted = _next_value(pagination, page, without_omitted(before))
    if wanted is None or wanted == before.get(pagination.parameter):
        return None
    return {**arguments, pagination.place: {**before, pagination.parameter: wanted}}


def _next_value(pagination: Pagination, page: object, given: Mapping[str, Any]) -> Any:  # Any: a parameter's value
    if pagination.style == "cursor":
        return value_at(page, pagination.source) or None
    items = len(items_of_page(pagination, page))
    total = value_at(page, pagination.total) if pagination.total else None
    if not items:
        return None
    if pagination.style == "page":
        number = int(given.get(pagination.parameter, pagination.first))
        return None if total is not None and number >= pagination.first + int(total) - 1 else number + 1
    limit = given.get(pagination.limit) if pagination.limit else None
    offset = int(given.get(pagination.parameter, 0)) + items
    if (total is not None and offset >= int(total)) or (total is None and limit is not None and items < int(limit)):
        return None
    return offset
