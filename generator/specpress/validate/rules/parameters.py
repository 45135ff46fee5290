"""What single parameters say: their place, whether they are required, how they are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.document import JSON
from specpress.openapi.hints import listed, nearest, shown
from specpress.openapi.index import Index
from specpress.openapi.node import Node
from specpress.openapi.remedies import Append, Put, Remedy, Remove, left_out, taken_as

STYLES: Final[Mapping[str, tuple[str, ...]]] = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form",),
}
"""The styles that a parameter may have, by its place; the first is the default."""

_BODIES: Final = ("body", "formData")
"""Places of Swagger 2, whose parameters are request bodies now."""


def check(index: Index) -> Iterator[Diagnostic]:
    """Check every parameter at its declaration."""
    for node in index.of_kind("parameter"):
        place = node.get("in")
        if place is None or not isinstance(place.value, str):
            yield from _without_place(node, place)
        elif place.value not in STYLES:
            yield _unknown_place(node, place)
        else:
            if place.value == "path":
                yield from _check_required(node)
            yield from _check_style(node, place.value)
        if node.has("schema") and node.has("content"):
            remedy = left_out((*node.pointer, "content"), "content is left out")
            yield Diagnostic(node.location, "only one of 'schema', 'content' may stand here", "", remedy)


def _check_required(node: Node) -> Iterator[Diagnostic]:
    required = node.get("required")
    if required is None or required.value is not True:
        given = "does not say" if required is None else f"says required: {shown(required.value)} instead of"
        message = f"path parameter {shown(node.text('name'))} {given} required: true"
        remedy = taken_as((*node.pointer, "required"), True, "it is required all the same")
        yield Diagnostic((required or node).location, message, "a path is never without its parts", remedy)


def _check_style(node: Node, place: str) -> Iterator[Diagnostic]:
    style = node.get("style")
    if style is None or style.value in STYLES[place]:
        return
    message = f"a {place} parameter has no style {shown(style.value)}"
    remedy = left_out(style.pointer, f"it is written in the style {STYLES[place][0]}")
    yield Diagnostic(
        style.location, message, nearest(style.value, STYLES[place], f"use {listed(STYLES[place])}"), remedy
    )


def _without_place(node: Node, place: Node | None) -> Iterator[Diagnostic]:
    """Report a parameter without `in` if its path template names it; other ones are reported by the structure check."""
    match node.pointer:
        case ("paths", path, *_) if node.text("name") and f"{{{node.text('name')}}}" in path:
            message = f"parameter {shown(node.text('name'))} does not say in: path"
            remedy = taken_as((*node.pointer, "in"), "path", "it is taken for the part of the path with its name")
            yield Diagnostic((place or node).location, message, "", remedy)
        case _:
            return


def _unknown_place(node: Node, place: Node) -> Diagnostic:
    given = str(place.value)
    message = f"a parameter cannot stand in {shown(given)}"
    hint = nearest(given, STYLES, f"use {listed(STYLES)}")
    meant = next((one for one in STYLES if one == given.strip().lower()), None)
    if meant is not None:
        return Diagnostic(place.location, message, hint, taken_as(place.pointer, meant, f"it is taken as {meant}"))
    if given in _BODIES:
        return Diagnostic(place.location, message, "OpenAPI 3 has requestBody instead", _body(node, given))
    return Diagnostic(place.location, message, hint)


def _body(node: Node, place: str) -> Remedy | None:
    """The request body that a `body` or `formData` parameter of Swagger 2 means; None for shared parameters."""
    match node.pointer:
        case ("paths", path, method, "parameters", _):
            operation = ("paths", path, method)
        case _:
            return None
    holder = Node(node.document, operation, None).at(operation)
    if holder.has("requestBody"):
        return None

    if place == "body":
        body: dict[str, JSON] = {
            "required": node.flag("required"),
            "content": {"application/json": {"schema": _schema_of(node)}},
        }
        return Remedy(
            "it is taken as the body, application/json",
            (Put((*operation, "requestBody"), body), Remove(node.pointer)),
        )
    fields = [one for one in holder.items("parameters") if one.text("in") == "formData" and one.text("name")]
    schemas: dict[str, JSON] = {one.text("name"): _schema_of(one) for one in fields}
    has_file = any(isinstance(one, dict) and _is_file(one) for one in schemas.values())
    media_type = "multipart/form-data" if has_file else "application/x-www-form-urlencoded"
    required: list[JSON] = [one.text("name") for one in fields if one.flag("required")]
    schema: dict[str, JSON] = {"type": "object", "properties": schemas, **({"required": required} if required else {})}
    form: dict[str, JSON] = {"content": {media_type: {"schema": schema}}, "required": bool(required)}
    removed = tuple(Remove(one.pointer) for one in fields)
    return Remedy(
        f"it is taken as a field of the body, {media_type}", (Put((*operation, "requestBody"), form), *removed)
    )


def _is_file(schema: dict[str, JSON]) -> bool:
    return schema.get("type") == "file" or schema.get("format") == "binary"


def _schema_of(node: Node) -> JSON:
    schema = node.get("schema")
    if schema is not None:
        return schema.value
    own = ("name", "in", "required", "allowEmptyValue", "collectionFormat", "example")
    return {key: inner.value for key, inner in node.members() if key not in own and not key.startswith("x-")}


def undeclared(operation: Node, name: str) -> Remedy:
    """The remedy for an undeclared path parameter: declare it as a string."""
    parameter: dict[str, JSON] = {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
    return Remedy("it is taken for text", (Append((*operation.pointer, "parameters"), parameter),))
