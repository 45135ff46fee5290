"""The `documentation` table of the `x-specpress` block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.extensions import PACKAGE
from specpress.openapi.hints import nearest, shown
from specpress.openapi.index import Index
from specpress.openapi.node import Node, root

_KEYS: Final = ("first-call", "javascript", "servers")
_PACKAGE: Final = re.compile(r"(?:@[a-z0-9~-][\w.~-]*/)?[a-z0-9~-][\w.~-]*", re.ASCII)
_NAME: Final = re.compile(r"[A-Za-z_$][\w$]*", re.ASCII)
_ADDRESS: Final = re.compile(r"https?://[\w.:/%~-]+", re.ASCII)
_VALUE: Final = re.compile(r"[\w.:/@+-]+", re.ASCII)


def check(index: Index) -> Iterator[Diagnostic]:
    """Each key, and each value: they are written into programs."""
    block = root(index.document).get(PACKAGE)
    table = block.get("documentation") if block is not None and isinstance(block.value, dict) else None
    if table is None:
        return
    yield from _keys(table, _KEYS, "documentation")
    first_call = table.get("first-call") if isinstance(table.value, dict) else None
    ids = [one.node.text("operationId") for one in index.operations]
    if first_call is not None and first_call.value not in ids:
        hint = nearest(str(first_call.value), ids, "write the operationId of one")
        yield Diagnostic(first_call.location, f"there is no operation {shown(first_call.value)}", hint)
    package = table.get("javascript") if isinstance(table.value, dict) else None
    if package is not None:
        yield from _javascript(package)
    servers = table.get("servers") if isinstance(table.value, dict) else None
    if servers is None:
        return
    if not isinstance(servers.value, list):
        yield Diagnostic(servers.location, f"servers is a list, not {shown(servers.value)}", "write - {name, url}")
        return
    for server in servers.items():
        yield from _server(server)


def _javascript(package: Node) -> Iterator[Diagnostic]:
    yield from _keys(package, ("package", "client", "by-path"), "javascript")
    if not isinstance(package.value, dict):
        return
    yield from _text(package, "package", _PACKAGE, "write the name that npm installs")
    yield from _text(package, "client", _NAME, "write the class that the package exports")
    by_path = package.get("by-path")
    if by_path is not None and not (
        isinstance(by_path.value, list) and all(isinstance(one, str) and one for one in by_path.value)
    ):
        yield Diagnostic(by_path.location, "by-path is a list of operationIds", "write [getPet], for example")


def _server(server: Node) -> Iterator[Diagnostic]:
    yield from _keys(server, ("name", "url", "arguments"), "a server of the documentation")
    if not isinstance(server.value, dict):
        return
    yield from _text(server, "name", re.compile(r".+"), "write what people call it")
    yield from _text(server, "url", _ADDRESS, "write a base URL that begins with http:// or https://")
    arguments = server.get("arguments")
    if arguments is not None and not isinstance(arguments.value, dict):
        yield Diagnostic(arguments.location, "arguments is an object by name", "write {model: some-name}, for example")
        return
    for name, node in server.members("arguments"):
        if not isinstance(node.value, str) or not _VALUE.fullmatch(node.value):
            hint = "use letters, digits and . : / @ + - _, in quotes"
            yield Diagnostic(node.location, f"{shown(node.value)} is no value for the argument {shown(name)}", hint)


def _text(node: Node, key: str, form: re.Pattern[str], hint: str) -> Iterator[Diagnostic]:
    member = node.get(key)
    if member is None:
        yield Diagnostic(node.location, f"there is no {key}", hint)
    elif not isinstance(member.value, str) or not form.fullmatch(member.value):
        yield Diagnostic(member.location, f"{shown(member.value)} is no {key}", hint)


def _keys(node: Node, keys: tuple[str, ...], owner: str) -> Iterator[Diagnostic]:
    if not isinstance(node.value, dict):
        message = f"{owner} is an object, not {shown(node.value)}"
        yield Diagnostic(node.location, message, f"its keys are {', '.join(keys)}")
        return
    for key, member in node.members():
        if key not in keys:
            hint = nearest(key, keys, f"its keys are {', '.join(keys)}")
            yield Diagnostic(member.location, f"{owner} has no key {shown(key)}", hint)
