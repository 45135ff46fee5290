"""Media Type Objects of bodies and responses."""

from __future__ import annotations

from collections.abc import Iterator

from specpress import ir
from specpress.lower.content_kinds import kind_of
from specpress.lower.schemas import SchemaReader
from specpress.lower.streams import read_collect, read_finish, read_framing
from specpress.naming.identifiers import class_name
from specpress.openapi import sequences
from specpress.openapi.document import JSON
from specpress.openapi.extensions import array_format
from specpress.openapi.media_types import FORM, essence_of, is_json, is_wildcard
from specpress.openapi.node import Node

PREFERENCE: tuple[ir.ContentKind, ...] = ("json", "events", "lines", "text", "binary", "multipart", "form")

BODY_PREFERENCE: tuple[ir.ContentKind, ...] = ("json", "multipart", "form", "lines", "binary", "text", "events")


def read_contents(holder: Node, reader: SchemaReader, hint: str) -> Iterator[ir.Content]:
    """The media types below `content` of a request body or response.

    Schemas that are written out for each media type, as Elysia does, and say the same are one. Of those that differ,
    all but the first of JSON, or else the first, have the media type in their names.
    """
    shared = list(_shared_schemas(holder))
    inline = [media_type for media_type, _, schema in shared if schema is not None and not schema.has("$ref")]
    usual = next((one for one in inline if is_json(essence_of(one))), next(iter(inline), None))
    for media_type, content, schema in shared:
        own = hint if usual in (media_type, None) else f"{hint}{_suffix(media_type)}"
        yield read_content(media_type, content, reader, own, schema=schema)


def _shared_schemas(holder: Node) -> Iterator[tuple[str, Node, Node | None]]:
    """The media types, each with the first schema that says the same as its own; None for those of streams."""
    written: list[tuple[JSON, Node]] = []
    for media_type, node in holder.members("content"):
        schema = node.get("schema")
        if schema is None or kind_of(media_type, schema) in ("events", "lines"):
            yield media_type, node, None
            continue
        value = schema.value
        same = next((other for known, other in written if known == value), schema)
        if same is schema:
            written.append((value, schema))
        yield media_type, node, same


def _suffix(media_type: str) -> str:
    """What a media type adds to the name of a schema: `Form` or `Multipart` for forms, else its subtype."""
    essence = essence_of(media_type)
    if essence == FORM:
        return "Form"
    kind, _, subtype = essence.partition("/")
    return class_name(kind if kind == "multipart" else subtype)


def read_content(
    media_type: str,
    node: Node,
    reader: SchemaReader,
    hint: str,
    *,
    schema: Node | None = None,
    case: Node | None = None,
) -> ir.Content:
    """One media type; `schema` stands in for the declared one, `case` says more about a stream.

    An empty media type, which Litestar writes for downloads, says as much as any.
    """
    chosen = schema or node.get("schema")
    kind = kind_of(media_type, chosen)
    item = sequences.item_of(media_type, node, schema) if kind in ("events", "lines") else None
    if item is None and node.has("itemSchema"):
        raise node.unsupported(
            f"{media_type!r} has `itemSchema`, but is not read item by item",
            f"Describe the whole of it by `schema`, or send {sequences.EVENTS} or lines of JSON.",
        )
    return ir.Content(
        media_type=media_type or "*/*",
        kind=kind,
        type=_type_of(kind, item.schema if item is not None else chosen, reader, hint),
        encodings=tuple(_encodings(node, kind)),
        terminator=case.text("terminator") or None if case is not None else None,
        examples=tuple(_examples(node)),
        finish=read_finish(case) if case is not None else None,
        collect=read_collect(case, reader, hint) if case is not None else None,
        framing=read_framing(item, case) if item is not None else ir.Framing(),
    )


def preferred(contents: tuple[ir.Content, ...], order: tuple[ir.ContentKind, ...] = PREFERENCE) -> ir.Content | None:
    """The content that a client asks for where the document offers several."""
    return min(contents, key=lambda one: (order.index(one.kind), is_wildcard(one.media_type)), default=None)


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
        # By OpenAPI 3.0 a style says nothing of multipart forms; in 3.1 an explicit style overrides the media type.
        if is_multipart and str(node.document.root.get("openapi")).startswith("3.0"):
            content_type = encoding.text("contentType") or None
            yield ir.Encoding(wire_name, content_type, None, None, array_format=array_format(encoding))
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
