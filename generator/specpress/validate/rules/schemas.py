"""Types, enums and the extension of schemas."""

from __future__ import annotations

import json
from collections.abc import Iterator

from specpress.openapi.diagnostics import Diagnostic, Remedy
from specpress.openapi.extensions import ANY_MAPPING
from specpress.openapi.hints import nearest, shown
from specpress.openapi.index import Survey
from specpress.openapi.node import Node

_TYPES = ("array", "boolean", "integer", "number", "object", "string")


def check(survey: Survey) -> Iterator[Diagnostic]:
    """Known types, and enums that list each value once."""
    types = _TYPES if str(survey.document.root["openapi"]).startswith("3.0") else (*_TYPES, "null")
    for node in survey.of_kind("schema"):
        given = node.get("type")
        if given is not None:
            yield from _check_type(given, types)
        values = node.get("enum")
        if values is not None:
            yield from _check_enum(values)
        any_mapping = node.get(ANY_MAPPING)
        if any_mapping is not None and not isinstance(any_mapping.value, bool):
            message = f"{ANY_MAPPING} is true or false, not {shown(any_mapping.value)}"
            yield Diagnostic(any_mapping.location, message, "write true, or remove it")


def _check_type(node: Node, types: tuple[str, ...]) -> Iterator[Diagnostic]:
    if isinstance(node.value, list) and "null" not in types:
        hint = "OpenAPI 3.0 has nullable: true; lists of types came with 3.1"
        yield Diagnostic(node.location, "a list of types is not part of OpenAPI 3.0", hint)
        return
    for one in [node] if not isinstance(node.value, list) else node.items():
        if one.value not in types:
            hint = nearest(one.value, types, f"the types are {', '.join(types)}")
            if one.value == "null":
                hint = "OpenAPI 3.0 has nullable: true; the type null came with 3.1"
            elif one.value is None:
                hint = "write 'null' in quotes"
            remedy: Remedy | None = "quote" if one.value is None and "null" in types else None
            if one.value == "null":
                remedy = "ignore"  # What 3.1 means by it is what is meant.
            yield Diagnostic(one.location, f"unknown schema type {shown(one.value)}", hint, remedy)


def _check_enum(node: Node) -> Iterator[Diagnostic]:
    if not isinstance(node.value, list):
        yield Diagnostic(
            node.location, f"enum is a list of values, not {shown(node.value)}", "write each value with a dash"
        )
        return
    seen: dict[str, Node] = {}
    for item in node.items():
        first = seen.setdefault(json.dumps(item.value, sort_keys=True), item)
        if first is not item:
            message = f"{shown(item.value)} stands at line {first.location.line} already"
            yield Diagnostic(item.location, message, "remove one of the two", "remove")
