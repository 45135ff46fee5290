"""What a caller types for each operation: the path of its resource, and the name of its method."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import TypeAlias

from specpress.lower.sources import Source
from specpress.naming import identifiers as names
from specpress.naming import reserved
from specpress.openapi.node import Unsupported

_SEPARATOR = re.compile(r"[./]")
# Each part of a resource's path is a folder or file of the package.
_MOST_FOLDERS = 20
_MOST_BYTES = 200
_MOST_BYTES_TOGETHER = 1_000
_Key: TypeAlias = tuple[str, str]
"""Path and HTTP method."""


def method_path(operation_id: str, tags: tuple[str, ...], method: str, path: str) -> tuple[str, ...]:
    """The dotted path that a caller types, as its parts: `("chat", "completions", "create")`."""
    parts = [part for part in _SEPARATOR.split(operation_id) if part]
    if len(parts) > 1:
        resource, name = parts[:-1], parts[-1]
    else:
        segments = [segment for segment in path.split("/") if segment and "{" not in segment]
        resource = [tags[0] if tags else segments[0] if segments else "api"]
        name = operation_id or f"{method} {path}"
    return (
        *(names.snake_case(part, reserved=reserved.RESOURCES, prefix="resource") for part in resource),
        names.snake_case(name, reserved=reserved.METHODS, prefix=method),
    )


def unique_paths(sources: list[Source], problems: list[Unsupported]) -> dict[_Key, tuple[str, ...]]:
    """The method path of each operation.

    Operations that would share one are named by HTTP method and path instead, all of them, so that their order does not
    matter; a method that would share its name with a resource gets the HTTP method as a suffix.
    """
    wanted = {
        (source.path, source.method): method_path(
            source.node.text("operationId"), source.node.texts("tags"), source.method, source.path
        )
        for source in sources
    }
    shared = {path for path, count in Counter(wanted.values()).items() if count > 1}
    named = _named_by_path({key: path[:-1] for key, path in wanted.items() if path in shared})
    named = {key: named.get(key, path) for key, path in wanted.items()}
    resources = {path[:length] for path in named.values() for length in range(1, min(len(path), _MOST_FOLDERS + 1))}
    found: dict[_Key, tuple[str, ...]] = {}
    holders: dict[tuple[str, ...], Source] = {}
    for source in sources:
        path = named[source.path, source.method]
        problem = _no_path(path[:-1])
        if problem:
            problems.append(
                source.node.unsupported(problem, "Give it a shorter operationId or tag, or fewer dots in it.")
            )
            continue
        free = (*path[:-1], f"{path[-1]}_{source.method}") if path in resources else path
        if free in holders or free in resources:
            other = f"the one at line {holders[free].node.location.line}" if free in holders else "a resource"
            message = f"this operation and {other} both become {'.'.join(free)}"
            problems.append(source.node.unsupported(message, "Give it another operationId."))
            continue
        holders[free] = source
        found[source.path, source.method] = free
    return found


def _no_path(resource: tuple[str, ...]) -> str:
    """Why a resource cannot be a path in a file system; empty if it can."""
    sizes = [len(part.encode()) for part in resource]
    if len(sizes) > _MOST_FOLDERS:
        return f"the resource of this operation lies {len(sizes):,} folders deep; {_MOST_FOLDERS} are the most"
    if max(sizes) > _MOST_BYTES or sum(sizes) > _MOST_BYTES_TOGETHER:
        return f"the name of this operation's resource takes {sum(sizes):,} bytes, more than file names may"
    return ""


def _named_by_path(resources: Mapping[_Key, tuple[str, ...]]) -> dict[_Key, tuple[str, ...]]:
    """Names by method and path; where several still share one, each tells more of its path.

    Parameters and a slash at the end come first (`/jobs/{id}/` as `get_jobs_by_id_slash`), then all that stands between
    words (`/a-b` as `get_a_dash_b`).
    """
    found: dict[_Key, tuple[str, ...]] = {}
    wanting = list(resources)
    for words in (_plain, _full, _spelled_out):
        found |= {key: (*resources[key], _method_name(f"{key[1]} {words(key[0])}", key)) for key in wanting}
        count = Counter(found.values())
        wanting = [key for key, path in found.items() if count[path] > 1]
    return found


def _plain(path: str) -> str:
    return path


def _full(path: str) -> str:
    named = re.sub(r"\{([^{}]*)\}", r"by \1", path.strip("/"))
    return " ".join(named.split("/")) + (" slash" if path.endswith("/") and path != "/" else "")


def _spelled_out(path: str) -> str:
    return " ".join(names.spelled(word, "lower") for word in _full(path).split())


def _method_name(text: str, key: _Key) -> str:
    return names.snake_case(text, reserved=reserved.METHODS, prefix=key[1])
