"""What single parameters say: their place, whether they are required, how they are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.document import JSON
from specpress.openapi.hints import listed, nearest, shown
from specpress.openapi.index import Index
from specpress.openapi.node import Node
from specpress.openapi.remedies import Append, Remedy, left_out, taken_as
from specpress.validate.rules import body_parameters

STYLES: Final[Mapping[str, tuple[str, ...]]] = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form",),
}
"""The styles that a parameter may have, by its place; the first is the default."""


def check(index: Index) -> Iterator[Diagnostic]:
    """Check every parameter at its declaration."""
    bodies = body_parameters.remedies(index)
    for node in index.of_kind("parameter"):
        place = node.get("in")
        if place is None or not isinstance(place.value, str):
            yield from _without_place(node, place)
        elif place.value not in STYLES:
            yield _unknown_place(place, bodies.get(node.pointer), is_of_body=body_parameters.is_of_body(node))
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


def _unknown_place(place: Node, body: Remedy | None, *, is_of_body: bool) -> Diagnostic:
    given = str(place.value)
    message = f"a parameter cannot stand in {shown(given)}"
    hint = nearest(given, STYLES, f"use {listed(STYLES)}")
    meant = next((one for one in STYLES if one == given.strip().lower()), None)
    if meant is not None:
        return Diagnostic(place.location, message, hint, taken_as(place.pointer, meant, f"it is taken as {meant}"))
    if is_of_body:
        return Diagnostic(place.location, message, "OpenAPI 3 has requestBody instead", body)
    return Diagnostic(place.location, message, hint)


def undeclared(operation: Node, name: str) -> Remedy:
    """The remedy for an undeclared path parameter: declare it as a string."""
    parameter: dict[str, JSON] = {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
    return Remedy("it is taken for text", (Append((*operation.pointer, "parameters"), parameter),))
