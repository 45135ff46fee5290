"""Path items → operations, each with the path of the method that calls it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from specpress import ir, names
from specpress.build.arguments import read_body, read_parameters, without_collisions
from specpress.build.replies import read_errors, read_pagination, read_replies
from specpress.build.schemas import SchemaReader
from specpress.node import Node, Unsupported

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_SEPARATOR = re.compile(r"[./]")


def read_operations(
    root: Node, reader: SchemaReader, problems: list[Unsupported]
) -> Iterator[tuple[tuple[str, ...], ir.Operation]]:
    """Every operation with its resource path; what cannot be expressed goes to `problems`."""
    for path, holder in root.members("paths"):
        try:
            path_item = holder.target()
        except Unsupported as problem:
            problems.append(problem)
            continue
        for method, node in path_item.members():
            if method in METHODS:
                try:
                    yield _operation(path, method, path_item, node, reader)
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


def _operation(
    path: str,
    method: str,
    path_item: Node,
    node: Node,
    reader: SchemaReader,
) -> tuple[tuple[str, ...], ir.Operation]:
    operation_id, tags = node.text("operationId"), node.texts("tags")
    *resource, name = method_path(operation_id, tags, method, path)
    hint = names.class_name(f"{' '.join(resource)} {name}")
    parameters, body = without_collisions(
        read_parameters(path_item, node, reader, hint), read_body(node, reader, hint)
    )
    fields = body.fields or () if body is not None else ()
    replies = read_replies(node, (*parameters, *fields), reader, hint)
    operation = ir.Operation(
        id=operation_id or ".".join((*resource, name)),
        name=name,
        method=method.upper(),
        path=path,
        parameters=parameters,
        body=body,
        replies=replies,
        errors=tuple(read_errors(node, reader, hint)),
        pagination=read_pagination(node, replies, reader),
        security=_security(node) if node.has("security") else None,
        tags=tags,
        doc=ir.Doc(node.text("summary"), node.text("description"), _external(node)),
        deprecated=node.flag("deprecated"),
        location=node.location,
    )
    return tuple(resource), operation


def _security(node: Node) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(name for name, _ in alternative.members()) for alternative in node.items("security"))


def _external(node: Node) -> str | None:
    external = node.get("externalDocs")
    return None if external is None else external.text("url") or None
