"""The `x-specpress` block: known keys, and names that Python, pip and the shell accept."""

from __future__ import annotations

import keyword
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from specpress.naming.package import CREDENTIAL_KEYS, KEYS, VERSION
from specpress.naming.reserved import CLIENT_OPTIONS
from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.extensions import PACKAGE
from specpress.openapi.hints import nearest, shown
from specpress.openapi.index import Index
from specpress.openapi.node import Node, root

_DISTRIBUTION = re.compile(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?")
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


@dataclass(frozen=True, slots=True)
class _Rule:
    holds: Callable[[str], object]
    hint: str


def _is_name(text: str) -> bool:
    return text.isascii() and text.isidentifier() and not keyword.iskeyword(text)


_IDENTIFIER = _Rule(_is_name, "use letters, digits and underscores")
_RULES = {
    "package": _IDENTIFIER,
    "client": _IDENTIFIER,
    "distribution": _Rule(_DISTRIBUTION.fullmatch, "use letters, digits, dots and dashes"),
    "version": _Rule(VERSION.fullmatch, "write it as 1.2.3, in quotes if it has one dot only"),
    "base-url-variable": _Rule(_VARIABLE.fullmatch, "use capital letters, digits and underscores"),
    "option": _Rule(
        lambda text: _is_name(text) and text not in CLIENT_OPTIONS,
        f"use another identifier than {', '.join(sorted(CLIENT_OPTIONS))}",
    ),
    "variable": _Rule(_VARIABLE.fullmatch, "use capital letters, digits and underscores"),
}


def check(index: Index) -> Iterator[Diagnostic]:
    """Each key of the block, and each credential."""
    top = root(index.document)
    block = top.get(PACKAGE)
    if block is None:
        return
    if not isinstance(block.value, dict):
        yield Diagnostic(
            block.location, f"{PACKAGE} is an object, not {shown(block.value)}", f"its keys are {', '.join(KEYS)}"
        )
        return
    yield from _check_keys(block, KEYS, PACKAGE)
    components = top.get("components")
    schemes = [name for name, _ in components.members("securitySchemes")] if components else []
    options: dict[str, Node] = {}
    for scheme, node in block.members("credentials"):
        if scheme not in schemes:
            hint = nearest(scheme, schemes, "declare it below components/securitySchemes")
            yield Diagnostic(node.location, f"there is no security scheme {shown(scheme)}", hint)
        yield from _check_keys(node, CREDENTIAL_KEYS, "a credential")
        option = node.get("option")
        if option is not None and isinstance(option.value, str):
            first = options.setdefault(option.value, option)
            if first is not option:
                message = f"option {shown(option.value)} stands at line {first.location.line} already"
                yield Diagnostic(option.location, message, "give each credential an option of its own")


_ELSEWHERE = ("documentation",)
"""Keys that have rules of their own."""

_TABLES = {
    "credentials": ("credentials is an object by security scheme", "write bearer: {option: api_key}"),
    "names": ("names is an object by rule", "write path: false, for example"),
    "legacy": ("legacy is an object of names", "write classes: {Pet: {methods: {find: pets.retrieve}}}, for example"),
    "rename": ("rename is an object of tables", "write operations: {getUser: fetch_user}, for example"),
}


def _check_keys(node: Node, keys: tuple[str, ...], owner: str) -> Iterator[Diagnostic]:
    if not isinstance(node.value, dict):
        yield Diagnostic(
            node.location, f"{owner} is an object, not {shown(node.value)}", f"its keys are {', '.join(keys)}"
        )
    for key, member in ((key, member) for key, member in node.members() if key not in _ELSEWHERE):
        if key not in keys:
            hint = nearest(key, keys, f"its keys are {', '.join(keys)}")
            yield Diagnostic(member.location, f"{owner} has no key {shown(key)}", hint)
        elif key in _TABLES:
            if not isinstance(member.value, dict):
                yield Diagnostic(member.location, *_TABLES[key])
        elif key == "never-retry-codes":
            if not isinstance(member.value, list) or not all(isinstance(code, str) and code for code in member.value):
                yield Diagnostic(
                    member.location, "never-retry-codes is a list of texts", "write [insufficient_funds], for example"
                )
        elif not isinstance(member.value, str):
            yield Diagnostic(member.location, f"{key} is text, not {shown(member.value)}", "put it in quotes")
        elif not _RULES[key].holds(member.value):
            yield Diagnostic(member.location, f"{shown(member.value)} is no {key}", _RULES[key].hint)
