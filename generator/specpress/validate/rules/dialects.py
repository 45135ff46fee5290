"""Keywords of schemas that belong to another version of OpenAPI or JSON Schema, and empty choices."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.document import JSON
from specpress.openapi.hints import shown
from specpress.openapi.index import Index
from specpress.openapi.node import Node
from specpress.openapi.objects import words
from specpress.openapi.remedies import Append, Put, Remedy, Remove, left_out, taken_as

_NEWER: Final = words(
    "const contentEncoding contentMediaType contentSchema prefixItems patternProperties propertyNames contains"
    " minContains maxContains dependentSchemas dependentRequired if then else unevaluatedItems unevaluatedProperties"
    " $defs $id $anchor $comment $schema examples"
)
"""Keywords of JSON Schema that OpenAPI 3.0 did not have."""

_LIMITS: Final = (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum"))


def check(index: Index) -> Iterator[Diagnostic]:
    """All schemas of the document's version."""
    is_30 = str(index.document.root["openapi"]).startswith("3.0")
    rules = _RULES_30 if is_30 else _RULES_31
    for found in index.objects:
        if found.kind == "schema" and isinstance(found.node.value, dict):
            for rule in rules:
                yield from rule(found.node)


def _choices(node: Node) -> Iterator[Diagnostic]:
    """Report an empty `oneOf`, `anyOf`, `allOf` or `enum`."""
    for keyword in ("oneOf", "anyOf", "allOf", "enum"):
        found = node.get(keyword)
        if found is not None and found.value == []:
            what = "fixes no value" if keyword == "enum" else "does not narrow the value"
            message = f"{keyword} lists nothing, so that no value fits" if keyword != "allOf" else "allOf lists nothing"
            yield Diagnostic(found.location, message, "remove it", left_out(found.pointer, f"it {what}"))


def _required(node: Node) -> Iterator[Diagnostic]:
    """Report `required: true` inside a property, as in draft 3 of JSON Schema."""
    found = node.get("required")
    if found is None or not (isinstance(found.value, bool) or found.value in ("true", "false")):
        return
    hint = "the object around it lists the names of its required properties"
    message = f"expected a list, found {shown(found.value)}"
    if found.value in (False, "false"):
        remedy = left_out(found.pointer, "the value need not be there")
    elif node.pointer[-2:-1] == ("properties",):
        holder = (*node.pointer[:-2], "required")
        remedy = Remedy("the property is required", (Append(holder, node.key), Remove(found.pointer)))
    else:
        remedy = left_out(found.pointer, "it says nothing here")
    yield Diagnostic(found.location, message, hint, remedy)


def _nullable(node: Node) -> Iterator[Diagnostic]:
    found = node.get("nullable")
    if found is not None and found.value in (True, "true"):
        hint = "OpenAPI 3.1 has the type 'null' instead, as in type: [string, 'null']"
        edits = () if found.value is True else (Put(found.pointer, True),)
        remedy = Remedy("null is taken for one of the values, as in OpenAPI 3.0", edits)
        yield Diagnostic(found.location, "nullable has no effect in OpenAPI 3.1", hint, remedy)


def _limits_31(node: Node) -> Iterator[Diagnostic]:
    for exclusive, bound in _LIMITS:
        found = node.get(exclusive)
        if found is None or not isinstance(found.value, bool):
            continue
        limit = node.get(bound)
        if found.value and limit is not None:
            edits = (Put(found.pointer, limit.value), Remove(limit.pointer))
            remedy = Remedy(f"{exclusive} is taken as {shown(limit.value)}", edits)
        else:
            remedy = left_out(found.pointer)
        message = f"{exclusive} is a number in OpenAPI 3.1, not {shown(found.value)}"
        yield Diagnostic(found.location, message, f"write the number in place of {bound}", remedy)


def _limits_30(node: Node) -> Iterator[Diagnostic]:
    for exclusive, bound in _LIMITS:
        found = node.get(exclusive)
        if found is not None and isinstance(found.value, bool) and not node.has(bound):
            message = f"{exclusive} says nothing without {bound}"
            yield Diagnostic(found.location, message, f"write {bound}, or remove it", left_out(found.pointer))
        if found is None or isinstance(found.value, bool) or not isinstance(found.value, int | float):
            continue
        edits = (Put(found.pointer, True), Put((*node.pointer, bound), found.value))
        remedy = Remedy(f"it is taken as {bound}: {shown(found.value)} with {exclusive}: true", edits)
        message = f"{exclusive} is true or false in OpenAPI 3.0, not {shown(found.value)}"
        yield Diagnostic(found.location, message, f"write the number as {bound}", remedy)


def _items_31(node: Node) -> Iterator[Diagnostic]:
    found = node.get("items")
    if found is None or not isinstance(found.value, list):
        return
    rest = node.get("additionalItems")
    prefix = (*node.pointer, "prefixItems")
    if not found.value or node.has("prefixItems"):
        remedy = left_out(found.pointer)
    elif rest is not None:
        edits = (Put(prefix, found.value), Put(found.pointer, rest.value), Remove(rest.pointer))
        remedy = Remedy("it is taken as prefixItems, and additionalItems as items", edits)
    else:
        remedy = Remedy("it is taken as prefixItems", (Put(prefix, found.value), Remove(found.pointer)))
    message = "items is one schema in OpenAPI 3.1, not a list"
    yield Diagnostic(found.location, message, "write the list as prefixItems", remedy)


def _items_30(node: Node) -> Iterator[Diagnostic]:
    found = node.get("items")
    if found is None:
        holder = node.at(node.pointer[:-1]) if node.pointer[-1:] == ("schema",) else node
        if node.text("type") == "array" and not (holder.has("in") and holder.has("items")):
            remedy = taken_as((*node.pointer, "items"), {}, "its items are any values")
            hint = "write items: {} for items of any kind"
            yield Diagnostic(node.location, "an array needs the key 'items' in OpenAPI 3.0", hint, remedy)
        return
    if isinstance(found.value, list):
        items: JSON = found.value[0] if len(found.value) == 1 else {"anyOf": found.value} if found.value else {}
        remedy = taken_as(found.pointer, items, "an item is any one of them")
        message = "items is one schema in OpenAPI 3.0, not a list"
        yield Diagnostic(found.location, message, "write one schema for all items", remedy)


def _recursion(node: Node) -> Iterator[Diagnostic]:
    anchor, ref = node.get("$recursiveAnchor"), node.get("$recursiveRef")
    if anchor is not None:
        remedy = left_out(anchor.pointer, "it has no effect")
        message = "$recursiveAnchor is no keyword of this dialect of JSON Schema"
        yield Diagnostic(anchor.location, message, "it was replaced by $dynamicAnchor", remedy)
    if ref is not None:
        around = node.pointer[:3] if node.pointer[:2] == ("components", "schemas") else ()
        if around and not node.has("$ref"):
            target = "#/" + "/".join(around)
            edits = (Put((*node.pointer, "$ref"), target), Remove(ref.pointer))
            remedy = Remedy(f"it is taken as $ref: {shown(target)}", edits)
        else:
            remedy = left_out(ref.pointer, "the value may be anything")
        message = "$recursiveRef is no keyword of this dialect of JSON Schema"
        yield Diagnostic(ref.location, message, "write $ref or $dynamicRef", remedy)


def _newer(node: Node) -> Iterator[Diagnostic]:
    for key, member in node.members():
        if key in _NEWER:
            remedy = Remedy("it is taken as in OpenAPI 3.1")
            message = f"{shown(key)} is not expected here"
            yield Diagnostic(member.location, message, "OpenAPI 3.0 has no such keyword for schemas", remedy)


_Rule = Callable[[Node], Iterator[Diagnostic]]
_BOTH: Final[tuple[_Rule, ...]] = (_choices, _required, _recursion)
_RULES_30: Final[tuple[_Rule, ...]] = (*_BOTH, _limits_30, _items_30, _newer)
_RULES_31: Final[tuple[_Rule, ...]] = (*_BOTH, _nullable, _limits_31, _items_31)
