"""`encoding.headers` of a multipart form → arguments: a header of the part `file` is `file_x_checksum`."""

from __future__ import annotations

from collections.abc import Iterator

from specpress import ir
from specpress.lower import metadata
from specpress.lower.schemas import SchemaReader
from specpress.naming import identifiers as names
from specpress.naming import reserved
from specpress.openapi.node import Node

_WRITTEN_BY_CLIENT = frozenset({"content-type", "content-disposition"})
"""`contentType` sets the first one; the second one holds the names of the part and its file."""


def read_part_headers(
    media: Node, fields: tuple[ir.Field, ...], reader: SchemaReader, hint: str
) -> Iterator[ir.PartHeader]:
    """The documented headers of the parts of a form, as parameters of the call."""
    parts = {one.wire_name: one for one in fields}
    for wire_name, encoding in media.members("encoding"):
        for header, holder in encoding.members("headers"):
            if wire_name in parts and header.lower() not in _WRITTEN_BY_CLIENT:
                yield ir.PartHeader(wire_name, _parameter(parts[wire_name], header, holder.target(), reader, hint))


def _parameter(part: ir.Field, header: str, node: Node, reader: SchemaReader, hint: str) -> ir.Parameter:
    content = next(node.members("content"), None)
    schema = node.get("schema") if content is None else content[1].get("schema")
    described = schema or node
    name = f"{part.wire_name} {header}"
    return ir.Parameter(
        name=names.snake_case(name, reserved=reserved.ARGUMENTS, prefix="header"),
        wire_name=header,
        place="header",
        type=ir.Scalar("string") if schema is None else reader.type_of(schema, names.class_name(f"{hint} {name}")),
        required=part.required and node.flag("required"),
        default=metadata.default_of(described),
        style="simple",
        explode=node.flag("explode"),
        allow_reserved=False,
        content=None if content is None else content[0],
        doc=ir.Doc(description=node.text("description") or metadata.doc_of(described).description),
        constraints=metadata.constraints_of(described),
        deprecated=node.flag("deprecated") or metadata.is_deprecated(described),
        examples=metadata.examples_of(described),
        location=node.location,
    )
