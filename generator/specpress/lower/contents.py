"""Media types: what kind each one is, and the Media Type Objects of bodies and replies."""

from __future__ import annotations

from collections.abc import Iterator

from specpress import ir
from specpress.lower.schemas import SchemaReader
from specpress.lower.streams import read_collect, read_finish
from specpress.openapi.extensions import array_format
from specpress.openapi.node import Node

FORM = "application/x-www-form-urlencoded"
LINES = frozenset({"application/x-ndjson", "application/ndjson", "application/jsonl", "application/json-lines"})
PREFERENCE: tuple[ir.ContentKind, ...] = ("json", "events", "lines", "text", "binary", "multipart", "form")

BODY_PREFERENCE: tuple[ir.ContentKind, ...] = ("json", "multipart", "form", "lines", "binary", "text", "events")


def kind_of(media_type: str, schema: Node | None) -> ir.ContentKind:
    """How a body of this media type is read and written."""
    essence = media_type.partition(";")[0].strip().lower()
    if essence == "application/json" or essence.endswith("+json"):
        return "json"
    if essence == FORM:
        return "form"
    if essence.startswith("multipart/"):
        return "multipart"
    if essence == "text/event-stream":
        return "events"
    if essence in LINES:
        return "lines"
    if essence.startswith("text/") or essence == "application/xml" or essence.endswith("+xml"):
        return "text"
    if essence == "*/*" and schema is not None and schema.target().text("format") != "binary":
        return "json"
    return "binary"


def read_contents(holder: Node, reader: SchemaReader, hint: str) -> Iterator[ir.Content]:
    """The media types below `content` of a request body or response."""
    for media_type, node in holder.members("content"):
        yield read_content(media_type, node, reader, hint)


def read_content(
    media_type: str,
    node: Node,
    reader: SchemaReader,
    hint: str,
    *,
    schema: Node | None = None,
    case: Node | None = None,
) -> ir.Content:
    """One media type; `schema` stands in for the declared one, `case` says more about a stream."""
    chosen = schema or node.get("schema")
    kind = kind_of(media_type, chosen)
    return ir.Content(
        media_type=media_type,
        kind=kind,
        type=_type_of(kind, chosen, reader, hint),
        encodings=tuple(_encodings(node, kind)),
        terminator=case.text("terminator") or None if case is not None else None,
        examples=tuple(_examples(node)),
        finish=read_finish(case) if case is not None else None,
        collect=read_collect(case, reader, hint) if case is not None else None,
    )


def preferred(contents: tuple[ir.Content, ...], order: tuple[ir.ContentKind, ...] = PREFERENCE) -> ir.Content | None:
    """The content that a client asks for where the document offers several."""
    return min(contents, key=lambda content: order.index(content.kind), default=None)


def _type_of(kind: ir.ContentKind, schema: Node | None, reader: SchemaReader, hint: str) -> ir.Type:
    match kind:
        case "text":
            return ir.Scalar("string")
        case "binary":
            return ir.Binary()
        case _:
            return ir.AnyType() if schema is None else reader.type_of(schema, hint)


def _encodings(node: Node, kind: ir.ContentKind) -> Iterator[ir.Encoding]:
    is_multipart = kind == "multipart"
    for wire_name, encoding in node.members("encoding"):
        explode = encoding.get("explode")
        # By OpenAPI 3.0 a style says nothing of multipart forms; by 3.1 one that is said stands above the media type.
        if is_multipart and str(node.document.root.get("openapi")).startswith("3.0"):
            yield ir.Encoding(wire_name, encoding.text("contentType") or None, None, None)
            continue
        is_styled = is_multipart and (encoding.has("explode") or encoding.has("allowReserved"))
        yield ir.Encoding(
            wire_name=wire_name,
            content_type=encoding.text("contentType") or None,
            style=encoding.text("style") or ("form" if is_styled else None),
            explode=explode.value if explode is not None and isinstance(explode.value, bool) else None,
            allow_reserved=encoding.flag("allowReserved"),
            array_format=array_format(encoding),
        )


def _examples(node: Node) -> Iterator[ir.Example]:
    single = node.get("example")
    if single is not None:
        yield ir.Example("default", "", single.value)
    for name, holder in node.members("examples"):
        example = holder.target()
        value = example.get("value")
        if value is not None:
            yield ir.Example(name, example.text("summary"), value.value)
