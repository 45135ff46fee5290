"""A call as a JavaScript program for Node.js, with a package that somebody publishes for the API.

Such packages are written alike: a method has the path of the operation in camel case, values of the path come first,
all other arguments are one object, files are streams, and an operation without a method is called by its path.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final, TypeAlias

from specpress import ir
from specpress.markdown.calls import Call
from specpress.markdown.python_example import File, Shown, is_file_list, sends_files, shown_arguments
from specpress.openapi.document import JSON

_Shown: TypeAlias = "Shown | dict[str, Shown]"

_WIDTH: Final = 88
_UNIT: Final = "  "
_IDENTIFIER: Final = re.compile(r"[A-Za-z_$][\w$]*", re.ASCII)
_UNDERSCORE: Final = re.compile(r"_+([a-z0-9])")


def javascript_program(client: ir.JavaScriptClient, path: tuple[str, ...], operation: ir.Operation, call: Call) -> str:
    """The whole program, as an ECMAScript module."""
    kind = call.response.content.kind if call.response.content is not None else "none"
    imports = ['import fs from "node:fs";'] if sends_files(operation, call) else []
    imports += ['import { writeFile } from "node:fs/promises";'] if kind == "binary" else []
    imports.append(f"import {client.name} from {_text(client.package)};")
    lines = [*imports, "", f"const client = new {client.name}();", ""]
    return "\n".join([*lines, *_statements(client, path, operation, call, kind)])


def _statements(
    client: ir.JavaScriptClient, path: tuple[str, ...], operation: ir.Operation, call: Call, kind: str
) -> Iterator[str]:
    made = _call(client, path, operation, call, streams=kind in ("events", "lines"))
    if kind in ("events", "lines"):
        yield f"const stream = await {made};"
        yield from _loop("stream")
    elif operation.pagination is not None and not call.response.when and operation.id not in client.by_path:
        yield from _loop(made)
    elif kind == "none":
        yield f"await {made};"
    elif kind == "binary":
        yield f"const reply = await {made};"
        yield f'await writeFile("{operation.name}.bin", Buffer.from(await reply.arrayBuffer()));'
    else:
        yield f"const reply = await {made};"
        yield "console.log(reply);"


def _loop(source: str) -> Iterator[str]:
    yield f"for await (const item of {source}) {{"
    yield f"{_UNIT}console.log(item);"
    yield "}"


def _call(
    client: ir.JavaScriptClient, path: tuple[str, ...], operation: ir.Operation, call: Call, *, streams: bool
) -> str:
    # A method that may give bytes hands out the raw response, so a stream of it is asked for by path.
    gives_bytes = any(one.content is not None and one.content.kind == "binary" for one in operation.responses)
    if operation.id in client.by_path or (streams and gives_bytes):
        return _call_by_path(operation, call, streams=streams)
    name = ".".join(("client", *map(_camel_case, path), _camel_case(operation.name)))
    positional = [_expression(value, "") for _, value in call.values("path")]
    named = {one: value for one, value in _named(operation, call) if one not in dict(_in_path(call))}
    whole = [_expression(call.body.json, "")] if call.body is not None else []
    objects = [_expression(named, "")] if named else whole
    return f"{name}({', '.join([*positional, *objects])})"


def _call_by_path(operation: ir.Operation, call: Call, *, streams: bool) -> str:
    path = operation.path
    for one, value in call.values("path"):
        path = path.replace("{" + one.wire_name + "}", str(value))
    query: dict[str, JSON] = {one.wire_name: value for one, value in call.values("query")}
    fields: dict[str, JSON] = {name: value for name, (_, value) in call.fields().items()}
    options: dict[str, JSON] = {"query": query} if query else {}
    body: JSON = call.body.json if call.body is not None else fields
    options |= {"body": body} if body else {}
    options |= {"stream": True} if streams else {}
    given = [_text(path), *([_expression(options, "")] if options else [])]
    return f"client.{operation.method.lower()}({', '.join(given)})"


def _in_path(call: Call) -> Iterator[tuple[str, JSON]]:
    return ((one.wire_name, value) for one, value in call.values("path"))


def _named(operation: ir.Operation, call: Call) -> Iterator[tuple[str, Shown]]:
    """All arguments by their names on the wire."""
    wire_names = {one.name: one.wire_name for one, _ in call.arguments}
    for name, value in shown_arguments(operation, call):
        if name == "extra_body":
            yield from call.extra.items()
        elif name in wire_names:
            yield wire_names[name], value


def _camel_case(name: str) -> str:
    return _UNDERSCORE.sub(lambda found: found[1].upper(), name)


def _expression(value: _Shown, indent: str) -> str:
    """A value on one line, or spread over several where it is long."""
    flat = _flat(value)
    if len(indent) + len(flat) <= _WIDTH - 30 and not (isinstance(value, dict) and len(value) > 1 and not indent):
        return flat
    inner = indent + _UNIT
    if isinstance(value, dict):
        rows = [f"{_key(name)}: {_expression(one, inner)}" for name, one in value.items()]
        return "\n".join(["{", *(f"{inner}{row}," for row in rows), indent + "}"])
    if isinstance(value, (list, tuple)) and value and not is_file_list(value):
        return "\n".join(["[", *(f"{inner}{_expression(one, inner)}," for one in value), indent + "]"])
    return flat


def _flat(value: _Shown) -> str:
    if isinstance(value, File):
        return f"fs.createReadStream({_text(value.name)})"
    if isinstance(value, dict):
        members = ", ".join(f"{_key(name)}: {_flat(one)}" for name, one in value.items())
        return f"{{ {members} }}" if members else "{}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_flat, value))}]"
    return _text(value)


def _key(name: str) -> str:
    return name if _IDENTIFIER.fullmatch(name) else _text(name)


def _text(value: JSON) -> str:
    # Line separators would end a string of older JavaScript.
    return json.dumps(value, ensure_ascii=False).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
