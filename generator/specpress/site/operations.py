"""ir.Operation → its section on a page of the site."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from markupsafe import Markup

from specpress import ir
from specpress.markdown.calls import Call, calls_of
from specpress.markdown.curl_example import curl_command
from specpress.markdown.javascript_example import javascript_program
from specpress.markdown.markup import clean
from specpress.markdown.python_example import async_python_program, python_program
from specpress.markdown.samples import Sampler
from specpress.openapi.document import JSON
from specpress.prose import sentences
from specpress.site.fields import Opened, Tree
from specpress.site.prose import Reader
from specpress.site.samples import Program, Sample, samples_html
from specpress.site.types import Link, json_text, type_html
from specpress.site.views import (
    BodyView,
    CallView,
    ConditionView,
    ErrorView,
    HeaderView,
    OperationView,
    ParametersView,
    ResponseView,
)

_PLACES: tuple[ir.Place, ...] = ("path", "query", "header", "cookie")

_LONGEST_TITLE: Final = 40
_LANGUAGES: Final = {"curl": "bash", "shell": "bash", "node": "javascript", "node.js": "javascript", "c#": "csharp"}
"""Names that documents give to languages, with those of Pygments where these are others."""


@dataclass(frozen=True, slots=True)
class Context:
    """The inputs of one page; `link` is the path from it to a model."""

    api: ir.API
    reader: Reader
    sampler: Sampler
    link: Link
    opened: Opened = field(default_factory=Opened)

    def tree(self) -> Tree:
        """Makes the fields of this page."""
        return Tree(self.sampler.declarations, self.reader, self.link, self.opened)


def operation_view(context: Context, path: tuple[str, ...], operation: ir.Operation, anchor: str) -> OperationView:
    """Everything about one operation."""
    reader = context.reader
    return OperationView(
        anchor=anchor,
        name=".".join((*path, operation.name)),
        method=operation.method.upper(),
        path=operation.path,
        summary=reader.inline(operation.doc.summary),
        description=reader.block(operation.doc.description),
        link=web_address(operation.doc.url),
        deprecated=operation.deprecated,
        later=operation.doc.later,
        parameters=tuple(_parameters(context, operation)),
        body=_body(context, operation.body),
        responses=tuple(_responses(context, operation)),
        errors=tuple(_errors(context, operation)),
        calls=tuple(_calls(context, path, operation)),
    )


def web_address(url: str | None) -> str:
    """An address that is safe as a link, empty where there is none."""
    return url if url is not None and url.startswith(("https://", "http://")) else ""


def _parameters(context: Context, operation: ir.Operation) -> Iterator[ParametersView]:
    for place in _PLACES:
        tree = context.tree()
        fields = tuple(tree.field(one) for one in operation.parameters if one.place == place)
        if fields:
            yield ParametersView(place, fields)


def _body(context: Context, body: ir.Body | None) -> BodyView | None:
    if body is None:
        return None
    tree = context.tree()
    fields = tuple(tree.field(one) for one in body.fields or ())
    whole = body.contents[0].type
    return BodyView(
        media_types=tuple(one.media_type for one in body.contents),
        required=body.required,
        description=context.reader.block(body.doc.description),
        type=type_html(whole, context.link),
        fields=fields,
        branches=tree.branches(whole) if body.fields is None else (),
    )


def _responses(context: Context, operation: ir.Operation) -> Iterator[ResponseView]:
    for reply in (*operation.responses, *operation.alternatives):
        content = reply.content
        yield ResponseView(
            status=reply.status,
            when=_conditions(reply),
            media_type=content.media_type if content is not None else "",
            kind=content.kind if content is not None else None,
            type=type_html(content.type, context.link) if content is not None else Markup(),
            terminator=content.terminator if content is not None else None,
            description=context.reader.inline(reply.doc.description),
            headers=tuple(
                HeaderView(one.wire_name, type_html(one.type, context.link), context.reader.inline(one.doc.description))
                for one in reply.headers
            ),
            branches=context.tree().branches(content.type) if content is not None else (),
        )


def _conditions(reply: ir.Response) -> tuple[ConditionView, ...]:
    return tuple(ConditionView(one.argument, tuple(map(json_text, one.values))) for one in reply.when)


def _errors(context: Context, operation: ir.Operation) -> Iterator[ErrorView]:
    for error in operation.errors:
        yield ErrorView(
            status=error.status,
            exception=sentences.error_class(error.status),
            type=type_html(error.content.type, context.link) if error.content is not None else Markup(),
            description=context.reader.inline(error.doc.description),
        )


def _calls(context: Context, path: tuple[str, ...], operation: ir.Operation) -> Iterator[CallView]:
    """The calls that can be made up; the samples of the document are further tabs of the first one."""
    own = tuple(_document_samples(operation))
    calls = tuple(calls_of(operation, context.sampler))
    for place, one in enumerate(calls):
        yield _call(context, path, operation, one, own if not place else ())
    if own and not calls:
        samples = [Sample(title, one, context.reader.program(one)) for title, one in own]
        yield CallView("", (), samples_html(samples), Markup())


def _document_samples(operation: ir.Operation) -> Iterator[tuple[str, Program]]:
    for one in operation.samples:
        title = " ".join(clean(one.title).split())[:_LONGEST_TITLE]
        language = _LANGUAGES.get(one.language.lower(), one.language.lower())
        yield title or "…", Program(clean(one.source), language)


def _call(
    context: Context,
    path: tuple[str, ...],
    operation: ir.Operation,
    call: Call,
    further: tuple[tuple[str, Program], ...],
) -> CallView:
    programs = (*programs_of(context.api, path, operation, call), *further)
    reply = response_program(call)
    return CallView(
        title=call.title,
        when=_conditions(call.response),
        samples=samples_html([Sample(title, one, context.reader.program(one)) for title, one in programs]),
        reply=context.reader.program(reply) if reply is not None else Markup(),
    )


def programs_of(
    api: ir.API, path: tuple[str, ...], operation: ir.Operation, call: Call
) -> Iterator[tuple[str, Program]]:
    """One call in every language, with the titles of the tabs."""
    yield "curl", Program(curl_command(api, operation, call), "bash")
    yield "Python", Program(python_program(api, path, operation, call), "python")
    yield "Python async", Program(async_python_program(api, path, operation, call), "python")
    javascript = api.documentation.javascript
    if javascript is not None:
        yield "Node.js", Program(javascript_program(javascript, path, operation, call), "javascript")


def response_program(call: Call) -> Program | None:
    """The documented response of a call as it goes over the wire; None where there is none to read."""
    content = call.response.content
    if content is None or call.sample is None or content.kind == "binary":
        return None
    value = call.sample.value
    match content.kind:
        case "events" if not isinstance(value, str):
            end = [content.terminator] if content.terminator is not None else []
            return Program("\n\n".join(f"data: {one}" for one in [*_pieces(value), *end]), "text")
        case "lines" if not isinstance(value, str):
            return Program("\n".join(_pieces(value)), "text")
        case "json":
            return Program(json.dumps(value, indent=2, ensure_ascii=False), "json")
        case _:
            return Program(value if isinstance(value, str) else json_text(value), "text")


def _pieces(value: JSON) -> list[str]:
    pieces = value if isinstance(value, list) else [value]
    return [json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in pieces]
