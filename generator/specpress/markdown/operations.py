"""ir.Operation → its section on a page."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from specpress import ir
from specpress.locale.languages import Language
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
    language: Language

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
        link=link_to(operation.doc, context.language),
        deprecated=operation.deprecated,
        arguments=tuple(_arguments(context, operation)),
        body=_body(operation, context.language),
        responses=tuple(_responses(context, operation)),
        headers=tuple(_headers(context, operation)),
        errors=tuple(_errors(context, operation)),
        examples=tuple(_example(context, path, operation, one) for one in calls_of(operation, context.sampler)),
    )


def link_to(doc: ir.Doc, language: Language) -> str:
    """The documentation that the document points to."""
    return markup.link(language.gettext("Documentation"), doc.url) if doc.url else ""


def argument_view(context: Context, one: ir.Parameter | ir.Field, place: str) -> ArgumentView:
    """A parameter, a member of a body, or a field of a model as a row."""
    description = markup.inline(context.language.joined(one.doc.summary, one.doc.description))
    if one.deprecated:
        description = context.language.joined(context.language.gettext("**Deprecated.**"), description)
    return ArgumentView(
        name=markup.cell(markup.code(one.name if place else one.wire_name)),
        place=place,
        type=context.type(one.type),
        required=yes_or_no(context.language, one.required),
        default="" if one.default is None else markup.cell(markup.code(_json(one.default.json))),
        limits=markup.cell(_constraints(one.constraints, context.language)),
        description=markup.cell(description),
    )


def place_name(language: Language, place: str) -> str:
    """Where an argument is sent."""
    _ = language.gettext
    match place:
        case "path":
            return _("path")
        case "query":
            return _("query")
        case "cookie":
            return _("cookie")
        case "body":
            return _("body")
        case _:
            return _("header")


def yes_or_no(language: Language, is_so: bool) -> str:
    """A cell that answers a question."""
    return language.gettext("yes") if is_so else language.gettext("no")


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
        yield argument_view(context, parameter, place_name(context.language, parameter.place))
    body = operation.body
    if body is None:
        return
    for field in body.fields or ():
        yield argument_view(context, field, place_name(context.language, "body"))
    for header in body.part_headers:
        yield argument_view(
            context, header.parameter, context.language.gettext("header of {part}").format(part=header.part)
        )
    if body.fields is None:
        yield ArgumentView(
            name="`body`",
            place=place_name(context.language, "body"),
            type=context.type(body.contents[0].type),
            required=yes_or_no(context.language, body.required),
            default="",
            limits="",
            description=markup.cell(markup.inline(body.doc.description)),
        )


def _body(operation: ir.Operation, language: Language) -> str:
    """How the body is sent, where there is one."""
    body = operation.body
    if body is None:
        return ""
    return language.gettext(" or ").join(markup.code(content.media_type) for content in body.contents)


def _constraints(constraints: ir.Constraints, language: Language) -> str:
    if constraints == _NO_CONSTRAINTS:
        return ""
    words = sentences.constraints(replace(constraints, pattern=None), language)
    if constraints.pattern is None:
        return words
    return language.joined(
        words, language.gettext("Matches {pattern}.").format(pattern=markup.code(constraints.pattern))
    )


def _responses(context: Context, operation: ir.Operation) -> Iterator[ResponseView]:
    _ = context.language.gettext
    every = (*operation.responses, *operation.alternatives)
    for response in every:
        content = response.content
        if response in operation.alternatives:
            unconditional = _("as the server decides") if response.asked else _("if `Accept` asks for it")
        elif len(every) == 1:
            unconditional = _("always")
        else:
            unconditional = _("otherwise") if len(operation.responses) > 1 else _("usually")
        yield ResponseView(
            when=markup.cell(_conditions(context.language, response.when)) or unconditional,
            status=markup.cell(markup.code(response.status)),
            media_type=markup.cell(markup.code(content.media_type)) if content is not None else _("no content"),
            type=_response_type(context, operation, response),
            description=markup.cell(
                context.language.joined(
                    markup.inline(response.doc.description), *(_link(one, context.language) for one in response.links)
                )
            ),
        )


def _link(link: ir.Link, language: Language) -> str:
    _ = language.gettext
    given = _(" and ").join(f"{markup.code(name)} = {markup.code(_text(value))}" for name, value in link.parameters)
    told = _("Link {name}: {target} with {parameters}.") if given else _("Link {name}: {target}.")
    shown = told.format(name=markup.code(link.name), target=markup.code(link.target), parameters=given)
    return language.joined(shown, markup.inline(link.doc.description))


def _text(value: JSON) -> str:
    return value if isinstance(value, str) else _json(value)


def _conditions(language: Language, conditions: Iterable[ir.Condition]) -> str:
    return language.gettext(" and ").join(_condition(one, language) for one in conditions)


def _condition(condition: ir.Condition, language: Language) -> str:
    values = language.gettext(" or ").join(markup.code(_json(value)) for value in condition.values)
    return language.gettext("{argument} is {values}").format(argument=markup.code(condition.argument), values=values)


def _response_type(context: Context, operation: ir.Operation, response: ir.Response) -> str:
    content = response.content
    if content is None:
        return "`None`"
    _ = context.language.gettext
    found = context.type(content.type)
    stream = _("stream of {type}").format(type=found)
    match content.kind:
        case "binary":
            return "`BinaryResponse`"
        case "lines":
            return stream
        case "events":
            until = whole = ""
            if content.terminator is not None:
                until = _(", until {terminator}").format(terminator=markup.cell(markup.code(content.terminator)))
            if content.collect is not None:
                whole = _("; `collect()` gives {type}").format(type=context.type(content.collect.type))
            return f"{stream}{until}{whole}"
        case _ if operation.pagination is not None and not response.when:
            return _("{type}, iterates over {item}").format(type=found, item=context.type(operation.pagination.item))
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
        title=_title(call, context.language),
        curl=markup.fenced(curl_command(context.api, operation, call), "bash"),
        python=markup.fenced(python_program(context.api, path, operation, call), "python"),
        async_python=markup.fenced(async_python_program(context.api, path, operation, call), "python"),
        response=_sample(call),
    )


def _title(call: Call, language: Language) -> str:
    title = markup.inline(call.title).rstrip(".。") or language.gettext("a call")
    conditions = _conditions(language, call.response.when)
    return (
        language.gettext("{title} ({conditions})").format(title=title, conditions=conditions) if conditions else title
    )


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
