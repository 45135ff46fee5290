"""Parameters and request bodies → the arguments of a method."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from specpress import ir
from specpress.lower import metadata
from specpress.lower.content_kinds import is_plain_text
from specpress.lower.contents import BODY_PREFERENCE, preferred, read_contents
from specpress.lower.later import is_later, with_mark
from specpress.lower.part_headers import read_part_headers
from specpress.lower.parts import bytes_fields, part_fields, text_fields, with_files
from specpress.lower.schemas import SchemaReader
from specpress.lower.sources import Source
from specpress.naming import identifiers as names
from specpress.naming import reserved
from specpress.openapi.document import JSON
from specpress.openapi.extensions import array_format
from specpress.openapi.headers import IGNORED_HEADERS
from specpress.openapi.media_types import JSON as JSON_MEDIA_TYPE
from specpress.openapi.media_types import JSON_SYNONYMS, MERGE_PATCH, essence_of
from specpress.openapi.node import Node

STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
PLACES: tuple[ir.Place, ...] = ("path", "query", "header", "cookie")


def read_parameters(source: Source, reader: SchemaReader, hint: str) -> tuple[ir.Parameter, ...]:
    """The parameters of an operation: those of the path in its order, then the others, of the path item first."""
    found: dict[tuple[str, str], Node] = {}
    for holder in (*source.path_item.items("parameters"), *source.node.items("parameters")):
        parameter = holder.target()
        place, name = parameter.text("in"), parameter.text("name")
        # Names of headers have no case: NestJS writes one parameter as its decorators and as its function spell it.
        key = place, name.lower() if place == "header" else name
        earlier = found.get(key)
        if earlier is None or earlier.text("name") == name or _rank(parameter) >= _rank(earlier):
            found[key] = parameter
    kept = [node for (place, name), node in found.items() if not (place == "header" and name in IGNORED_HEADERS)]
    kept.sort(key=lambda node: (PLACES.index(_place(node)), _index_in_path(node, source.path)))
    return tuple(_parameter(node, reader, hint) for node in kept)


def _index_in_path(parameter: Node, path: str) -> int:
    return path.find(f"{{{parameter.text('name')}}}") if _place(parameter) == "path" else 0


def _rank(parameter: Node) -> tuple[bool, bool]:
    """How much one of two spellings of a header says."""
    return parameter.flag("required"), parameter.has("description")


def read_body(operation: Node, reader: SchemaReader, hint: str) -> ir.Body | None:
    """The request body, its object-shaped schema spread into fields."""
    holder = operation.get("requestBody")
    if holder is None:
        return None
    body = holder.target()
    media_types = [node for _, node in body.members("content")]
    offered = tuple(
        with_files(_sent(content, node.get("schema")), reader.declarations)
        for content, node in zip(read_contents(body, reader, f"{hint}Request"), media_types, strict=True)
    )
    contents = _without_synonyms(offered)
    sent = preferred(contents, BODY_PREFERENCE)
    if sent is None:
        return None
    media_type = media_types[offered.index(sent)]
    contents = (sent, *(content for content in contents if content is not sent))
    name, fields = _spread(sent, media_type.get("schema"), reader)
    in_bytes: tuple[str, ...] = ()
    if fields is not None:
        if essence_of(sent.media_type) == MERGE_PATCH:
            fields = tuple(replace(one, required=False, fill=None) for one in fields)
        in_bytes = bytes_fields(fields, reader.declarations)
        fields = _sent_fields(fields, sent, contents, reader)
        if sent.kind == "json":
            # An argument has one type for all media types of a body: a str is base64 in each of them, never a path.
            contents = tuple(
                replace(one, files=tuple(name for name in one.files if name not in in_bytes or one.type != sent.type))
                for one in contents
            )
    # Of a form that may be sent as JSON too, a file's headers are given with the file.
    is_multipart = all(content.kind == "multipart" for content in contents)
    headers = read_part_headers(media_type, fields, reader, hint) if fields and is_multipart else ()
    return ir.Body(
        required=body.flag("required"),
        contents=contents,
        fields=fields,
        declaration=name,
        doc=metadata.doc_of(body),
        location=body.location,
        part_headers=tuple(headers),
        bytes_fields=in_bytes,
    )


def _without_synonyms(contents: tuple[ir.Content, ...]) -> tuple[ir.Content, ...]:
    """The media types without other names of plain JSON: ASP.NET offers each body under every name that it reads."""
    plain = next((one for one in contents if essence_of(one.media_type) == JSON_MEDIA_TYPE), None)
    if plain is None:
        return contents
    synonyms = {JSON_MEDIA_TYPE, *JSON_SYNONYMS}
    if any(essence_of(one.media_type) == "text/json" for one in contents):
        synonyms.add("application/json-patch+json")  # the list of ASP.NET with its JSON Patch formatter
    return tuple(
        one for one in contents if one is plain or one.type != plain.type or essence_of(one.media_type) not in synonyms
    )


def _sent_fields(
    fields: tuple[ir.Field, ...], sent: ir.Content, contents: tuple[ir.Content, ...], reader: SchemaReader
) -> tuple[ir.Field, ...]:
    """The fields as a caller passes them: files, if any form of the body can carry them."""
    if sent.kind == "multipart":
        return part_fields(sent, fields, reader.declarations)
    if any(one.kind == "multipart" and one.type == sent.type for one in contents):
        return fields
    return text_fields(fields, reader.declarations)


def _sent(content: ir.Content, schema: Node | None) -> ir.Content:
    """A media type as callers write it: lines are a list of values or text; events and unformatted bytes are text."""
    if content.kind == "binary" and schema is not None and is_plain_text(content.media_type, schema):
        return replace(content, kind="text")
    if content.kind == "lines" and not content.framing.text:
        return replace(content, type=ir.Array(content.type))
    return replace(content, kind="text", type=ir.Scalar("string")) if content.kind in ("events", "lines") else content


def without_collisions(
    parameters: tuple[ir.Parameter, ...], body: ir.Body | None
) -> tuple[tuple[ir.Parameter, ...], ir.Body | None]:
    """Give arguments that share a name across places the place as a suffix; the first place keeps the plain name."""
    taken: dict[str, str] = {}
    renamed: list[ir.Parameter] = []
    for parameter in parameters:
        name = _free(parameter.name, parameter.place, taken)
        taken[name] = parameter.place
        renamed.append(replace(parameter, name=name))
    if body is None or body.fields is None:
        return tuple(renamed), body
    fields: list[ir.Field] = []
    for one in body.fields:
        name = _free(one.name, "body", taken)
        taken[name] = "body"
        fields.append(replace(one, name=name))
    headers: list[ir.PartHeader] = []
    for header in body.part_headers:
        name = _free(header.parameter.name, "header", taken)
        taken[name] = "header"
        headers.append(replace(header, parameter=replace(header.parameter, name=name)))
    return tuple(renamed), replace(body, fields=tuple(fields), part_headers=tuple(headers))


def _free(name: str, place: str, taken: dict[str, str]) -> str:
    return name if name not in taken else _free(f"{name}_{place}".replace("__", "_"), place, taken)


def _spread(
    content: ir.Content, schema: Node | None, reader: SchemaReader
) -> tuple[ir.DeclarationName | None, tuple[ir.Field, ...] | None]:
    if schema is None or content.kind not in ("json", "form", "multipart"):
        return None, None
    declaration = reader.declarations.get(content.type.name) if isinstance(content.type, ir.Reference) else None
    if not isinstance(declaration, ir.Model) or declaration.additional is not None:
        return None, None
    return declaration.name, tuple(_arguments(declaration.fields))


def _arguments(fields: tuple[ir.Field, ...]) -> Iterator[ir.Field]:
    chosen = names.distinct([one.wire_name for one in fields], _argument_name, "lower")
    for one in fields:
        if one.access != "read":
            yield replace(one, name=chosen[one.wire_name])


def _argument_name(wire_name: str) -> str:
    return names.snake_case(wire_name, reserved=reserved.ARGUMENTS, prefix="body")


def _parameter(node: Node, reader: SchemaReader, hint: str) -> ir.Parameter:
    place, wire_name = _place(node), node.text("name")
    content = next(node.members("content"), None)
    schema = node.get("schema") if content is None else content[1].get("schema")
    style = node.text("style", STYLES[place])
    described = schema or node
    return ir.Parameter(
        name=names.snake_case(wire_name, reserved=reserved.ARGUMENTS, prefix=place),
        wire_name=wire_name,
        place=place,
        type=ir.Scalar("string") if schema is None else reader.type_of(schema, names.class_name(f"{hint} {wire_name}")),
        required=place == "path" or node.flag("required"),
        default=metadata.default_of(described),
        style=style,
        explode=node.flag("explode", style == "form"),
        allow_reserved=node.flag("allowReserved"),
        array_format=array_format(node),
        content=None if content is None else content[0],
        doc=_doc(node, described),
        constraints=metadata.constraints_of(described),
        deprecated=node.flag("deprecated") or metadata.is_deprecated(described),
        examples=_parameter_examples(node) or metadata.examples_of(described),
        location=node.location,
    )


def _doc(node: Node, schema: Node) -> ir.Doc:
    own = ir.Doc(description=node.text("description"))
    doc = own if own.description else metadata.doc_of(schema)
    return ir.Doc(description=with_mark(doc.description, node), later=doc.later or is_later(node))


def _parameter_examples(node: Node) -> tuple[JSON, ...]:
    single = node.get("example")
    if single is not None:
        return (single.value,)
    values = (holder.target().get("value") for _, holder in node.members("examples"))
    return tuple(value.value for value in values if value is not None)


def _place(node: Node) -> ir.Place:
    match node.text("in"):
        case "path":
            return "path"
        case "query":
            return "query"
        case "header":
            return "header"
        case "cookie":
            return "cookie"
        case other:
            raise node.unsupported(f"a parameter cannot stand in {other!r}", "Use path, query, header or cookie.")
