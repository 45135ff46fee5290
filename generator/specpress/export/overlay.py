"""The translations of a document as an OpenAPI Overlay, for tools that read those."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

import yaml

from specpress.openapi.document import JSON, Pointer

_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def to_overlay(
    root: dict[str, JSON], texts: Iterable[tuple[Pointer, str]], *, title: str, extends: str, source: str
) -> str:
    """An overlay that puts each text at its place in the document that it `extends`, as YAML."""
    info = root.get("info")
    overlay = {
        "overlay": "1.1.0",
        "info": {"title": title, "version": info.get("version", "") if isinstance(info, dict) else ""},
        "extends": extends,
        "actions": list(_actions(root, texts)),
    }
    written = yaml.safe_dump(overlay, allow_unicode=True, sort_keys=False, width=1_000_000)
    return f"# Generated from {source} by specpress. Do not edit.\n{written}"


def _actions(root: dict[str, JSON], texts: Iterable[tuple[Pointer, str]]) -> Iterator[dict[str, JSON]]:
    """One action for each object, with all its texts; one for each text in a list, which an update would lengthen."""
    updates: dict[Pointer, dict[str, JSON]] = {}
    for pointer, text in texts:
        holder = pointer[:-1]
        if isinstance(_value(root, holder), dict):
            updates.setdefault(holder, {})[pointer[-1]] = text
        else:
            yield {"target": query(root, pointer), "update": text}
    for holder, update in updates.items():
        yield {"target": query(root, holder), "update": update}


def query(root: dict[str, JSON], pointer: Pointer) -> str:
    """The JSONPath query (RFC 9535) that finds one value."""
    parts = ["$"]
    value: JSON = root
    for part in pointer:
        if isinstance(value, list):
            parts.append(f"[{part}]")
            value = value[int(part)]
            continue
        assert isinstance(value, dict)
        parts.append(f".{part}" if _NAME.fullmatch(part) else f"['{_escaped(part)}']")
        value = value[part]
    return "".join(parts)


def _escaped(name: str) -> str:
    plain = name.replace("\\", "\\\\").replace("'", "\\'")
    return "".join(one if one >= " " else f"\\u{ord(one):04x}" for one in plain)


def _value(root: dict[str, JSON], pointer: Pointer) -> JSON:
    value: JSON = root
    for part in pointer:
        match value:
            case list():
                value = value[int(part)]
            case dict():
                value = value[part]
            case _:
                raise AssertionError(pointer)
    return value
