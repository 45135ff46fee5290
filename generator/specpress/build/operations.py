"""Path items → operations, each with the path of the method that calls it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from specpress import ir, names
from specpress.build.arguments import read_body, read_parameters, without_collisions
from specpress.build.pagination import read_pagination
from specpress.build.replies import read_errors, read_replies
from specpress.build.schemas import SchemaReader
from specpress.build.security import read_security
from specpress.build.servers import server_url
from specpress.build.telemetry import read_telemetry
from specpress.node import Node, Unsupported

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_SEPARATOR = re.compile(r"[./]")


@dataclass(frozen=True, slots=True)
class Source:
    """Where one operation stands: its path, method, path item and Operation Object."""

    path: str
    method: str
    path_item: Node
    node: Node


def read_operations(
    sources: list[Source], reader: SchemaReader, problems: list[Unsupported]
) -> Iterator[tuple[tuple[str, ...], ir.Operation]]:
    """Every operation with its resource path; what cannot be expressed goes to `problems`."""
    paths = unique_paths(sources, problems)
    for source in sources:
        if (source.path, source.method) in paths:
            try:
                yield _operation(source, paths[source.path, source.method], reader)
            except Unsupported as problem:
                problems.append(problem)


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
        *(names.snake_case(part, reserved=names.RESOURCE_RESERVED, prefix="resource") for part in resource),
        names.snake_case(name, reserved=names.METHOD_RESERVED, prefix=method),
    )


def unique_paths(sources: list[Source], problems: list[Unsupported]) -> dict[tuple[str, str], tuple[str, ...]]:
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
    named = {key: (*path[:-1], _name_by_path(*key)) if path in shared else path for key, path in wanted.items()}
    resources = {path[:length] for path in named.values() for length in range(1, len(path))}
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    holders: dict[tuple[str, ...], Source] = {}
    for source in sources:
        path = named[source.path, source.method]
        free = (*path[:-1], f"{path[-1]}_{source.method}") if path in resources else path
        if free in holders or free in resources:
            other = f"the one at line {holders[free].node.location.line}" if free in holders else "a resource"
            message = f"this operation and {other} both become {'.'.join(free)}"
            problems.append(source.node.unsupported(message, "Give it another operationId."))
            continue
        holders[free] = source
        found[source.path, source.method] = free
    return found


def _name_by_path(path: str, method: str) -> str:
    return names.snake_case(f"{method} {path}", reserved=names.METHOD_RESERVED, prefix=method)


def sources_of(root: Node, problems: list[Unsupported]) -> Iterator[Source]:
    """Every operation of a document, in its order."""
    for path, holder in root.members("paths"):
        try:
            path_item = holder.target()
        except Unsupported as problem:
            problems.append(problem)
            continue
        for method, node in path_item.members():
            if method in METHODS:
                yield Source(path, method, path_item, node)


def _operation(
    source: Source, names_of_call: tuple[str, ...], reader: SchemaReader
) -> tuple[tuple[str, ...], ir.Operation]:
    node = source.node
    *resource, name = names_of_call
    hint = names.class_name(f"{' '.join(resource)} {name}")
    parameters, body = without_collisions(
        read_parameters(source.path_item, node, reader, hint), read_body(node, reader, hint)
    )
    fields = body.fields or () if body is not None else ()
    replies, alternatives = read_replies(node, (*parameters, *fields), reader, hint)
    operation = ir.Operation(
        id=node.text("operationId") or ".".join(names_of_call),
        name=name,
        method=source.method.upper(),
        path=source.path.partition("#")[0],  # some documents tell paths apart by a fragment, which is not sent
        parameters=parameters,
        body=body,
        replies=replies,
        alternatives=alternatives,
        server=_server(source),
        telemetry=read_telemetry(node),
        errors=tuple(read_errors(node, reader, hint)),
        pagination=read_pagination(node, replies, (*parameters, *fields), reader),
        security=read_security(node),
        tags=node.texts("tags"),
        doc=ir.Doc(node.text("summary"), node.text("description"), _external(node)),
        deprecated=node.flag("deprecated"),
        location=node.location,
    )
    return tuple(resource), operation


def _server(source: Source) -> str | None:
    """The base URL of one operation or path; a relative one is none, since it begins at the document's place."""
    for holder in (source.node, source.path_item):
        url = next((server_url(server) for server in holder.items("servers")), None)
        if url is not None:
            return url if "://" in url else None
    return None


def _external(node: Node) -> str | None:
    external = node.get("externalDocs")
    return None if external is None else external.text("url") or None
