"""Operations → the tree of resources that a client shows."""

from __future__ import annotations

from specpress import ir, names
from specpress.diagnostics import Diagnostic, Diagnostics
from specpress.node import Node

Placed = tuple[tuple[str, ...], ir.Operation]


def build_tree(root: Node, operations: tuple[Placed, ...]) -> ir.Resource:
    """The root resource; children stand in document order."""
    _refuse_collisions(operations)
    return _resource(root, (), operations)


def _resource(root: Node, path: tuple[str, ...], operations: tuple[Placed, ...]) -> ir.Resource:
    below = [one for one in operations if one[0][: len(path)] == path]
    children = dict.fromkeys(resource[: len(path) + 1] for resource, _ in below if len(resource) > len(path))
    return ir.Resource(
        path=path,
        class_name=names.class_name(path[-1]) if path else "",
        doc=_doc(root, tuple(operation for _, operation in below)),
        operations=tuple(operation for resource, operation in below if resource == path),
        children=tuple(_resource(root, child, tuple(below)) for child in children),
    )


def _doc(root: Node, operations: tuple[ir.Operation, ...]) -> ir.Doc:
    tags = {operation.tags[0] if operation.tags else "" for operation in operations}
    if len(tags) == 1:
        (only,) = tags
        for tag in root.items("tags"):
            if tag.text("name") == only:
                external = tag.get("externalDocs")
                url = None if external is None else external.text("url") or None
                return ir.Doc(tag.text("summary") or only, tag.text("description"), url)
    return ir.Doc()


def _refuse_collisions(operations: tuple[Placed, ...]) -> None:
    holders: dict[tuple[str, ...], ir.Operation] = {}
    resources = {resource[:length] for resource, _ in operations for length in range(1, len(resource) + 1)}
    problems: list[Diagnostic] = []
    for resource, operation in operations:
        path = (*resource, operation.name)
        dotted = ".".join(path)
        if path in holders:
            place = holders[path].location
            message = f"this operation and the one at line {place.line} both become the method {dotted}"
            problems.append(Diagnostic(operation.location, message, "Give one of them another operationId."))
        if path in resources:
            message = f"{dotted} is a method here, and a resource that has methods of its own elsewhere"
            problems.append(Diagnostic(operation.location, message, "Give this operation another operationId."))
        holders.setdefault(path, operation)
    if problems:
        raise Diagnostics(problems)
