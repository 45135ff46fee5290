"""Warnings about valid documents: what generated code does not check, leaves out, or renames."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.document import Pointer
from specpress.openapi.headers import IGNORED_HEADERS
from specpress.openapi.hints import shown
from specpress.openapi.index import Index
from specpress.openapi.limits import LARGEST_ENUM
from specpress.openapi.node import Node, root
from specpress.openapi.remedies import Remedy

_EXPRESS_PARAMETER: Final = re.compile(r":[A-Za-z_]\w*\??")


def notices(index: Index) -> Iterator[Diagnostic]:
    """Every warning of a document, with its place."""
    parts = _parts_of_others(index)
    for found in index.objects:
        if found.kind == "schema":
            yield from _enum(found.node)
            if found.node.pointer not in parts:
                yield from _undescribed(found.node)
        if found.kind == "parameter" and found.ref is None and found.node.text("in") == "header":
            name = found.node.text("name")
            if name.lower() in IGNORED_HEADERS:
                message = f"header parameter {shown(name)} is left out: media types and security schemes decide it"
                yield Diagnostic(found.node.location, message)
    yield from _express_parameters(index)
    yield from _shared_path_items(index)


_NO_ARGUMENT: Final = Remedy("it is no argument and no field; `extra_body` can send it")
_COMBINING: Final = frozenset(("allOf", "anyOf", "oneOf", "not", "if", "then", "else"))


def _parts_of_others(index: Index) -> frozenset[Pointer]:
    """The schemas that describe a value together with another one, which may describe what they only require."""
    return frozenset(
        part.pointer
        for found in index.objects
        if found.kind == "schema" and isinstance(found.node.value, dict)
        for keyword in _COMBINING & found.node.value.keys()
        for held in (found.node.get(keyword), *found.node.items(keyword))
        if held is not None
        for part in (held, index.follow(held))
    )


def _undescribed(schema: Node) -> Iterator[Diagnostic]:
    """Required properties that an object does not describe, so that a call cannot give them."""
    if not schema.has("properties") or any(map(schema.has, ("$ref", *_COMBINING, "patternProperties"))):
        return
    if isinstance(schema.value, dict) and isinstance(schema.value.get("additionalProperties"), dict):
        return
    described = {name for name, _ in schema.members("properties")}
    for node in schema.items("required"):
        if isinstance(node.value, str) and node.value not in described:
            message = f"required property {shown(node.value)} is not described"
            yield Diagnostic(node.location, message, remedy=_NO_ARGUMENT)


def _express_parameters(index: Index) -> Iterator[Diagnostic]:
    """Paths such as `/pets/:id`, which web frameworks mean as a parameter, and OpenAPI as the text `:id`."""
    for path, node in root(index.document).members("paths"):
        for segment in path.split("/"):
            if _EXPRESS_PARAMETER.fullmatch(segment):
                name = f"{{{segment.lstrip(':').rstrip('?')}}}"
                message = f"{shown(segment)} in path {shown(path)} is sent as it is"
                yield Diagnostic(node.location, f"{message}; a path parameter would be written {name}")


def _shared_path_items(index: Index) -> Iterator[Diagnostic]:
    """Two paths that refer to the same path item, so that they share its operations."""
    holders: dict[str, str] = {}
    shared: dict[tuple[str, str], list[str]] = {}
    for operation in index.operations:
        name = operation.node.get("operationId")
        if name is not None:
            first = holders.setdefault(str(name.location), operation.path)
            if first != operation.path:
                shared.setdefault((operation.path, first), []).append(shown(name.value))
    paths = dict(root(index.document).members("paths"))
    for (path, first), ids in shared.items():
        line = paths[first].location.line
        which = f"operationId {ids[0]}" if len(ids) == 1 else f"operationIds {', '.join(ids)}"
        message = f"path {shown(path)} has the path item of {shown(first)} at line {line}, which has the {which}"
        yield Diagnostic(paths[path].location, f"{message}; each path gets methods")


def _enum(node: Node) -> Iterator[Diagnostic]:
    for keyword in ("enum", "const"):
        found = node.get(keyword)
        if found is None:
            continue
        values = found.value if isinstance(found.value, list) and keyword == "enum" else [found.value]
        if len(values) > LARGEST_ENUM:
            message = f"{len(values)} values are more than type checkers bear; any value of their type is taken"
            yield Diagnostic(found.location, f"{message}, the reference lists them")
        elif any(isinstance(value, dict | list) for value in values):
            message = f"{keyword} holds objects or lists, which no type can fix; it is only documented"
            yield Diagnostic(found.location, message)
