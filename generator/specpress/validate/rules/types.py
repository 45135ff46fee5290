"""The `type` keyword of schemas: known types, and remedies for unknown ones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.document import JSON
from specpress.openapi.hints import nearest, shown
from specpress.openapi.index import Index
from specpress.openapi.node import Node
from specpress.openapi.objects import words
from specpress.openapi.remedies import Put, Remedy, Remove, left_out, taken_as

_TYPES: Final = ("array", "boolean", "integer", "number", "object", "string")
_MEANT: Final[dict[str, tuple[str, str]]] = {
    "file": ("string", "binary"),
    "binary": ("string", "binary"),
    "byte": ("string", "byte"),
    "bool": ("boolean", ""),
    "int": ("integer", ""),
    "int32": ("integer", "int32"),
    "int64": ("integer", "int64"),
    "long": ("integer", "int64"),
    "float": ("number", "float"),
    "double": ("number", "double"),
    "decimal": ("number", ""),
    "str": ("string", ""),
    "text": ("string", ""),
    "char": ("string", ""),
    "date": ("string", "date"),
    "datetime": ("string", "date-time"),
    "date-time": ("string", "date-time"),
    "timestamp": ("string", "date-time"),
    "uuid": ("string", "uuid"),
    "email": ("string", "email"),
    "uri": ("string", "uri"),
    "url": ("string", "uri"),
    "password": ("string", "password"),
    "dict": ("object", ""),
    "map": ("object", ""),
    "list": ("array", ""),
}
"""Types of other languages and of Swagger 2: type and format."""
_ANYTHING: Final = words("any mixed unknown undefined")
_SAYS_MORE: Final = ("$ref", "allOf", "anyOf", "oneOf", "enum", "const", "properties", "items")


def check(index: Index) -> Iterator[Diagnostic]:
    """Every `type` of the document."""
    types = _TYPES if str(index.document.root["openapi"]).startswith("3.0") else (*_TYPES, "null")
    for found in index.objects:
        given = found.node.get("type") if found.kind == "schema" else None
        if given is not None:
            yield from _check(found.node, given, types)


def _check(schema: Node, given: Node, types: tuple[str, ...]) -> Iterator[Diagnostic]:
    if isinstance(given.value, list) and "null" not in types:
        hint = "OpenAPI 3.0 has nullable: true; lists of types came with 3.1"
        message = "a list of types is not part of OpenAPI 3.0"
        yield Diagnostic(given.location, message, hint, _list_in_30(schema, given, given.value))
        return
    if given.value == []:
        remedy = left_out(given.pointer, "the value may be of any type")
        yield Diagnostic(given.location, "type lists nothing, so that no value fits", "remove it", remedy)
    for one in [given] if not isinstance(given.value, list) else given.items():
        if one.value not in types:
            yield Diagnostic(
                one.location, f"unknown schema type {shown(one.value)}", _hint(one, types), _remedy(schema, one, types)
            )


def _hint(one: Node, types: tuple[str, ...]) -> str:
    if one.value == "null":
        return "OpenAPI 3.0 has nullable: true; the type null came with 3.1"
    if one.value is None:
        return "write 'null' in quotes"
    return nearest(one.value, types, f"the types are {', '.join(types)}")


def _remedy(schema: Node, one: Node, types: tuple[str, ...]) -> Remedy | None:
    if one.value is None and one.pointer[-1] == "type" and any(schema.has(key) for key in _SAYS_MORE):
        return left_out(
            one.pointer, "it is taken as if it were not there, for the rest of the schema describes the value"
        )
    if one.value == "null" or (one.value is None and "null" in types):
        quoted = () if one.value == "null" else (Put(one.pointer, "null"),)
        return Remedy(
            "it is taken as 'null', as in OpenAPI 3.1" if not quoted else "it is taken as 'null' in quotes", quoted
        )
    is_alone = one.pointer[-1] == "type"
    word = one.value.strip().lower() if isinstance(one.value, str) else ""
    if word in types:
        return taken_as(one.pointer, word, f"it is taken as {word}")
    if word in _MEANT:
        kind, text_format = _MEANT[word]
        edits = [Put(one.pointer, kind)]
        if text_format and is_alone:
            edits.append(Put((*schema.pointer, "format"), text_format))
        told = f"{kind} with format {text_format}" if len(edits) > 1 else kind
        return Remedy(
            "it is taken as a file" if word == "file" and is_alone else f"it is taken as {told}", tuple(edits)
        )
    if not is_alone:
        return Remedy("the value may be of any type", (Remove(one.pointer[:-1]),))
    components = Node(schema.document, (), schema.document.root).get("components")
    schemas = components.get("schemas") if components else None
    if isinstance(one.value, str) and schemas is not None and schemas.has(one.value) and not schema.has("$ref"):
        target = f"#/components/schemas/{one.value}"
        return Remedy(
            f"it is taken as $ref: {shown(target)}", (Put((*schema.pointer, "$ref"), target), Remove(one.pointer))
        )
    what = "any value" if word in _ANYTHING or not word else "a value of any type"
    return left_out(one.pointer, f"it is taken as {what}")


def _list_in_30(schema: Node, given: Node, types: list[JSON]) -> Remedy:
    """The remedy for `type: [string, 'null']` in OpenAPI 3.0, which has `nullable`."""
    plain = [one for one in types if one not in ("null", None)]
    null = (Put((*schema.pointer, "nullable"), True),) if len(plain) < len(types) else ()
    if len(plain) == 1:
        return Remedy("it is taken as in OpenAPI 3.1", (Put(given.pointer, plain[0]), *null))
    if plain and not schema.has("anyOf"):
        choice: list[JSON] = [{"type": one} for one in plain]
        edits = (Put((*schema.pointer, "anyOf"), choice), Remove(given.pointer), *null)
        return Remedy("it is taken as in OpenAPI 3.1", edits)
    return Remedy("the value may be of any type", (Remove(given.pointer), *null))
