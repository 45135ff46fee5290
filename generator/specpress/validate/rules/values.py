"""Examples and defaults fit their schemas."""

from __future__ import annotations

from collections.abc import Iterator

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.index import Index
from specpress.openapi.media_types import essence_of
from specpress.openapi.node import Node
from specpress.validate.fitting import Fitting

_NOT_JSON = ("text/event-stream", "application/x-ndjson", "application/jsonl", "application/json-seq")


def check(index: Index) -> Iterator[Diagnostic]:
    """Check examples and defaults. Requires that structure, schemas and references are valid."""
    fitting = Fitting(index.document)
    for found in index.objects:
        if found.ref is not None and found.kind != "schema":
            continue
        match found.kind:
            case "schema":
                for name in ("default", "example"):
                    value = found.node.get(name)
                    if value is not None:
                        yield from fitting.check(value, found.node, name)
                for value in found.node.items("examples"):
                    yield from fitting.check(value, found.node, "example")
            case "parameter" | "header":
                yield from _check_examples(index, fitting, found.node)
            case "media type" if _is_structured(found.node.key):
                yield from _check_examples(index, fitting, found.node)
            case _:
                pass


def _check_examples(index: Index, fitting: Fitting, node: Node) -> Iterator[Diagnostic]:
    schema = node.get("schema")
    if schema is None:
        return
    single = node.get("example")
    if single is not None:
        yield from fitting.check(single, schema, "example")
    for _, example in node.members("examples"):
        value = index.follow(example).get("value")
        if value is not None:
            yield from fitting.check(value, schema, "example")


def _is_structured(media_type: str) -> bool:
    """Whether examples of a media type are values of its schema, and not its text."""
    essence = essence_of(media_type)
    return "json" in essence and essence not in _NOT_JSON
