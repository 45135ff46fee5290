"""Operations → the tree of resources that a client shows."""

from __future__ import annotations

from collections import Counter

from specpress import ir
from specpress.lower.metadata import told_once
from specpress.naming import identifiers as names
from specpress.naming import reserved
from specpress.openapi.node import Node

Placed = tuple[tuple[str, ...], ir.Operation]


def build_tree(root: Node, operations: tuple[Placed, ...], client: str) -> ir.Resource:
    """The root resource, below a client of some name; children stand in document order."""
    return _resource(root, (), "", operations, client)


def _resource(
    root: Node, path: tuple[str, ...], class_name: str, operations: tuple[Placed, ...], parent: str
) -> ir.Resource:
    below = tuple(one for one in operations if one[0][: len(path)] == path)
    children = dict.fromkeys(resource[: len(path) + 1] for resource, _ in below if len(resource) > len(path))
    classes = _class_names(tuple(child[-1] for child in children), parent)
    return ir.Resource(
        path=path,
        class_name=class_name,
        doc=_doc(root, tuple(operation for _, operation in below)),
        operations=tuple(operation for resource, operation in below if resource == path),
        children=tuple(_resource(root, child, classes[child[-1]], below, classes[child[-1]]) for child in children),
    )


def _class_names(siblings: tuple[str, ...], parent: str) -> dict[str, str]:
    """A class for each; one that would share a name with its parent, a sibling or a runtime class gets a longer one."""
    plain = {name: names.class_name(name) for name in siblings}
    shared = {name for name, count in Counter(plain.values()).items() if count > 1}
    spelled = {name: f"{one}_{name}" if one in shared else one for name, one in plain.items()}
    return {name: _free(one, {*reserved.RESOURCE_CLASSES, parent}) for name, one in spelled.items()}


def _free(name: str, taken: set[str]) -> str:
    return name if name not in taken else _free(f"{name}Resource", taken)


def _doc(root: Node, operations: tuple[ir.Operation, ...]) -> ir.Doc:
    tags = {operation.tags[0] if operation.tags else "" for operation in operations}
    if len(tags) == 1:
        (only,) = tags
        for tag in root.items("tags"):
            if tag.text("name") == only:
                external = tag.get("externalDocs")
                url = None if external is None else external.text("url") or None
                # A tag's name is no prose, and has no translation; in another language its description says more.
                name = only if root.document.language == "en" else ""
                description = told_once(only, tag.text("description"))
                return ir.Doc(tag.text("summary") or name, description, url)
    return ir.Doc()
