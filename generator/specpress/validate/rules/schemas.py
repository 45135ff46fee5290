"""Enums of schemas, and our extensions of schemas."""

from __future__ import annotations

import json
import keyword
from collections.abc import Iterator

from specpress.naming import identifiers as names
from specpress.naming import reserved
from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.extensions import ALSO_SENT, ANY_MAPPING, JSON_KINDS, PACKED_FORMATS, PACKED_NUMBERS
from specpress.openapi.hints import shown
from specpress.openapi.index import Index
from specpress.openapi.node import Node
from specpress.openapi.remedies import left_out, taken_as


def check(index: Index) -> Iterator[Diagnostic]:
    """Check that enum values are unique, and that `x-any-mapping` and `x-also-sent` have valid values."""
    for found in index.objects:
        if found.kind != "schema":
            continue
        yield from _check_also_sent(found.node)
        yield from _check_packed(found.node)
        values, any_mapping = found.node.get("enum"), found.node.get(ANY_MAPPING)
        if values is not None:
            yield from _check_enum(values)
        if any_mapping is not None and not isinstance(any_mapping.value, bool):
            message = f"{ANY_MAPPING} is true or false, not {shown(any_mapping.value)}"
            remedy = left_out(any_mapping.pointer, "it is taken for false")
            yield Diagnostic(any_mapping.location, message, "write true, or remove it", remedy)


def _check_also_sent(schema: Node) -> Iterator[Diagnostic]:
    kinds = schema.get(ALSO_SENT)
    if kinds is None:
        return
    hint = f"write a list of {', '.join(JSON_KINDS)}"
    if not isinstance(kinds.value, list):
        yield Diagnostic(kinds.location, f"{ALSO_SENT} is a list of kinds, not {shown(kinds.value)}", hint)
        return
    for item in kinds.items():
        if item.value not in JSON_KINDS:
            yield Diagnostic(item.location, f"{ALSO_SENT} knows no kind {shown(item.value)}", hint)


def _check_packed(schema: Node) -> Iterator[Diagnostic]:
    """Each key of `x-packed-numbers`, and that no property of the document has the name that it gives to another."""
    for name, one in schema.members("properties"):
        packed = one.get(PACKED_NUMBERS)
        if packed is None:
            continue
        hint = f"write {{property: NAME, format: {' or '.join(PACKED_FORMATS)}}}"
        remedy = left_out(packed.pointer, "the numbers are given as the server sends them")
        given = packed.text("property")
        if not given.isidentifier() or keyword.iskeyword(given) or given.startswith("_"):
            yield Diagnostic(
                packed.location, f"{PACKED_NUMBERS} of {name!r} gives no name for the numbers", hint, remedy
            )
        elif given in reserved.FIELDS or any(
            given == names.snake_case(other) for other, _ in schema.members("properties")
        ):
            yield Diagnostic(packed.location, f"{given!r} is the name of another member", "give another name", remedy)
        if packed.text("format") not in PACKED_FORMATS:
            yield Diagnostic(
                packed.location, f"{PACKED_NUMBERS} of {name!r} gives no format that we know", hint, remedy
            )


def _check_enum(node: Node) -> Iterator[Diagnostic]:
    if not isinstance(node.value, list):
        hint, message = "write each value with a dash", f"enum is a list of values, not {shown(node.value)}"
        if isinstance(node.value, str | bool | int | float):
            remedy = taken_as(node.pointer, [node.value], "it is taken for the only value")
        elif isinstance(node.value, dict) and node.value and all(isinstance(one, str) for one in node.value.values()):
            remedy = taken_as(node.pointer, [*node.value], "its keys are taken for the values")
        else:
            remedy = left_out(node.pointer, "it fixes no value")
        yield Diagnostic(node.location, message, hint, remedy)
        return
    seen: dict[str, Node] = {}
    for item in node.items():
        first = seen.setdefault(json.dumps(item.value, sort_keys=True), item)
        if first is not item:
            message = f"{shown(item.value)} stands at line {first.location.line} already"
            yield Diagnostic(
                item.location, message, "remove one of the two", left_out(item.pointer, "the first one counts")
            )
