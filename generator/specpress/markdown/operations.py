"""ir.Operation → its section on a page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from specpress import ir
from specpress.markdown import markup
from specpress.markdown.calls import Call, calls_of
from specpress.markdown.curl_example import curl_command
from specpress.markdown.places import Page, Places
from specpress.markdown.python_example import async_python_program, python_program
from specpress.markdown.samples import Sampler
from specpress.markdown.types import linked
from specpress.markdown.views import ArgumentView, ErrorView, ExampleView, HeaderView, OperationView, ResponseView
from specpress.openapi.document import JSON
from specpress.prose import sentences

_NO_CONSTRAINTS: Final = ir.Constraints()


@dataclass(frozen=True, slots=True)
class Context:
    """The page and API around an operation."""

    api: ir.API
    places: Places
    page: Page
    sampler: Sampler

    def type(self, one: ir.Type) -> str:
        """The type as the cell of a table."""
        return markup.cell(linked(one, self.places, self.page.path))


def operation_view(context: Context, path: tuple[str, ...], operation: ir.Operation) -> OperationView:
    """Everything about one operation."""
    call = ".".join(("client", *path, operation.name))
    return OperationView(
        heading=markup.code(".".join((*path, operation.name))),
        route=markup.code(f"{operation.method.upper()} {operation.path}"),
        signature=markup.code(f"{call}({_signature(operation)})"),
        summary=markup.paragraph(operation.doc.summary),
        description=markup.block(operation.doc.description),
        link=link_to(operation.doc),
        deprecated=operation.deprecated,
        arguments=tuple(_arguments(context, operation)),
        body=_body(operation),
        responses=tuple(_responses(context, operation)),
        headers=tuple(_headers(context, operation)),
        errors=tuple(_errors(context, operation)),
        examples=tuple(_example(context, path, operation, one) for one in calls_of(operation, context.sampler)),
    )


def link_to(doc: ir.Doc) -> str:
    """A link to the external documentation."""
    return markup.link("Documentation", doc.url) if doc.url else ""


def argument_view(context: Context, one: ir.Parameter | ir.Field, place: str) -> ArgumentView:
    """A parameter, a member of a body, or a field of a model as a row."""
    description = markup.inline(" ".join((one.doc.summary, one.doc.description)))
    return ArgumentView(
        name=markup.cell(markup.code(one.name if place else one.wire_name)),
        place=place,
        type=context.type(one.type),
        required="yes" if one.required else "no",
        default="" if one.default is None else markup.cell(markup.code(_json(one.default.json))),
        limits=markup.cell(_constraints(one.constraints)),
        description=markup.cell(f"**Deprecated.** {description}".strip() if one.deprecated else description),
    )


def _signature(operation: ir.Operation) -> str:
    fields = operation.body.fields if operation.body is not None else ()
    headers = [one.parameter for one in operation.body.part_headers] if operation.body is not None else []
    arguments: list[ir.Parameter | ir.Field] = [*operation.parameters, *(fields or ()), *headers]
    required = [one.name for one in arguments if one.required]
    whole = ["body"] if fields is None else []
    more = ["…"] if len(required) < len(arguments) else []
    return ", ".join([*(f"{name}=…" for name in (*required, *whole)), *more])


def _arguments(context: Context, operation: ir.Operation) -> Iterator[ArgumentView]:
    for parameter in operation.parameters:
        yield argument_view(context, parameter, parameter.place)
    body = operation.body
    if body is None:
        return
    for field in body.fields or ():
        yield argument_view(context, field, "body")
    for header in body.part_headers:
        yield argument_view(context, header.parameter, f"header of {header.part}")
    if body.fields is None:
        yield ArgumentView(
            name="`body`",
            place="body",
            type=context.type(body.contents[0].type),
            required="yes" if body.required else "no",
            default="",
            limits="",
            description=markup.cell(markup.inline(body.doc.description)),
        )


def _body(operation: ir.Operation) -> str:
    """How the body is sent, where there is one."""
    body = operation.body
    if body is None:
        return ""
    return " or ".join(markup.code(content.media_type) for content in body.contents)


def _constraints(constraints: ir.Constraints) -> str:
    if constraints == _NO_CONSTRAINTS:
        return ""
    words = sentences.constraints(replace(constraints, pattern=None))
    pattern = f"Matches {markup.code(constraints.pattern)}." if constraints.pattern is not None else ""
    return f"{words} {pattern}".strip()


def _responses(context: Context, operation: ir.Operation) -> Iterator[ResponseView]:
    every = (*operation.responses, *operation.alternatives)
    for response in every:
        content = response.content
        unconditional = "always" if len(every) == 1 else "otherwise" if len(operation.responses) > 1 else "usually"
        if response in operation.alternatives:
            unconditional = "as the server decides" if response.asked else "if `Accept` asks for it"
        yield ResponseView(
            when=markup.cell(" and ".join(map(_condition, response.when))) or unconditional,
            status=markup.cell(markup.code(response.status)),
            media_type=markup.cell(markup.code(content.media_type)) if content is not None else "no content",
            type=_response_type(context, operation, response),
            description=markup.cell(
                " ".join([markup.inline(response.doc.description), *map(_link, response.links)]).strip()
            ),
        )


def _link(link: ir.Link) -> str:
    given = " and ".join(f"{markup.code(name)} = {markup.code(_text(value))}" for name, value in link.parameters)
    about = markup.inline(link.doc.description)
    told = f"Link {markup.code(link.name)}: {markup.code(link.target)}{f' with {given}' if given else ''}."
    return f"{told} {about}".strip()


def _text(value: JSON) -> str:
    return value if isinstance(value, str) else _json(value)


def _condition(condition: ir.Condition) -> str:
    values = " or ".join(markup.code(_json(value)) for value in condition.values)
    return f"{markup.code(condition.argument)} is {values}"


def _response_type(context: Context, operation: ir.Operation, response: ir.Response) -> str:
    content = response.content
    if content is None:
        return "`None`"
    found = context.type(content.type)
    match content.kind:
        case "binary":
            return "`BinaryResponse`"
        case "lines":
            return f"stream of {found}"
        case "events":
            until = f", until {markup.cell(markup.code(content.terminator))}" if content.terminator is not None else ""
            whole = f"; `collect()` gives {context.type(content.collect.type)}" if content.collect is not None else ""
            return f"stream of {found}{until}{whole}"
        case _ if operation.pagination is not None and not response.when:
            return f"{found}, iterates over {context.type(operation.pagination.item)}"
        case _:
            return found


def _headers(context: Context, operation: ir.Operation) -> Iterator[HeaderView]:
    unique = {
        header.wire_name.lower(): header
        for response in (*operation.responses, *operation.alternatives)
        for header in response.headers
    }
    for header in unique.values():
        yield HeaderView(
            name=markup.cell(markup.code(header.wire_name)),
            type=context.type(header.type),
            description=markup.cell(markup.inline(header.doc.description)),
        )


def _errors(context: Context, operation: ir.Operation) -> Iterator[ErrorView]:
    for error in operation.errors:
        yield ErrorView(
            status=markup.cell(markup.code(error.status)),
            exception=markup.code(sentences.error_class(error.status)),
            type=context.type(error.content.type) if error.content is not None else "",
            description=markup.cell(markup.inline(error.doc.description)),
        )


def _example(context: Context, path: tuple[str, ...], operation: ir.Operation, call: Call) -> ExampleView:
    return ExampleView(
        title=_title(call),
        curl=markup.fenced(curl_command(context.api, operation, call), "bash"),
        python=markup.fenced(python_program(context.api, path, operation, call), "python"),
        async_python=markup.fenced(async_python_program(context.api, path, operation, call), "python"),
        response=_sample(call),
    )


def _title(call: Call) -> str:
    title = markup.inline(call.title).rstrip(".") or "a call"
    conditions = " and ".join(map(_condition, call.response.when))
    return f"{title} ({conditions})" if conditions else title


def _sample(call: Call) -> str:
    content = call.response.content
    if content is None or call.sample is None:
        return ""
    value = call.sample.value
    match content.kind:
        case "events":
            pieces = [_compact(one) for one in value] if isinstance(value, list) else [str(value)]
            end = [content.terminator] if content.terminator is not None else []
            wire = value if isinstance(value, str) else "\n\n".join(f"data: {one}" for one in [*pieces, *end])
            return markup.fenced(wire, "text")
        case "lines":
            return markup.fenced(
                "\n".join(_compact(one) for one in value) if isinstance(value, list) else str(value), "text"
            )
        case "json":
            return markup.fenced(json.dumps(value, indent=2, ensure_ascii=False), "json")
        case "binary":
            return ""
        case _:
            return markup.fenced(value if isinstance(value, str) else _json(value), "text")


def _compact(value: JSON) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _json(value: JSON) -> str:
    return json.dumps(value, ensure_ascii=False)
