"""Names that the user gives to single things: the `rename` tables of the options."""

from __future__ import annotations

import keyword
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.document import Pointer, from_text
from specpress.openapi.hints import nearest, shown
from specpress.openapi.node import Node, Unsupported
from specpress.openapi.objects import METHODS
from specpress.openapi.remedies import Remedy

TABLES: Final = ("operations", "types", "fields", "parameters", "options")


@dataclass(frozen=True, slots=True)
class Rename:
    """One new name, and where the user wrote it."""

    name: str
    node: Node


Table: TypeAlias = Mapping[Pointer, Rename]


def _nothing() -> dict[Pointer, Rename]:
    return {}


@dataclass(frozen=True, slots=True)
class Renames:
    """New names by the pointer of the renamed object; `arguments` by the operation and the name on the wire.

    `options` are by security scheme, or by the variable of a server.
    """

    operations: Table = field(default_factory=_nothing)
    types: Table = field(default_factory=_nothing)
    fields: Table = field(default_factory=_nothing)
    parameters: Table = field(default_factory=_nothing)
    arguments: Mapping[tuple[Pointer, str], Rename] = field(default_factory=dict[tuple[Pointer, str], Rename])
    options: Mapping[str, Rename] = field(default_factory=dict[str, Rename])


NO_RENAMES: Final = Renames()


def read_renames(top: Node, block: Node) -> Renames:
    """Read the `rename` tables of an `x-specpress` block; `check_renames` reports the invalid entries skipped here."""
    tables = block.get("rename")
    if tables is None:
        return NO_RENAMES
    arguments: dict[tuple[Pointer, str], Rename] = {}
    parameters: dict[Pointer, Rename] = {}
    for key, rename in _members(tables, "parameters"):
        found = find_argument(top, key)
        if isinstance(found, Node):
            parameters[found.pointer] = rename
        elif found is not None:
            arguments[found] = rename
    return Renames(
        operations=_by_pointer(top, tables, "operations", find_operation),
        types=_by_pointer(top, tables, "types", find_type),
        fields=_by_pointer(top, tables, "fields", find_field),
        parameters=parameters,
        arguments=arguments,
        options=dict(_members(tables, "options")),
    )


def _members(tables: Node, table: str) -> Iterator[tuple[str, Rename]]:
    for key, node in tables.members(table):
        if isinstance(node.value, str):
            yield key, Rename(node.value, node)


def _by_pointer(top: Node, tables: Node, table: str, find: Callable[[Node, str], Node | None]) -> dict[Pointer, Rename]:
    found = ((find(top, key), rename) for key, rename in _members(tables, table))
    return {node.pointer: rename for node, rename in found if node is not None}


# What a key names


def find_operation(top: Node, key: str) -> Node | None:
    """The operation of an id, of `METHOD /path`, or of a pointer."""
    if _is_pointer(key):
        node = _at(top, key)
        return node if node is not None and node.key in METHODS else None
    method, _, path = key.partition(" ")
    return next((one for one, holder in _operations(top) if _is_called(one, holder, key, method, path)), None)


def _is_called(operation: Node, path: str, key: str, method: str, wanted: str) -> bool:
    return operation.text("operationId") == key or (operation.key == method.lower() and path == wanted)


def _operations(top: Node) -> Iterator[tuple[Node, str]]:
    for path, holder in top.members("paths"):
        for method, node in holder.target_or_any().members():
            if method in METHODS:
                yield node, path


def find_type(top: Node, key: str) -> Node | None:
    """The component schema of a name, or the schema at a pointer."""
    if _is_pointer(key):
        return _at(top, key)
    schemas = (top.get("components") or Node(top.document, (), {})).get("schemas")
    return None if schemas is None else schemas.get(key)


def find_field(top: Node, key: str) -> Node | None:
    """The property at a pointer, or that of `Schema.property`; a schema's name may have dots itself."""
    if _is_pointer(key):
        node = _at(top, key)
        return node if node is not None and node.pointer[-2:-1] == ("properties",) else None
    for index in (index for index, character in enumerate(key) if character == "."):
        schema = find_type(top, key[:index])
        found = None if schema is None else _property(schema, key[index + 1 :], depth=0)
        if found is not None:
            return found
    return None


def _property(schema: Node, name: str, depth: int) -> Node | None:
    target = schema.target_or_any()
    own = dict(target.members("properties")).get(name)
    if own is not None or depth > 10:
        return own
    found = (_property(part, name, depth + 1) for part in target.items("allOf"))
    return next((one for one in found if one is not None), None)


def find_argument(top: Node, key: str) -> Node | tuple[Pointer, str] | None:
    """The parameter at a pointer, or of an operation by its name: `listPets.limit`, `GET /pets.limit`."""
    if _is_pointer(key):
        node = _at(top, key)
        return None if node is None else node.target_or_any()
    for index in (index for index, character in enumerate(key) if character == "."):
        operation = find_operation(top, key[:index])
        if operation is not None and key[index + 1 :] in _argument_names(top, operation):
            return operation.pointer, key[index + 1 :]
    return None


def _argument_names(top: Node, operation: Node) -> set[str]:
    path_item = top.at(operation.pointer[:-1])
    declared = (*path_item.items("parameters"), *operation.items("parameters"))
    found = {one.target_or_any().text("name") for one in declared}
    body = operation.get("requestBody")
    for _, content in body.target_or_any().members("content") if body is not None else ():
        schema = content.get("schema")
        found |= _properties(schema, depth=0) if schema is not None else set()
    return found


def _properties(schema: Node, depth: int) -> set[str]:
    target = schema.target_or_any()
    found = {name for name, _ in target.members("properties")}
    parts = target.items("allOf") if depth < 10 else iter(())
    return found.union(*(_properties(part, depth + 1) for part in parts))


def _is_pointer(key: str) -> bool:
    return key.startswith(("/", "#/"))


def _at(top: Node, key: str) -> Node | None:
    try:
        return top.at(from_text(key))
    except Unsupported:
        return None


# What is wrong with the tables


def check_renames(top: Node, block: Node) -> Iterator[Diagnostic]:
    """Report keys that match nothing, and new names that are no identifiers."""
    tables = block.get("rename")
    if tables is None:
        return
    for table, node in tables.members():
        if table not in TABLES:
            hint = nearest(table, TABLES, f"the tables are {', '.join(TABLES)}")
            yield Diagnostic(node.location, f"rename has no table {shown(table)}", hint)
            continue
        if not isinstance(node.value, dict):
            yield Diagnostic(node.location, f"rename.{table} is a table", "write 'what it is' = 'its_new_name'")
            continue
        for key, member in node.members():
            yield from _check(top, table, key, member)


def _check(top: Node, table: str, key: str, member: Node) -> Iterator[Diagnostic]:
    if not _is_there(top, table, key):
        hint = nearest(key, _known(top, table), _KEYS[table])
        message = f"the document has no {table.removesuffix('s')} {shown(key)} to rename"
        yield Diagnostic(member.location, message, hint, Remedy("nothing is renamed"))
    if not isinstance(member.value, str):
        yield Diagnostic(member.location, f"a new name is text, not {shown(member.value)}", "put it in quotes")
    elif not all(_is_name(part) for part in (member.value.split(".") if table == "operations" else [member.value])):
        yield Diagnostic(
            member.location, f"{shown(member.value)} is no Python name", "use letters, digits and underscores"
        )


def _is_there(top: Node, table: str, key: str) -> bool:
    match table:
        case "operations":
            return find_operation(top, key) is not None
        case "types":
            return find_type(top, key) is not None
        case "fields":
            return find_field(top, key) is not None
        case "parameters":
            return find_argument(top, key) is not None
        case _:
            return key in _known(top, table)


def _known(top: Node, table: str) -> list[str]:
    """The keys of a table that a user may have meant."""
    components = top.get("components") or Node(top.document, (), {})
    match table:
        case "operations":
            return [name for one, path in _operations(top) for name in (one.text("operationId") or _title(one, path),)]
        case "types":
            return [name for name, _ in components.members("schemas")]
        case "fields":
            return [
                f"{name}.{member}"
                for name, schema in components.members("schemas")
                for member, _ in schema.members("properties")
            ]
        case "parameters":
            return [
                f"{one.text('operationId') or _title(one, path)}.{name}"
                for one, path in _operations(top)
                for name in sorted(_argument_names(top, one))
            ]
        case _:
            server = next(top.items("servers"), None)
            variables = () if server is None else server.members("variables")
            return [name for name, _ in (*components.members("securitySchemes"), *variables)]


def _title(operation: Node, path: str) -> str:
    return f"{operation.key.upper()} {path}"


_KEYS: Final = {
    "operations": "write its operationId, 'GET /pets/{id}', or its JSON pointer",
    "types": "write the name of the schema, or its JSON pointer",
    "fields": "write 'Schema.property', or its JSON pointer",
    "parameters": "write 'operationId.name', 'GET /pets.name', or its JSON pointer",
    "options": "write the name of a security scheme, or of a variable of the first server",
}


def _is_name(text: str) -> bool:
    is_plain = text.isidentifier() and unicodedata.is_normalized("NFKC", text) and not text.startswith("_")
    return is_plain and not keyword.iskeyword(text)
