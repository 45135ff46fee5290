"""Operations → signatures and overloads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from specpress import ir
from specpress.document import JSON
from specpress.python.annotations import Annotator

Argument = ir.Parameter | ir.Field


@dataclass(frozen=True, slots=True)
class Signature:
    """The parameters of a method as they are written, and what it returns."""

    parameters: tuple[str, ...]
    returns: str


def arguments_of(operation: ir.Operation) -> tuple[Argument, ...]:
    """All arguments, required ones first, otherwise in document order."""
    body = operation.body
    fields: tuple[Argument, ...] = ()
    if body is not None and body.fields is not None:
        # A body that may be left out altogether makes all of its properties optional.
        fields = tuple(one if body.required else replace(one, required=False) for one in body.fields)
    every = (*operation.parameters, *fields)
    return (*(one for one in every if one.required), *(one for one in every if not one.required))


def signature(operation: ir.Operation, annotator: Annotator) -> Signature:
    """The signature of the method itself, which holds for every call."""
    return _signature(operation, annotator, {}, [_returned(reply, annotator) for reply in operation.expected])


def overloads(operation: ir.Operation, annotator: Annotator) -> tuple[Signature, ...]:
    """One signature for each kind of reply that arguments choose, then the general one; empty if there is one kind."""
    kinds = dict.fromkeys(_returned(reply, annotator) for reply in operation.replies)
    if len(kinds) < 2:
        return ()
    found: list[Signature] = []
    # The usual reply first: it is what an editor shows before any argument is typed.
    for reply in sorted(operation.replies, key=lambda reply: bool(reply.when)):
        chosen = _chosen(reply, operation, annotator)
        if chosen is not None:
            found.append(_signature(operation, annotator, chosen, [_returned(reply, annotator)]))
    return (*found, signature(operation, annotator))


def content_returned(content: ir.Content | None, annotator: Annotator) -> str:
    """What the method gives for one kind of content."""
    if content is None:
        return "None"
    match content.kind:
        case "events" | "lines":
            if content.collect is not None:
                collectable = annotator.imports.own(("_async", "stream"), "AsyncCollectableStream")
                return f"{collectable}[{annotator.reply(content.type)}, {annotator.reply(content.collect.type)}]"
            stream = annotator.imports.own(("_async", "stream"), "AsyncStream")
            return f"{stream}[{annotator.reply(content.type)}]"
        case "text":
            return annotator.builtin("str")
        case "binary" | "multipart" | "form":
            return annotator.imports.own(("_core", "binary"), "BinaryResponse")
        case "json":
            return annotator.reply(content.type)


def _returned(reply: ir.Reply, annotator: Annotator) -> str:
    return content_returned(reply.content, annotator)


def _chosen(reply: ir.Reply, operation: ir.Operation, annotator: Annotator) -> dict[str, tuple[ir.Type, bool]] | None:
    """The narrowed type of each argument that decides on a reply, and whether it must be given."""
    arguments = {one.name: one for one in arguments_of(operation)}
    if reply.when:
        return {one.argument: (ir.Literal(one.values), not one.by_default) for one in reply.when}
    narrowed: dict[str, tuple[ir.Type, bool]] = {}
    for other in operation.replies:
        for condition in other.when:
            argument = arguments[condition.argument]
            before = narrowed[argument.name][0] if argument.name in narrowed else argument.type
            rest = _without(before, condition.values, annotator)
            if rest is None:
                return None
            narrowed[argument.name] = (rest, argument.required or condition.by_default)
    return narrowed


def _without(one: ir.Type, values: tuple[JSON, ...], annotator: Annotator) -> ir.Type | None:
    """A type less some of its values; None where no annotation says that."""
    match one:
        case ir.Nullable(inner=inner):
            rest = _without(inner, values, annotator)
            return None if rest is None else ir.Nullable(rest)
        case ir.Reference(name=name) if isinstance(target := annotator.declarations.by_name[name], ir.Alias):
            return _without(target.type, values, annotator)
        case ir.Scalar(kind="boolean"):
            return _kept((True, False), values)
        case ir.Literal(values=all_values):
            return _kept(all_values, values)
        case _:
            return None


def _kept(all_values: tuple[JSON, ...], values: tuple[JSON, ...]) -> ir.Literal | None:
    kept = tuple(value for value in all_values if value not in values)
    return ir.Literal(kept) if kept else None


def _signature(
    operation: ir.Operation, annotator: Annotator, chosen: dict[str, tuple[ir.Type, bool]], returned: list[str]
) -> Signature:
    parameters = list(_parameters(operation, annotator, chosen))
    unpack = annotator.imports.name("typing", "Unpack")
    options = annotator.imports.own(("_core", "options"), "RequestOptions")
    parameters.append(f"**options: {unpack}[{options}]")
    return Signature(tuple(parameters), " | ".join(dict.fromkeys(returned)))


def _parameters(
    operation: ir.Operation, annotator: Annotator, chosen: dict[str, tuple[ir.Type, bool]]
) -> Iterator[str]:
    arguments = arguments_of(operation)
    positional = [one for one in arguments if isinstance(one, ir.Parameter) and one.place == "path"]
    named = [one for one in arguments if one not in positional]
    yield from (f"{one.name}: {annotator.request(one.type)}" for one in positional)
    body = operation.body
    if named or (body is not None and body.fields is None):
        yield "*"
    for one in named:
        one_type, required = chosen.get(one.name, (one.type, one.required))
        yield _parameter(one.name, annotator.request(one_type), required, annotator)
    if body is not None and body.fields is None:
        yield _parameter("body", annotator.request(body.contents[0].type), body.required, annotator)


def _parameter(name: str, annotation: str, required: bool, annotator: Annotator) -> str:
    if required:
        return f"{name}: {annotation}"
    omit_type = annotator.imports.own(("_core", "omit"), "Omit")
    omit = annotator.imports.own(("_core", "omit"), "omit")
    return f"{name}: {annotation} | {omit_type} = {omit}"
