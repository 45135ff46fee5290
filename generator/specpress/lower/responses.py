"""Response Objects → responses and errors of the IR, with the conditions of `x-response-cases`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from specpress import ir
from specpress.lower import metadata
from specpress.lower.contents import preferred, read_content, read_contents
from specpress.lower.schemas import SchemaReader
from specpress.openapi.extensions import RESPONSE_CASES, own_block
from specpress.openapi.media_types import essence_of
from specpress.openapi.node import Node

_EMPTY: Final = frozenset({"204", "205"})
"""Successes that have no body by HTTP; some frameworks document one all the same."""

_UNDESCRIBED: Final = ir.Content("*/*", "json", ir.AnyType())
"""The content of a success of which the document says nothing: NestJS and FastAPI write so for bodies of any kind."""


def read_responses(
    operation: Node, arguments: tuple[ir.Parameter | ir.Field, ...], reader: SchemaReader, hint: str
) -> tuple[tuple[ir.Response, ...], tuple[ir.Response, ...]]:
    """The responses that arguments select, the most specific first; then the alternatives that servers may send."""
    responses = dict(operation.members("responses"))
    main = main_status(responses)
    if operation.key == "head":
        return (_without_body(main, responses, reader),), ()
    block = own_block(operation, RESPONSE_CASES)
    if block is not None:
        cases = _Cases(responses, main or "200", arguments, reader, hint)
        return tuple(cases.read(case) for case in block.items()), ()
    if main is None:
        return (ir.Response((), "2XX", _UNDESCRIBED, (), ir.Doc()),), ()
    others = [status for status in responses if _is_success(status) and status != main]
    hints = {main: f"{hint}Response", **{status: f"{hint}Response{_told(status)}" for status in others}}
    found = [form for status, name in hints.items() for form in _forms(status, responses[status], reader, name)]
    if not any(one.content for one in found):
        found = [one if one.status in _EMPTY else replace(one, content=_UNDESCRIBED) for one in found]
    return (found[0],), tuple(found[1:])


def main_status(responses: Mapping[str, Node]) -> str | None:
    """The first success; where the document names none, its `default`."""
    success = min((status for status in responses if _is_success(status)), key=_rank, default=None)
    return "default" if success is None and "default" in responses else success


def _without_body(main: str | None, responses: Mapping[str, Node], reader: SchemaReader) -> ir.Response:
    """The response to HEAD, which has headers alone, whatever the document says of its content."""
    if main is None:
        return ir.Response((), "2XX", None, (), ir.Doc())
    response = responses[main].target()
    return ir.Response((), main, None, tuple(_headers(response, reader)), _doc(response), tuple(_links(response)))


def _forms(status: str, holder: Node, reader: SchemaReader, hint: str) -> Iterator[ir.Response]:
    """The preferred media type of one response, then its others; a stream beside a plain body is expected as well."""
    response = holder.target()
    contents = () if status in _EMPTY else tuple(read_contents(response, reader, hint))
    first = preferred(contents)
    if first is not None and first.kind == "multipart":
        _check_parts(first.media_type, response)
    rest = [content for content in contents if content is not first and content != first]
    headers, doc, links = tuple(_headers(response, reader)), _doc(response), tuple(_links(response))
    yield ir.Response((), status, first, headers, doc, links)
    for content in rest:
        streams = {content.kind, first.kind if first is not None else content.kind} & {"events", "lines"}
        yield ir.Response((), status, content, headers, doc, links, asked=bool(streams) and content.kind != "binary")


def _check_parts(media_type: str, response: Node) -> None:
    """A response that is a sequence of parts is refused; one that is described as bytes is a download."""
    content = response.get("content")
    declared = content.get(media_type) if content is not None else None
    schema = declared.get("schema") if declared is not None else None
    is_binary = schema is not None and schema.target_or_any().text("format") == "binary"
    if declared is not None and essence_of(media_type) == "multipart/mixed" and not is_binary:
        raise declared.unsupported(
            "a reply of multipart/mixed is a sequence of parts, which is not read part by part",
            "Describe it as {type: string, format: binary} to get its bytes, or offer another media type.",
        )


def read_errors(operation: Node, reader: SchemaReader, hint: str) -> Iterator[ir.ErrorResponse]:
    """The documented responses that are no success, each once for every form of its body, the preferred one first.

    `default` is one of them even where no success is declared: it describes every status that is not.
    """
    for status, holder in operation.members("responses"):
        if _is_success(status) or status.startswith(("1", "3")):
            continue
        response = holder.target()
        is_head = operation.key == "head"
        contents = () if is_head else tuple(read_contents(response, reader, f"{hint}Error{_told(status)}"))
        first = preferred(contents)
        headers, doc = tuple(_headers(response, reader)), _doc(response)
        yield ir.ErrorResponse(status, first, headers, doc)
        for content in contents:
            if content is not first:
                yield ir.ErrorResponse(status, content, headers, doc)


def _told(status: str) -> str:
    """A status as a part of a class name."""
    return status if status[:1].isdigit() else status.capitalize()


@dataclass(frozen=True, slots=True)
class _Cases:
    """Reads the entries of `x-response-cases`."""

    responses: Mapping[str, Node]
    main: str
    arguments: tuple[ir.Parameter | ir.Field, ...]
    reader: SchemaReader
    hint: str

    def read(self, case: Node) -> ir.Response:
        """The response that one case describes."""
        status, media_type = case.text("status", self.main), case.text("content")
        response = self.responses[status].target() if status in self.responses else case
        declared = dict(response.members("content")).get(media_type, case)
        content = read_content(
            media_type,
            declared,
            self.reader,
            f"{self.hint}Response",
            schema=case.get("schema"),
            case=case,
        )
        conditions = tuple(_condition(key, values, self.arguments) for key, values in case.members("when"))
        headers = tuple(_headers(response, self.reader))
        return ir.Response(conditions, status, content, headers, _doc(response), tuple(_links(response)))


def _condition(key: str, values: Node, arguments: tuple[ir.Parameter | ir.Field, ...]) -> ir.Condition:
    for argument in arguments:
        place: ir.Place = argument.place if isinstance(argument, ir.Parameter) else "body"
        if key in (argument.wire_name, f"{place}.{argument.wire_name}"):
            chosen = tuple(one.value for one in values.items())
            by_default = argument.default is not None and argument.default.json in chosen
            return ir.Condition(argument.name, argument.wire_name, place, chosen, by_default)
    raise values.unsupported(f"{key!r} is no parameter or body property of this operation", "Name one that is.")


def _headers(response: Node, reader: SchemaReader) -> Iterator[ir.Header]:
    for wire_name, holder in response.members("headers"):
        header = holder.target()
        key = (wire_name, header.pointer)
        # Nearly every response refers to the same components of headers.
        if key not in reader.headers:
            reader.headers[key] = _header(wire_name, header, reader)
        yield reader.headers[key]


def _header(wire_name: str, header: Node, reader: SchemaReader) -> ir.Header:
    schema = header.get("schema")
    kind = ir.Scalar("string") if schema is None else reader.type_of(schema, f"{wire_name}Header")
    return ir.Header(wire_name, kind, _doc(header), header.flag("required"))


def _links(response: Node) -> Iterator[ir.Link]:
    for name, holder in response.members("links"):
        link = holder.target()
        parameters = tuple((parameter, value.value) for parameter, value in link.members("parameters"))
        target = link.text("operationId") or link.text("operationRef")
        yield ir.Link(name, target, parameters, ir.Doc(description=link.text("description")))


def _doc(response: Node) -> ir.Doc:
    return ir.Doc(summary=response.text("summary"), description=metadata.doc_of(response).description)


def _is_success(status: str) -> bool:
    return status.startswith("2")


def _rank(status: str) -> tuple[bool, str]:
    return (status.upper().endswith("XX"), status)
