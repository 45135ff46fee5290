"""Unknown keys of objects, each with its place and the key that was probably meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.document import JSON
from specpress.openapi.hints import nearest, shown
from specpress.openapi.index import Found, Index
from specpress.openapi.node import Node, root
from specpress.openapi.objects import METHODS, SHAPES, UNLISTED, words
from specpress.openapi.remedies import Edit, Put, Remedy, Remove, Rename, left_out
from specpress.validate.rules import body_parameters

_STATUS = re.compile(r"[1-5](\d\d|XX)|default|x-.*", re.DOTALL)
_ALMOST_STATUS = re.compile(r"([1-5](?:\d\d|XX)|DEFAULT)\b.*", re.DOTALL)
_OF_A_SCHEMA: Final = words(
    "type format items enum default minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength"
    " pattern minItems maxItems uniqueItems nullable properties additionalProperties oneOf anyOf allOf"
)
"""Keys that stood in a parameter itself before OpenAPI 3."""


def check(index: Index) -> Iterator[Diagnostic]:
    """Unknown keys of all objects but schemas, and response codes."""
    for found in index.objects:
        if found.kind in UNLISTED or (found.ref is not None and found.kind != "path item"):
            continue
        known = SHAPES[found.kind].keys | ({"$ref"} if found.kind == "path item" else set[str]())
        for key, node in found.node.members():
            if key not in known and not key.startswith("x-"):
                hint = _hint(found, key, known)
                message = f"{_article(found.kind)} {found.kind} has no key {shown(key)}"
                yield Diagnostic(node.location, message, hint, _remedy(index, found, key, node))
        if found.kind == "operation":
            responses = found.node.get("responses")
            for status, node in responses.members() if responses is not None else ():
                if not _STATUS.fullmatch(status):
                    hint = "write a code such as '200', a range such as '4XX', or default"
                    message = f"{shown(status)} is no response code"
                    yield Diagnostic(node.location, message, hint, _response(responses, node))


def _remedy(index: Index, found: Found, key: str, node: Node) -> Remedy:
    holder = found.node
    if key == "consumes" and found.kind in ("operation", "document") and _has_body_parameters(index):
        # It is read with the parameters, in a later round; then it can go.
        return Remedy("it is taken as the media types of bodies, as in Swagger 2")
    if found.kind == "path item" and key.strip().lower() in METHODS and not holder.has(key.strip().lower()):
        method = key.strip().lower()
        return Remedy(f"it is taken as {method}", (Rename(node.pointer, method),))
    if _belongs_to_schema(found, key):
        # Put whole, so that the remedy of every such key gives the same schema.
        given = {name: inner for name, inner in holder.members() if name in _OF_A_SCHEMA}
        written = holder.get("schema")
        schema: dict[str, JSON] = {name: inner.value for name, inner in given.items()}
        schema |= {name: inner.value for name, inner in written.members()} if written is not None else {}
        removed = tuple(Remove(inner.pointer) for inner in given.values())
        edits: tuple[Edit, ...] = (Put((*holder.pointer, "schema"), schema), *removed)
        return Remedy("it is taken as a part of the schema, as in Swagger 2", edits)
    if found.kind == "response" and key == "schema" and not holder.has("content"):
        media_type = body_parameters.media_type_of(_produced(holder))
        content: dict[str, JSON] = {media_type: {"schema": node.value}}
        return Remedy(
            f"it is taken as that of {media_type}",
            (Put((*holder.pointer, "content"), content), Remove(node.pointer)),
        )
    return left_out(node.pointer, "the operation is left out" if _is_operation(found, node) else "it is left out")


def _produced(response: Node) -> tuple[str, ...]:
    """The media types that the operation of a response gives, as Swagger 2 says it."""
    top = root(response.document)
    if response.pointer[-2:-1] != ("responses",):
        return top.texts("produces")
    operation = response.pointer[:-2]
    return Node(response.document, operation, None).at(operation).texts("produces") or top.texts("produces")


def _has_body_parameters(index: Index) -> bool:
    return any(body_parameters.is_of_body(node) for node in index.of_kind("parameter"))


def _hint(found: Found, key: str, known: frozenset[str] | set[str]) -> str:
    if _belongs_to_schema(found, key):
        return "write it below schema"
    return nearest(key, known, "remove it, or begin its name with x-")


def _belongs_to_schema(found: Found, key: str) -> bool:
    """Whether a key of a parameter can only be meant for its schema, which does not have it."""
    if found.kind not in ("parameter", "header") or key not in _OF_A_SCHEMA or found.node.has("content"):
        return False
    schema = found.node.get("schema")
    return schema is None or (isinstance(schema.value, dict) and not schema.has("$ref") and not schema.has(key))


def _is_operation(found: Found, node: Node) -> bool:
    return found.kind == "path item" and node.has("responses")


def _response(responses: Node | None, node: Node) -> Remedy:
    """The remedy for a wrong response code: the code that was meant, unless it is declared already."""
    almost = _ALMOST_STATUS.fullmatch(node.key.strip().upper())
    status = almost[1].replace("DEFAULT", "default") if almost else ""
    if responses is None or not status or responses.has(status):
        return left_out(node.pointer, "this response is left out")
    return Remedy(f"it is taken as {status}", (Rename(node.pointer, status),))


def _article(kind: str) -> str:
    return "an" if kind[0] in "aeio" else "a"
