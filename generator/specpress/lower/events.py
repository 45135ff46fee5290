"""Webhooks and callbacks → events: requests of the service to a server of the user."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from specpress import ir
from specpress.lower.contents import BODY_PREFERENCE, preferred, read_contents
from specpress.lower.metadata import told_once
from specpress.lower.method_names import MethodNames
from specpress.lower.schemas import SchemaReader
from specpress.lower.sources import Source
from specpress.naming import identifiers as names
from specpress.openapi.node import Node, Unsupported
from specpress.openapi.objects import METHODS

RESERVED = frozenset({"data", "decode_payload"})


@dataclass(frozen=True, slots=True)
class _Found:
    kind: str
    key: str
    origin: str
    method: str
    node: Node


def read_events(
    root: Node, sources: list[Source], methods: MethodNames, reader: SchemaReader, problems: list[Unsupported]
) -> tuple[ir.Event, ...]:
    """Every event with a body; two that would share a name are told apart by method and origin, both of them."""
    found = [*_webhooks(root), *_callbacks(sources, methods)]
    plain = {one.node.pointer: names.snake_case(one.key, reserved=RESERVED, prefix=one.kind) for one in found}
    shared = {key for key, count in Counter((one.kind, plain[one.node.pointer]) for one in found).items() if count > 1}
    events: list[ir.Event] = []
    for one in found:
        name = plain[one.node.pointer]
        if (one.kind, name) in shared:
            name = names.snake_case(f"{one.key} {one.method} {one.origin}", reserved=RESERVED, prefix=one.kind)
        try:
            event = _event(one, name, reader)
        except Unsupported as problem:
            problems.append(problem)
            continue
        if event is not None:
            events.append(event)
    return tuple(events)


def _webhooks(root: Node) -> Iterator[_Found]:
    for section in ("webhooks", "x-webhooks"):
        for key, holder in root.members(section):
            for method, node in holder.target().members():
                if method in METHODS:
                    yield _Found("webhook", key, key, method, node)


def _callbacks(sources: list[Source], methods: MethodNames) -> Iterator[_Found]:
    for source in sources:
        operation = source.node.text("operationId") or f"{source.method} {source.path}"
        called = methods.ids.get((source.path, source.method), operation)
        for key, holder in source.node.members("callbacks"):
            for expression, path_item in holder.target().members():
                for method, node in path_item.target().members():
                    if method in METHODS:
                        yield _Found("callback", f"{called} {key}", f"{operation}: {expression}", method, node)


def _event(one: _Found, name: str, reader: SchemaReader) -> ir.Event | None:
    body = one.node.get("requestBody")
    contents = (
        () if body is None else tuple(read_contents(body.target(), reader, names.class_name(f"{name} {one.kind}")))
    )
    content = preferred(contents, BODY_PREFERENCE)
    if content is None:
        return None
    summary = one.node.text("summary")
    return ir.Event(
        kind="webhook" if one.kind == "webhook" else "callback",
        name=name,
        origin=one.origin,
        method=one.method.upper(),
        content=content,
        doc=ir.Doc(summary, told_once(summary, one.node.text("description"))),
        deprecated=one.node.flag("deprecated"),
        location=one.node.location,
    )
