"""Parameters of Swagger 2 that are request bodies in OpenAPI 3: `in: body` and `in: formData`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from specpress.openapi.document import JSON, Pointer
from specpress.openapi.index import Index
from specpress.openapi.node import Node, root
from specpress.openapi.remedies import Edit, Put, Remedy, Remove, left_out

_FORMS: Final = ("formdata", "form")
_WITH_BODIES: Final = ("post", "put", "patch")
_JSON: Final = "application/json"
_MULTIPART: Final = "multipart/form-data"
_URL_ENCODED: Final = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class _Use:
    """A parameter of an operation: `node` is its declaration, `item` its entry in the list of parameters."""

    item: Node
    node: Node


@dataclass(frozen=True, slots=True)
class _Change:
    """What becomes of such parameters of one operation; no assumption if there is no sensible reading.

    `is_apart`: no other operation has these parameters.
    """

    uses: tuple[_Use, ...]
    is_apart: bool
    assumption: str
    edits: tuple[Edit, ...] = ()


def is_of_body(parameter: Node) -> bool:
    """Whether the place of a parameter is one that only Swagger 2 has."""
    return _is_body(parameter) or _place(parameter) in _FORMS


def remedies(index: Index) -> Mapping[Pointer, Remedy | None]:
    """The remedy of each such parameter, by the place where it is declared; None where it would be a guess."""
    changes = [change for operation in index.of_kind("operation") for change in _changes(index, operation)]
    hopeless = {use.node.pointer for change in changes if not change.assumption for use in change.uses}
    # Operations that share parameters are changed together, so that none is left with a reference to nothing.
    together = [change for change in changes if not change.is_apart and change.assumption]
    shared = {edit.pointer: edit for change in together for edit in change.edits}
    shared |= {
        use.node.pointer: Remove(use.node.pointer)
        for change in together
        for use in change.uses
        if use.node.pointer not in hopeless
    }
    found: dict[Pointer, Remedy | None] = dict.fromkeys(hopeless)
    for change in changes:
        remedy = Remedy(change.assumption, change.edits if change.is_apart else tuple(shared.values()))
        for use in change.uses:
            found.setdefault(use.node.pointer, remedy)
    for node in index.of_kind("parameter"):
        if is_of_body(node):
            found.setdefault(node.pointer, left_out(node.pointer, "it is left out, because no operation can have it"))
    return found


def media_type_of(listed: Sequence[str]) -> str:
    """The media type of a body, of those that Swagger 2 lists for an operation: JSON, unless it is none of them."""
    return _JSON if not listed or any("json" in one for one in listed) else listed[0]


def _changes(index: Index, operation: Node) -> Iterator[_Change]:
    """What becomes of the parameters of one operation, if it has any that are bodies."""
    own = [_Use(item, index.follow(item)) for item in operation.items("parameters")]
    path_item = Node(operation.document, operation.pointer[:-1], None).at(operation.pointer[:-1])
    above = path_item.items("parameters") if operation.key in _WITH_BODIES else ()
    shared = [_Use(item, index.follow(item)) for item in above]
    uses = tuple(use for use in (*own, *shared) if is_of_body(use.node))
    if not uses:
        return
    is_apart = all(use.item == use.node and use in own for use in uses)
    removed = tuple(Remove(use.item.pointer) for use in uses)
    if operation.has("requestBody"):
        yield _Change(uses, is_apart, "it is left out beside the requestBody", removed)
        return
    bodies = [use.node for use in uses if _is_body(use.node)]
    if bodies and len(uses) > 1:
        yield _Change(uses, is_apart, "")
        return
    media_type, body = _whole(bodies[0], operation) if bodies else _form([use.node for use in uses], operation)
    assumption = f"it is taken as {'the body' if bodies else 'a field of the body'}, {media_type}"
    yield _Change(uses, is_apart, assumption, (Put((*operation.pointer, "requestBody"), body), *removed))


def _whole(parameter: Node, operation: Node) -> tuple[str, JSON]:
    """The media type and the request body of a `body` parameter."""
    media_type = media_type_of(_consumed(operation))
    content: JSON = {media_type: {"schema": _schema_of(parameter)}}
    return media_type, {"required": parameter.flag("required"), "content": content}


def _form(fields: Sequence[Node], operation: Node) -> tuple[str, JSON]:
    """The media type and the request body of `formData` parameters."""
    named = [one for one in fields if one.text("name")]
    schemas: dict[str, JSON] = {one.text("name"): _schema_of(one) for one in named}
    consumed = _consumed(operation)
    is_multipart = _MULTIPART in consumed and _URL_ENCODED not in consumed
    media_type = _MULTIPART if is_multipart or any(map(_is_file, schemas.values())) else _URL_ENCODED
    required: list[JSON] = [one.text("name") for one in named if one.flag("required")]
    schema: dict[str, JSON] = {"type": "object", "properties": schemas, **({"required": required} if required else {})}
    return media_type, {"content": {media_type: {"schema": schema}}, "required": bool(required)}


def _consumed(operation: Node) -> tuple[str, ...]:
    """The media types that an operation takes, as Swagger 2 says it."""
    return operation.texts("consumes") or root(operation.document).texts("consumes")


def _is_body(parameter: Node) -> bool:
    return _place(parameter) == "body"


def _place(parameter: Node) -> str:
    return parameter.text("in").strip().lower()


def _is_file(schema: JSON) -> bool:
    if not isinstance(schema, dict):
        return False
    return schema.get("type") == "file" or schema.get("format") == "binary" or _is_file(schema.get("items"))


def _schema_of(node: Node) -> JSON:
    own = ("name", "in", "required", "schema", "allowEmptyValue", "collectionFormat", "example")
    beside = {key: inner.value for key, inner in node.members() if key not in own and not key.startswith("x-")}
    schema = node.get("schema")
    if schema is None:
        return beside
    if not isinstance(schema.value, dict) or "$ref" in schema.value or "description" not in beside:
        return schema.value
    return {"description": beside["description"], **schema.value}
