"""The example calls of a page: one for each kind of response, from the documented requests."""

from __future__ import annotations

import json
from dataclasses import dataclass

from specpress import ir
from specpress.markdown.samples import Sampler
from specpress.openapi.document import JSON

Argument = ir.Parameter | ir.Field


@dataclass(frozen=True, slots=True)
class Call:
    """One call with all its values.

    `body` is a body that is not spread into arguments; `extra` has the members of a sample that are no known fields.
    """

    title: str
    arguments: tuple[tuple[Argument, JSON], ...]
    extra: dict[str, JSON]
    body: ir.Value | None
    response: ir.Response
    sample: ir.Example | None

    def values(self, place: ir.Place) -> tuple[tuple[ir.Parameter, JSON], ...]:
        """The parameters in one place."""
        return tuple(
            (one, value) for one, value in self.arguments if isinstance(one, ir.Parameter) and one.place == place
        )

    def fields(self) -> dict[str, tuple[ir.Field | None, JSON]]:
        """The members of a body that is spread into arguments, by their names on the wire."""
        known = {one.wire_name: (one, value) for one, value in self.arguments if isinstance(one, ir.Field)}
        return {**known, **{name: (None, value) for name, value in self.extra.items()}}


def calls_of(operation: ir.Operation, sampler: Sampler) -> tuple[Call, ...]:
    """The unconditional response's call first, then one for each other response."""
    requests = _requests(operation, sampler)
    parameters = {one.wire_name: sampler.argument(one) for one in operation.parameters if one.required}
    unconditional_first = sorted(operation.responses, key=lambda response: bool(response.when))
    return tuple(_call(operation, response, requests, parameters) for response in unconditional_first)


def _requests(operation: ir.Operation, sampler: Sampler) -> tuple[ir.Example, ...]:
    body = operation.body
    if body is None:
        return (ir.Example("default", "", {}),)
    if body.contents[0].examples:
        return body.contents[0].examples
    if body.fields is None:
        return (ir.Example("default", "", sampler.value(body.contents[0].type)),)
    required = {one.wire_name: sampler.argument(one) for one in body.fields if one.required}
    return (ir.Example("default", "", required),)


def _call(
    operation: ir.Operation, response: ir.Response, requests: tuple[ir.Example, ...], parameters: dict[str, JSON]
) -> Call:
    request = next((one for one in requests if _response_to(operation, one.value, parameters) is response), None)
    title = request.summary if request is not None else ""
    request = request or requests[0]
    values = dict(request.value) if isinstance(request.value, dict) else {}
    if _response_to(operation, values, parameters) is not response:
        parameters = parameters | {one.wire_name: one.values[0] for one in response.when if one.place != "body"}
        values |= {one.wire_name: one.values[0] for one in response.when if one.place == "body"}
    body = operation.body
    fields = body.fields if body is not None else ()
    known = {one.wire_name: one for one in fields or ()}
    arguments: list[tuple[Argument, JSON]] = [
        (one, parameters[one.wire_name]) for one in operation.parameters if one.wire_name in parameters
    ]
    arguments += [(known[name], value) for name, value in values.items() if name in known]
    spread = fields is not None
    return Call(
        title=title,
        arguments=tuple(arguments),
        extra={name: value for name, value in values.items() if name not in known} if spread else {},
        body=ir.Value(request.value) if not spread else None,
        response=response,
        sample=_sample(operation, response, request.name),
    )


def _response_to(operation: ir.Operation, body: JSON, parameters: dict[str, JSON]) -> ir.Response:
    given = body if isinstance(body, dict) else {}

    def holds(condition: ir.Condition) -> bool:
        source = given if condition.place == "body" else parameters
        return condition.wire_name in source and json.dumps(source[condition.wire_name]) in map(
            json.dumps, condition.values
        )

    return next(
        (response for response in operation.responses if all(map(holds, response.when))), operation.responses[-1]
    )


def _sample(operation: ir.Operation, response: ir.Response, request: str) -> ir.Example | None:
    """The documented response with the name of the request or of the value that selects it; else the default one."""
    content = response.content
    if content is None or not content.examples:
        return None
    if content.kind in ("events", "lines"):
        return _stream_sample(content)
    asked = [value for condition in response.when for value in condition.values if isinstance(value, str)]
    by_name = {example.name: example for example in content.examples}
    shared = [one for one in operation.responses if one.content and one.content.media_type == content.media_type]
    for name in (request, *asked) if response.when else (request, "default"):
        if name in by_name and (response.when or not _belongs_elsewhere(name, shared)):
            return by_name[name]
    return content.examples[0] if len(shared) == 1 or not response.when else None


def _belongs_elsewhere(name: str, responses: list[ir.Response]) -> bool:
    return any(name in condition.values for response in responses for condition in response.when)


def _stream_sample(content: ir.Content) -> ir.Example:
    """The documented pieces in order; a list is the whole stream."""
    first = content.examples[0].value
    pieces = first if isinstance(first, list) else [example.value for example in content.examples]
    return ir.Example("stream", "", pieces)
