"""Operations → signatures and overloads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from specpress import ir
from specpress.openapi.document import JSON
from specpress.openapi.media_types import is_wildcard
from specpress.python.annotations import Annotator
from specpress.python.literals import literal

Argument = ir.Parameter | ir.Field


@dataclass(frozen=True, slots=True)
class Signature:
    """The parameters of a method as source, and its return type."""

    parameters: tuple[str, ...]
    returns: str


def arguments_of(operation: ir.Operation, *, with_body: bool = False) -> tuple[Argument, ...]:
    """All arguments, required ones first, otherwise in document order.

    A body that may be left out altogether makes all of its properties optional, but for calls `with_body`.
    """
    body = operation.body
    fields: tuple[Argument, ...] = ()
    if body is not None and body.fields is not None:
        fields = (*body.fields, *(one.parameter for one in body.part_headers))
        if not body.required and not with_body:
            fields = tuple(replace(one, required=False, fill=None) for one in fields)
    every = (*operation.parameters, *fields)
    return (*(one for one in every if one.is_asked_for), *(one for one in every if not one.is_asked_for))


def signature(operation: ir.Operation, annotator: Annotator) -> Signature:
    """The signature of the method itself, which holds for every call."""
    groups = body_groups(operation, annotator)
    return _signature(
        operation, annotator, {}, groups, [_returned(response, annotator) for response in operation.expected]
    )


def overloads(operation: ir.Operation, annotator: Annotator) -> tuple[Signature, ...]:
    """A signature for each kind of response or body that arguments choose, then the general one.

    Where a body may be left out, but not some of its properties, there is one for calls without it. Empty if a single
    signature is enough.
    """
    kinds = dict.fromkeys(_returned(response, annotator) for response in operation.responses)
    usual, *others = body_groups(operation, annotator) or (BodyGroup("", (), spread=True),)
    is_whole_or_none = _is_whole_or_none(operation.body)
    if len(kinds) < 2 and not others and not is_whole_or_none:
        return ()
    found: list[Signature] = []
    # The usual response first: it is what an editor shows before any argument is typed.
    for response in sorted(operation.responses, key=lambda response: bool(response.when)) if len(kinds) > 1 else ():
        chosen = _chosen(response, operation, annotator)
        if chosen is not None:
            instead = [_returned(one, annotator) for one in operation.expected if one not in operation.responses]
            returned = [_returned(response, annotator), *instead]
            found.append(_signature(operation, annotator, chosen, (usual,), returned, with_body=is_whole_or_none))
    every = [_returned(response, annotator) for response in operation.expected]
    found += [
        _signature(operation, annotator, {}, (group,), every, with_body=is_whole_or_none) for group in (usual, *others)
    ]
    if is_whole_or_none:
        found.append(_signature(operation, annotator, {}, (), every))
    return tuple(found)


def _is_whole_or_none(body: ir.Body | None) -> bool:
    """Whether a body that may be left out has properties that may not."""
    return body is not None and not body.required and any(one.is_asked_for for one in body.fields or ())


@dataclass(frozen=True, slots=True)
class BodyGroup:
    """Media types whose body is passed in the same way: as arguments of its own, or as one of some type."""

    annotation: str
    media_types: tuple[str, ...]
    spread: bool


def body_groups(operation: ir.Operation, annotator: Annotator) -> tuple[BodyGroup, ...]:
    """The ways to pass the body, the usual one first."""
    body = operation.body
    if body is None:
        return ()
    found: dict[tuple[str, bool], list[str]] = {}
    for content in body.contents:
        spread = body.fields is not None and is_spread(content, body)
        annotation = "" if spread else annotator.request(content.type)
        found.setdefault((annotation, spread), []).append(content.media_type)
    return tuple(BodyGroup(annotation, tuple(media), spread) for (annotation, spread), media in found.items())


def is_spread(content: ir.Content, body: ir.Body) -> bool:
    """Whether the fields of a body are also those of one of its media types."""
    return content.kind in ("json", "form", "multipart") and content.type == body.contents[0].type


def takes_content_type(body: ir.Body) -> bool:
    """Whether a caller may choose the media type of a body."""
    return len(body.contents) > 1 or any(is_wildcard(one.media_type) for one in body.contents)


def content_returned(content: ir.Content | None, annotator: Annotator) -> str:
    """The return type of the method for one kind of content."""
    if content is None:
        return "None"
    match content.kind:
        case "events" | "lines":
            if content.collect is not None:
                collectable = annotator.imports.own(("_async", "stream"), "AsyncCollectableStream")
                return f"{collectable}[{annotator.response(content.type)}, {annotator.response(content.collect.type)}]"
            stream = annotator.imports.own(("_async", "stream"), "AsyncStream")
            return f"{stream}[{annotator.response(content.type)}]"
        case "text":
            return annotator.builtin("str")
        case "binary" | "multipart" | "form":
            return annotator.imports.own(("_core", "response", "binary"), "BinaryResponse")
        case "json":
            return annotator.response(content.type)


def _returned(response: ir.Response, annotator: Annotator) -> str:
    return content_returned(response.content, annotator)


def _chosen(
    response: ir.Response, operation: ir.Operation, annotator: Annotator
) -> dict[str, tuple[ir.Type, bool]] | None:
    """The narrowed type of each argument that decides on a response, and whether it must be given."""
    arguments = {one.name: one for one in arguments_of(operation)}
    narrowed: dict[str, tuple[ir.Type, bool]] = {
        one.argument: (ir.Literal(one.values), not one.by_default) for one in response.when
    }
    own = frozenset(narrowed)
    for condition in _excluded(response, operation):
        if condition.argument in own:
            continue
        argument = arguments[condition.argument]
        before = narrowed[argument.name][0] if argument.name in narrowed else argument.type
        rest = _without(before, condition.values, annotator)
        if rest is not None:
            narrowed[argument.name] = (rest, argument.required or condition.by_default)
        elif not response.when:
            return None
    return narrowed


def _excluded(response: ir.Response, operation: ir.Operation) -> Iterator[ir.Condition]:
    """The conditions that are false for a response, because a case before it would match otherwise."""
    if not response.when:
        yield from (condition for other in operation.responses for condition in other.when)
        return
    for other in operation.responses[: operation.responses.index(response)]:
        if len(other.when) == 1:
            yield from other.when


def _without(one: ir.Type, values: tuple[JSON, ...], annotator: Annotator) -> ir.Type | None:
    """A type without some of its values; None if no annotation can express that."""
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
    operation: ir.Operation,
    annotator: Annotator,
    chosen: dict[str, tuple[ir.Type, bool]],
    groups: tuple[BodyGroup, ...],
    returned: list[str],
    *,
    with_body: bool = False,
) -> Signature:
    arguments = arguments_of(operation, with_body=with_body)
    parameters = list(_parameters(operation, arguments, annotator, chosen, groups))
    unpack = annotator.imports.name("typing", "Unpack")
    options = annotator.imports.own(("_core", "options", "request_options"), "RequestOptions")
    parameters.append(f"**options: {unpack}[{options}]")
    return Signature(tuple(parameters), _either(returned))


def _either(annotations: Iterable[str]) -> str:
    parts = dict.fromkeys(annotations)
    anything = next((one for one in parts if one in ("object", "_builtins.object")), None)
    if anything is not None:
        return anything
    return " | ".join([*(one for one in parts if one != "None"), *(one for one in parts if one == "None")])


def _parameters(
    operation: ir.Operation,
    arguments: tuple[Argument, ...],
    annotator: Annotator,
    chosen: dict[str, tuple[ir.Type, bool]],
    groups: tuple[BodyGroup, ...],
) -> Iterator[str]:
    body = operation.body
    spread = any(group.spread for group in groups)
    taken = [one for one in arguments if spread or one in operation.parameters]
    positional = [one for one in taken if _is_positional(one)]
    named = [one for one in taken if not _is_positional(one)]
    yield from (f"{one.name}: {annotator.request(one.type)}" for one in positional)
    if named or (body is not None and groups and (body.fields is None or takes_content_type(body))):
        yield "*"
    for one in named:
        one_type, required = chosen.get(one.name, (one.type, one.required))
        required = required and (
            len(groups) < 2 or isinstance(one, ir.Parameter) or body is None or body.fields is None
        )
        fill = None if one.name in chosen else one.fill
        yield _parameter(one.name, annotator.request(one_type), required, annotator, fill)
    if body is not None and groups:
        yield from _body_parameters(body, groups, annotator)


def _is_positional(one: ir.Parameter | ir.Field) -> bool:
    return isinstance(one, ir.Parameter) and one.place == "path"


def _body_parameters(body: ir.Body, groups: tuple[BodyGroup, ...], annotator: Annotator) -> Iterator[str]:
    """The argument for a body that is one value, and the one that chooses its media type where there are several."""
    spread = any(group.spread for group in groups)
    usual = body.contents[0].media_type in groups[0].media_types
    whole = _either(part for group in groups if not group.spread for part in (group.annotation,))
    if whole:
        yield _parameter("body", whole, (body.required or not usual) and not spread, annotator)
    if takes_content_type(body):
        media_types = tuple(media for group in groups for media in group.media_types)
        is_open = any(map(is_wildcard, media_types))
        annotation = annotator.builtin("str") if is_open else annotator.literal(media_types)
        yield _parameter("content_type", annotation, not usual, annotator)


def _parameter(name: str, annotation: str, required: bool, annotator: Annotator, fill: ir.Value | None = None) -> str:
    if required:
        return f"{name}: {annotation}" if fill is None else f"{name}: {annotation} = {literal(fill.json)}"
    omit_type = annotator.imports.own(("_core", "options", "omit"), "Omit")
    if fill is not None:
        return f"{name}: {annotation} | {omit_type} = {literal(fill.json)}"
    omit = annotator.imports.own(("_core", "options", "omit"), "omit")
    return f"{name}: {annotation} | {omit_type} = {omit}"
