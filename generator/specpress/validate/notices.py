"""What a right document says that the generated code does not hold callers to, or leaves out: a warning for each."""

from __future__ import annotations

from collections.abc import Iterator

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.headers import IGNORED_HEADERS
from specpress.openapi.hints import shown
from specpress.openapi.index import Survey
from specpress.openapi.limits import LARGEST_ENUM
from specpress.openapi.node import Node


def notices(survey: Survey) -> Iterator[Diagnostic]:
    """Each with its place."""
    for found in survey.objects:
        if found.kind == "schema":
            yield from _enum(found.node)
        if found.kind == "parameter" and found.ref is None and found.node.text("in") == "header":
            name = found.node.text("name")
            if name.lower() in IGNORED_HEADERS:
                message = f"header parameter {shown(name)} is left out: media types and security schemes decide it"
                yield Diagnostic(found.node.location, message)


def _enum(node: Node) -> Iterator[Diagnostic]:
    for keyword in ("enum", "const"):
        found = node.get(keyword)
        if found is None:
            continue
        values = found.value if isinstance(found.value, list) and keyword == "enum" else [found.value]
        if len(values) > LARGEST_ENUM:
            message = f"{len(values)} values are more than type checkers bear; any value of their type is taken"
            yield Diagnostic(found.location, f"{message}, the reference lists them")
        elif any(isinstance(value, dict | list) for value in values):
            message = f"{keyword} holds objects or lists, which no type can fix; it is only documented"
            yield Diagnostic(found.location, message)
