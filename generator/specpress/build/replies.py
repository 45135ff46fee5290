"""Responses → replies and errors, with the conditions of `x-response-cases`."""

from __future__ import annotations

from collections.abc import Iterator

from specpress import ir
from specpress.build import facts
from specpress.build.contents import preferred, read_content, read_contents
from specpress.build.schemas import SchemaReader
from specpress.node import Node

CASES = "x-response-cases"
PAGINATION = "x-pagination"


def read_replies(
    operation: Node, arguments: tuple[ir.Parameter | ir.Field, ...], reader: SchemaReader, hint: str
) -> tuple[ir.Reply, ...]:
    """What may come back, the most special case first, the unconditional one last."""
    responses = dict(operation.members("responses"))
    main = next((status for status in sorted(responses, key=_rank) if _is_success(status)), None)
    if operation.has(CASES):
        return tuple(_case(case, responses, main or "200", arguments, reader, hint) for case in operation.items(CASES))
    if main is None:
        return (ir.Reply((), "default", None, (), ir.Doc()),)
    response = responses[main].target()
    content = preferred(tuple(read_contents(response, reader, f"{hint}Response")))
    return (ir.Reply((), main, content, tuple(_headers(response, reader)), _doc(response)),)


def read_errors(operation: Node, reader: SchemaReader, hint: str) -> Iterator[ir.ErrorReply]:
    """The documented responses that are no success."""
    for status, holder in operation.members("responses"):
        if not _is_success(status) and not status.startswith(("1", "3")):
            response = holder.target()
            content = preferred(tuple(read_contents(response, reader, f"{hint}Error{status}")))
            yield ir.ErrorReply(status, content, tuple(_headers(response, reader)), _doc(response))


def read_pagination(operation: Node, replies: tuple[ir.Reply, ...], reader: SchemaReader) -> ir.Pagination | None:
    """The property that `x-pagination` names, in the model of the unconditional reply."""
    block = operation.get(PAGINATION)
    content = replies[-1].content if replies else None
    if block is None or content is None or not isinstance(content.type, ir.Reference):
        return None
    model = reader.declarations.get(content.type.name)
    if isinstance(model, ir.Model):
        for one in model.fields:
            if one.wire_name == block.text("items") and isinstance(one.type, ir.Array):
                return ir.Pagination(one.name, one.wire_name, one.type.items)
    raise block.unsupported("`items` names no array property of the reply", "Name the property that holds the items.")


def _case(
    case: Node,
    responses: dict[str, Node],
    main: str,
    arguments: tuple[ir.Parameter | ir.Field, ...],
    reader: SchemaReader,
    hint: str,
) -> ir.Reply:
    status = case.text("status", main)
    media_type = case.text("content")
    response = responses[status].target() if status in responses else case
    declared = dict(response.members("content")).get(media_type, case)
    content = read_content(
        media_type,
        declared,
        reader,
        f"{hint}Response",
        schema=case.get("schema"),
        terminator=case.text("terminator"),
    )
    conditions = tuple(_condition(key, values, arguments) for key, values in case.members("when"))
    return ir.Reply(conditions, status, content, tuple(_headers(response, reader)), _doc(response))


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
        schema = header.get("schema")
        kind = ir.Scalar("string") if schema is None else reader.type_of(schema, f"{wire_name}Header")
        yield ir.Header(wire_name, kind, _doc(header), header.flag("required"))


def _doc(response: Node) -> ir.Doc:
    return ir.Doc(summary=response.text("summary"), description=facts.doc_of(response).description)


def _is_success(status: str) -> bool:
    return status.startswith("2")


def _rank(status: str) -> tuple[bool, str]:
    return (status.upper().endswith("XX"), status)
