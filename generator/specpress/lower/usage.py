"""Finds the operations that use each declaration, which decide its module of types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from specpress import ir
from specpress.ir.walk import references_of
from specpress.lower.chunks import in_chunks
from specpress.lower.duplicates import join_duplicates

SHARED = ("shared",)


@dataclass(frozen=True, slots=True)
class Use:
    """One way in which an operation of a resource reaches a type."""

    resource: tuple[str, ...]
    direction: ir.Access
    type: ir.Type


def place_declarations(
    declarations: Iterable[ir.Declaration],
    operations: Iterable[tuple[tuple[str, ...], ir.Operation]],
    events: Iterable[ir.Event] = (),
) -> tuple[ir.Declaration, ...]:
    """Give every declaration its usage and module."""
    table: dict[str, ir.Declaration] = {one.name: one for one in declarations}
    requests: dict[str, set[tuple[str, ...]]] = {}
    responses: dict[str, set[tuple[str, ...]]] = {}
    bodies: dict[str, set[tuple[str, ...]]] = {}
    items: dict[str, str] = {}
    for resource, operation in operations:
        for use in uses_of(resource, operation):
            reached = requests if use.direction == "write" else responses
            _reach(use.type, use.direction, table, reached, resource)
        _reach_body(operation, table, requests, bodies, resource)
        page = _page_of(operation)
        if page is not None and operation.pagination is not None:
            items[page] = operation.pagination.items
    for event in events:
        _reach(event.content.type, "read", table, responses, (f"{event.kind}s",))
    users: dict[str, set[tuple[str, ...]]] = {
        name: requests.get(name, set()) | responses.get(name, set()) | bodies.get(name, set()) for name in table
    }
    join_duplicates(table, users, responses.keys() - requests.keys() - bodies.keys() - items.keys())
    _share(table, users)
    shown = _shown_by_unused(table, table.keys() - requests.keys() - responses.keys() - bodies.keys())
    sent = _fields_sent(operations, table)
    placed: list[ir.Declaration] = []
    for name, one in table.items():
        resources = users[name]
        module = next(iter(resources)) if len(resources) == 1 else (*_common(resources), *SHARED)
        is_shown = name in shown and name not in requests
        usage = ir.Usage(request=name in requests, body=name in bodies, response=name in responses or is_shown)
        if isinstance(one, ir.Model):
            fields = sent.get(name, one.fields) if usage.body and not (usage.request or usage.response) else one.fields
            placed.append(replace(one, usage=usage, module=module or SHARED, items=items.get(name), fields=fields))
        else:
            placed.append(replace(one, usage=usage, module=module or SHARED))
    return _beside_packages(in_chunks(placed, _mentioned))


def _reach_body(
    operation: ir.Operation,
    table: dict[str, ir.Declaration],
    requests: dict[str, set[tuple[str, ...]]],
    bodies: dict[str, set[tuple[str, ...]]],
    resource: tuple[str, ...],
) -> None:
    """Mark a body that is spread into arguments, for which a TypedDict is declared as well."""
    if operation.body is None or operation.body.declaration is None:
        return
    bodies.setdefault(operation.body.declaration, set()).add(resource)
    whole = table[operation.body.declaration]
    for member in whole.fields if isinstance(whole, ir.Model) else ():
        if member.access != "read":
            _reach(member.type, "write", table, requests, resource)


def _fields_sent(
    operations: Iterable[tuple[tuple[str, ...], ir.Operation]], table: dict[str, ir.Declaration]
) -> dict[str, tuple[ir.Field, ...]]:
    """The fields of bodies with the types that callers pass, where all operations agree on them."""
    found: dict[str, list[dict[str, ir.Type]]] = {}
    for _, operation in operations:
        body = operation.body
        if body is not None and body.declaration is not None and body.fields is not None:
            found.setdefault(body.declaration, []).append({one.wire_name: one.type for one in body.fields})
    sent: dict[str, tuple[ir.Field, ...]] = {}
    for name, types in found.items():
        whole = table[name]
        if isinstance(whole, ir.Model) and all(one == types[0] for one in types):
            sent[name] = tuple(replace(one, type=types[0].get(one.wire_name, one.type)) for one in whole.fields)
    return sent


def _shown_by_unused(table: dict[str, ir.Declaration], unused: set[str]) -> set[str]:
    """The bodies that a declaration mentions which no operation uses; it is written as for a response."""
    shown = dict[str, set[tuple[str, ...]]]()
    for name in unused:
        _reach(ir.Reference(table[name].name), "read", table, shown, ())
    return shown.keys() - unused


def _share(table: dict[str, ir.Declaration], users: dict[str, set[tuple[str, ...]]]) -> None:
    """Add the users of a declaration to all that it mentions, so that no modules import each other in circles.

    That holds for fields of responses in models of requests as well. Unused declarations go into the root module.
    """
    nobody: set[tuple[str, ...]] = {()}
    waiting = list(table)
    while waiting:
        name = waiting.pop()
        above = users[name] or nobody
        for mentioned in _mentioned(table[name]):
            if not above <= (users[mentioned] or nobody):
                users[mentioned] |= above | (set() if users[mentioned] else nobody)
                waiting.append(mentioned)


def _mentioned(one: ir.Declaration) -> Iterator[str]:
    types = [one.type] if isinstance(one, ir.Alias) else [each.type for each in one.fields]
    if isinstance(one, ir.Model) and one.additional is not None:
        types.append(one.additional)
    return (name for each in types for name in references_of(each))


def _common(resources: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """The nearest resource above all of them; the root where there is none."""
    same = takewhile(lambda parts: len(set(parts)) == 1, zip(*resources, strict=False))
    return tuple(parts[0] for parts in same)


def _beside_packages(placed: list[ir.Declaration]) -> tuple[ir.Declaration, ...]:
    """Move a module that shares its path with a package into this package, under the same name."""
    packages = {one.module[:length] for one in placed for length in range(1, len(one.module))}
    return tuple(
        replace(one, module=(*one.module, one.module[-1])) if one.module in packages else one for one in placed
    )


def uses_of(resource: tuple[str, ...], operation: ir.Operation) -> Iterator[Use]:
    """Every type that an operation uses directly."""
    for parameter in operation.parameters:
        yield Use(resource, "write", parameter.type)
    if operation.body is not None:
        if operation.body.fields is None:
            yield from (Use(resource, "write", content.type) for content in operation.body.contents)
        else:
            yield from (Use(resource, "write", one.type) for one in operation.body.fields if one.access != "read")
            yield from (Use(resource, "write", one.parameter.type) for one in operation.body.part_headers)
            usual = operation.body.contents[0].type
            yield from (Use(resource, "write", one.type) for one in operation.body.contents if one.type != usual)
    contents = (
        *(one.content for one in (*operation.responses, *operation.alternatives)),
        *(one.content for one in operation.errors),
    )
    for content in contents:
        if content is not None:
            yield Use(resource, "read", content.type)
            if content.collect is not None:
                yield Use(resource, "read", content.collect.type)


def _reach(
    start: ir.Type,
    direction: ir.Access,
    table: dict[str, ir.Declaration],
    reached: dict[str, set[tuple[str, ...]]],
    resource: tuple[str, ...],
) -> None:
    waiting = [start]
    while waiting:
        for name in references_of(waiting.pop()):
            resources = reached.setdefault(name, set())
            if resource in resources:
                continue
            resources.add(resource)
            declaration = table[name]
            if isinstance(declaration, ir.Alias):
                waiting.append(declaration.type)
                continue
            hidden = "read" if direction == "write" else "write"
            waiting += [one.type for one in declaration.fields if one.access != hidden]
            if declaration.additional is not None:
                waiting.append(declaration.additional)


def _page_of(operation: ir.Operation) -> str | None:
    content = operation.responses[-1].content if operation.responses else None
    return content.type.name if content is not None and isinstance(content.type, ir.Reference) else None
