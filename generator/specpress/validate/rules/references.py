"""Every `$ref` refers to an object of the right kind."""

from __future__ import annotations

from collections.abc import Iterator

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.hints import nearest, shown
from specpress.openapi.index import Found, Index
from specpress.openapi.node import Node
from specpress.openapi.objects import REFERABLE, SHAPES
from specpress.openapi.refs import RefError, find, follow
from specpress.openapi.remedies import Remedy, left_out, taken_as
from specpress.validate.remedies import ANY_BODY


def check(index: Index) -> Iterator[Diagnostic]:
    """References and discriminator mappings."""
    yield from index.document.faults
    for found in index.objects:
        if found.kind in REFERABLE and isinstance(found.node.value, dict) and "$ref" in found.node.value:
            yield from _check_reference(index, found)
        if found.kind == "discriminator":
            yield from _check_mapping(index, found.node)


def _check_reference(index: Index, found: Found) -> Iterator[Diagnostic]:
    node = found.node.get("$ref")
    if node is None:
        return
    if not isinstance(node.value, str):
        yield Diagnostic(
            node.location, f"$ref is text, not {shown(node.value)}", "write it as '#/components/…'", _remedy(found)
        )
        return
    try:
        target = find(index.document, node.value)
        follow(index.document, found.node.value, found.node.pointer)
    except RefError as error:
        if _is_known(index, node):
            return
        yield Diagnostic(node.location, error.message, error.hint, _remedy(found))
        return
    kind = index.kinds.get(target.pointer)
    if kind != found.kind:
        message = f"$ref {shown(node.value)} leads to {_article(kind)}, but {_article(found.kind)} is needed here"
        section = next(key for key, one in SHAPES["components"].named.items() if one == found.kind)
        yield Diagnostic(node.location, message, f"name something below #/components/{section}", _remedy(found))


def _remedy(found: Found) -> Remedy | None:
    """The remedy for a reference that is broken or refers to an object of another kind."""
    pointer = found.node.pointer
    meant = _in_swagger_2(found)
    if meant:
        return taken_as((*pointer, "$ref"), meant, f"it is taken as {shown(meant)}, as in Swagger 2")
    match found.kind:
        case "schema":
            return left_out((*pointer, "$ref"), "the value may be anything")
        case "response":
            return taken_as(pointer, {"description": "", "content": ANY_BODY}, "its body is any JSON value then")
        case "request body":
            return taken_as(pointer, {"content": ANY_BODY}, "the body is any JSON value then")
        case "path item":
            return None
        case kind:
            return left_out(pointer, f"the {kind} is left out")


def _in_swagger_2(found: Found) -> str:
    """The component that a reference of Swagger 2 such as `#/definitions/Pet` means in OpenAPI 3."""
    ref = found.node.text("$ref")
    section = next((key for key, one in SHAPES["components"].named.items() if one == found.kind), "")
    old = {"schemas": "definitions"}.get(section, section)
    new = ref.replace(f"#/{old}/", f"#/components/{section}/")
    try:
        find(found.node.document, new)
    except RefError:
        return ""
    return new if section and new != ref else ""


def _is_known(index: Index, node: Node) -> bool:
    """Whether loading has already reported a fault there."""
    return any(str(one.location) == str(node.location) for one in index.document.faults)


def _article(kind: str | None) -> str:
    if kind is None:
        return "something else"
    return f"an {kind}" if kind[0] in "aeio" else f"a {kind}"


def _check_mapping(index: Index, node: Node) -> Iterator[Diagnostic]:
    components = Node(index.document, (), index.document.root).get("components")
    names = {name for name, _ in components.members("schemas")} if components else set[str]()
    for _, value in node.members("mapping"):
        if not isinstance(value.value, str) or value.value in names:
            continue
        if "#" not in value.value and "/" not in value.value:
            hint = nearest(value.value, names, "name one of components/schemas")
            yield Diagnostic(value.location, f"there is no schema {shown(value.value)}", hint, left_out(value.pointer))
            continue
        try:
            find(index.document, value.value)
        except RefError as error:
            if _is_known(index, value):
                continue
            message = error.message.replace("$ref", "mapping")
            yield Diagnostic(value.location, message, error.hint, left_out(value.pointer))
