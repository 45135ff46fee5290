"""The metadata of a schema: prose, constraints, default, examples, direction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from specpress import ir
from specpress.lower.enum_names import value_list
from specpress.lower.later import is_later, with_mark
from specpress.lower.merge import Property, is_null
from specpress.mock.patterns import without_slashes
from specpress.openapi.document import JSON
from specpress.openapi.extensions import ALSO_SENT, JSON_KINDS, PACKED_FORMATS, PACKED_NUMBERS
from specpress.openapi.node import Node

_DIRECTION: Final = re.compile(r"-(?:Input|Output)(?:__\d+)?$")
"""What FastAPI puts behind the name of a model that differs in requests and replies."""
_NO_CONSTRAINTS: Final = ir.Constraints()
_WRAPPING: Final = frozenset({"$ref", "allOf", "oneOf", "anyOf"})
_LIMITS: Final = frozenset(
    {
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
        "minLength",
        "maxLength",
        "pattern",
        "minItems",
        "maxItems",
        "uniqueItems",
        "minProperties",
        "maxProperties",
    }
)


def layers(schema: Node | Property) -> Iterator[Node]:
    """The schema itself, then what it refers to or wraps (`allOf`/`oneOf`/`anyOf` around one real schema).

    Of several schemas for one value the most special comes first.
    """
    for one in (schema,) if isinstance(schema, Node) else reversed(schema):
        yield from _layers_of_one(one)


def _layers_of_one(schema: Node) -> Iterator[Node]:
    yield schema
    if isinstance(schema.value, dict) and _WRAPPING.isdisjoint(schema.value):
        return
    target = schema.target_or_any()
    if target.pointer != schema.pointer:
        yield target
    for keyword in ("allOf", "oneOf", "anyOf"):
        if not target.has(keyword):
            continue
        wrapped = [part for part in target.items(keyword) if not is_null(part)]
        if len(wrapped) == 1:
            inner = wrapped[0].target_or_any()
            if inner.pointer != target.pointer[: len(inner.pointer)]:
                yield wrapped[0]
                yield inner


def first(schema: Node | Property, keyword: str) -> Node | None:
    """The nearest layer's value of a keyword."""
    only = schema if isinstance(schema, Node) else schema[0] if len(schema) == 1 else None
    if only is not None and isinstance(only.value, dict):
        # Most schemas are asked for many keywords, and have no other layer.
        if keyword in only.value:
            return only.get(keyword)
        if _WRAPPING.isdisjoint(only.value):
            return None
    return next((found for layer in layers(schema) if (found := layer.get(keyword)) is not None), None)


def doc_of(schema: Node | Property) -> ir.Doc:
    """Title and description, the schema's own before those of its references, and the mark of later additions."""
    title, description = first(schema, "title"), first(schema, "description")
    summary = None if title is not None and _names_component(title) else title
    values = _value_list(schema, description)
    text = "\n\n".join(part for part in (_text(description), values) if part)
    nodes = (schema,) if isinstance(schema, Node) else schema
    return ir.Doc(_text(summary), with_mark(told_once(_text(summary), text), *nodes), later=is_later(*nodes))


def _names_component(title: Node) -> bool:
    """Whether a title only says the name of its component again; pydantic writes `Item` and `Page[Item]`."""
    match title.pointer:
        case ("components", "schemas", name, "title"):
            told = _letters(_text(title))
            return told in (_letters(name), _letters(_DIRECTION.sub("", name)))
        case _:
            return False


def told_once(summary: str, description: str) -> str:
    """A description, unless it only says the summary again, as it does where a framework makes both of one text."""
    return "" if summary and _letters(description) == _letters(summary) else description


def property_doc(schema: Property, wire_name: str) -> ir.Doc:
    """The documentation of a property, without a title that only says its name again; pydantic writes such titles."""
    doc = doc_of(schema)
    return replace(doc, summary="") if _letters(doc.summary) == _letters(wire_name) else doc


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _value_list(schema: Node | Property, description: Node | None) -> str:
    """The descriptions of an enum's values as a list, if the description is the enum's own or missing."""
    for layer in layers(schema):
        if layer.has("enum"):
            own = description is None or description.pointer[:-1] == layer.pointer
            return value_list(layer) if own else ""
    return ""


def default_of(schema: Node | Property) -> ir.Value | None:
    """The default, if there is one."""
    found = first(schema, "default")
    return None if found is None else ir.Value(found.value)


def examples_of(schema: Node | Property) -> tuple[JSON, ...]:
    """`examples` (3.1) or `example` (3.0)."""
    many, one = first(schema, "examples"), first(schema, "example")
    if many is not None and isinstance(many.value, list):
        return tuple(many.value)
    return () if one is None else (one.value,)


def is_deprecated(schema: Node | Property) -> bool:
    """Whether the nearest layer that says so calls the value deprecated."""
    found = first(schema, "deprecated")
    return found is not None and found.value is True


def also_sent_of(schema: Node | Property) -> tuple[str, ...]:
    """The kinds of JSON that servers send in a place beside what the schema says."""
    found = first(schema, ALSO_SENT)
    return () if found is None else tuple(kind for kind in JSON_KINDS if kind in [one.value for one in found.items()])


def packed_of(schema: Node | Property) -> ir.PackedNumbers | None:
    """How Base64 text holds the numbers of a property, and the name under which a model gives them as numbers."""
    found = first(schema, PACKED_NUMBERS)
    name, form = ("", "") if found is None else (found.text("property"), found.text("format"))
    return ir.PackedNumbers(name, form) if name and form in PACKED_FORMATS else None


def access_of(schema: Node | Property) -> ir.Access:
    """Whether a property travels in both directions."""
    for keyword, access in (("readOnly", "read"), ("writeOnly", "write")):
        found = first(schema, keyword)
        if found is not None and found.value is True:
            return "read" if access == "read" else "write"
    return "both"


def constraints_of(schema: Node | Property) -> ir.Constraints:
    """The demands on a value beyond its type; 3.0's boolean exclusive bounds become numbers."""
    if not any(isinstance(layer.value, dict) and not _LIMITS.isdisjoint(layer.value) for layer in layers(schema)):
        return _NO_CONSTRAINTS
    minimum, maximum = _number(schema, "minimum"), _number(schema, "maximum")
    below, above = first(schema, "exclusiveMinimum"), first(schema, "exclusiveMaximum")
    exclusive_minimum = minimum if below is not None and below.value is True else _number(schema, "exclusiveMinimum")
    exclusive_maximum = maximum if above is not None and above.value is True else _number(schema, "exclusiveMaximum")
    unique = first(schema, "uniqueItems")
    return ir.Constraints(
        minimum=None if below is not None and below.value is True else minimum,
        maximum=None if above is not None and above.value is True else maximum,
        exclusive_minimum=exclusive_minimum,
        exclusive_maximum=exclusive_maximum,
        multiple_of=_number(schema, "multipleOf"),
        min_length=_integer(schema, "minLength"),
        max_length=_integer(schema, "maxLength"),
        pattern=without_slashes(_text(first(schema, "pattern"))) or None,
        min_items=_integer(schema, "minItems"),
        max_items=_integer(schema, "maxItems"),
        unique_items=unique is not None and unique.value is True,
        min_properties=_integer(schema, "minProperties"),
        max_properties=_integer(schema, "maxProperties"),
    )


def _text(node: Node | None) -> str:
    return node.value if node is not None and isinstance(node.value, str) else ""


def _number(schema: Node | Property, keyword: str) -> float | None:
    found = first(schema, keyword)
    if found is None or isinstance(found.value, bool) or not isinstance(found.value, int | float):
        return None
    return found.value


def _integer(schema: Node | Property, keyword: str) -> int | None:
    number = _number(schema, keyword)
    return None if number is None else int(number)
