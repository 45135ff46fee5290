"""A call as a Python program, blocking and async."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from specpress import ir
from specpress.markdown.calls import Call
from specpress.openapi.document import JSON
from specpress.python.literals import literal

WIDTH = 88
_UNIT = "    "


def python_program(api: ir.API, path: tuple[str, ...], operation: ir.Operation, call: Call) -> str:
    """The whole program for the blocking client."""
    client = api.package.client
    imports = ["from pathlib import Path", ""] if sends_files(operation, call) else []
    lines = [*imports, f"from {api.package.name} import {client}", "", f"client = {client}({client_options(api)})"]
    return "\n".join([*lines, *statements(path, operation, call, asynchronous="", indent="")])


def async_python_program(api: ir.API, path: tuple[str, ...], operation: ir.Operation, call: Call) -> str:
    """The whole program for the async client."""
    client = f"Async{api.package.client}"
    standard = ["import asyncio", *(["from pathlib import Path"] if sends_files(operation, call) else []), ""]
    head = [*standard, f"from {api.package.name} import {client}", "", "", "async def main() -> None:"]
    body = statements(path, operation, call, asynchronous="async ", indent=_UNIT * 2)
    return "\n".join(
        [*head, f"{_UNIT}async with {client}({client_options(api)}) as client:", *body, "", "", "asyncio.run(main())"]
    )


def client_options(api: ir.API) -> str:
    """The arguments of the client: credentials without a variable, and a base URL if the document has none."""
    options = [f'{one.option}="…"' for one in api.credentials if one.required and one.variable is None]
    if not any(is_absolute(server.url) for server in api.servers):
        options.append(f"base_url={literal(sample_base_url(api))}")
    return ", ".join(options)


def sample_base_url(api: ir.API) -> str:
    """The first server; below this machine, if the document says only which path the API has there."""
    server = next((one.url for one in api.servers), "")
    return server if is_absolute(server) else f"http://localhost/{server.strip('/')}".rstrip("/")


def is_absolute(url: str) -> bool:
    """Whether a URL names its host."""
    return url.startswith(("http://", "https://"))


def statements(
    path: tuple[str, ...],
    operation: ir.Operation,
    call: Call,
    *,
    asynchronous: str = "",
    indent: str = "",
    options: tuple[tuple[str, JSON], ...] = (),
) -> Iterator[str]:
    """The lines of the call, and of the use of its response."""
    name = ".".join(("client", *path, operation.name))
    wait = "await " if asynchronous else ""
    kind = call.response.content.kind if call.response.content is not None else "none"
    if operation.pagination is not None and not call.response.when:
        # A call that can also stream gives its page only when it is awaited.
        before, after = f"for item in {wait}" if len(operation.responses) > 1 else f"{asynchronous}for item in ", ":"
        then = [f"{_UNIT}print(item)"]
    elif kind in ("events", "lines"):
        before, after = f"stream = {wait}", ""
        then = [f"{asynchronous}for event in stream:", f"{_UNIT}print(event)"]
    elif kind == "none":
        before, after = wait, ""
        then = []
    else:
        before, after = f"reply = {wait}", ""
        then = [f'reply.write_to_file("{operation.name}.bin")' if kind == "binary" else "print(reply)"]
    arguments = (*shown_arguments(operation, call), *options)
    yield from invocation(indent, before + name, arguments, after)
    yield from (indent + line for line in then)


def invocation(indent: str, name: str, arguments: tuple[tuple[str, Shown], ...], after: str) -> Iterator[str]:
    """A call on one line, or with each argument on a line."""
    line = f"{indent}{name}({', '.join(f'{key}={_flat(value)}' for key, value in arguments)}){after}"
    if len(arguments) < 2 and len(line) <= WIDTH:
        yield line
        return
    inner = indent + _UNIT
    yield f"{indent}{name}("
    for key, value in arguments:
        yield f"{inner}{key}={_expression(value, inner, len(inner + key) + 2)},"
    yield f"{indent}){after}"


def shown_arguments(operation: ir.Operation, call: Call) -> Iterator[tuple[str, Shown]]:
    """The arguments of a call by their names in Python."""
    for one, value in call.arguments:
        yield one.name, _files(one.type, value)
    if call.body is not None and operation.body is not None:
        yield "body", _files(operation.body.contents[0].type, call.body.json)
    if call.extra:
        yield "extra_body", call.extra


@dataclass(frozen=True, slots=True)
class File:
    """A file to send, by its name."""

    name: str


Shown: TypeAlias = "JSON | File | list[File] | tuple[JSON, ...]"


def _files(one: ir.Type, value: JSON) -> Shown:
    match one, value:
        case ir.Binary(), str():
            return File(value)
        case ir.Nullable(inner=inner), _:
            return _files(inner, value)
        case ir.Tuple(rest=None), list():
            return tuple(value)
        case ir.Array(items=ir.Binary()), list():
            return [File(name) for name in value if isinstance(name, str)]
        case _:
            return value


def sends_files(operation: ir.Operation, call: Call) -> bool:
    """Whether an argument of a call is a file."""
    values = [value for _, value in shown_arguments(operation, call)]
    return any(isinstance(one, File) for value in values for one in (value if isinstance(value, list) else [value]))


def is_file_list(value: Shown) -> bool:
    """Whether a value is a list of files."""
    return isinstance(value, list) and any(isinstance(one, File) for one in value)


def _expression(value: Shown, indent: str, used: int) -> str:
    """A literal on one line, or spread over several where `used` characters of the line leave it no room."""
    flat = _flat(value)
    if used + len(flat) <= WIDTH or not isinstance(value, (list, dict)) or not value:
        return flat
    inner = indent + _UNIT
    if isinstance(value, list):
        rows = [_expression(item, inner, len(inner) + 1) for item in value]
        opening, closing = "[]"
    else:
        keys = {key: f"{literal(key)}: " for key in value}
        rows = [keys[key] + _expression(item, inner, len(inner + keys[key]) + 1) for key, item in value.items()]
        opening, closing = "{}"
    return "\n".join([opening, *(f"{inner}{row}," for row in rows), indent + closing])


def _flat(value: Shown) -> str:
    if isinstance(value, File):
        return f"Path({literal(value.name)})"
    if isinstance(value, list):
        return f"[{', '.join(_flat(item) for item in value)}]"
    if isinstance(value, tuple):
        return f"({', '.join(_flat(item) for item in value)}{',' if len(value) == 1 else ''})"
    return literal(value)
