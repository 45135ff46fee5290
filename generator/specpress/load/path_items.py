"""Path items with other members beside `$ref`: these are merged with the target, and win over it."""

from __future__ import annotations

from dataclasses import replace

from specpress.openapi.document import JSON, Document, Origin, Pointer
from specpress.openapi.node import Node, root
from specpress.openapi.refs import RefError, find


def with_whole_path_items(document: Document) -> Document:
    """Merge every path item that has a `$ref` and other keys with its target; a plain reference stays as it is."""
    origins: dict[Pointer, Origin] = {}
    sections: dict[str, JSON] = {}
    for section in ("paths", "webhooks"):
        whole = {name: _whole(document, node, origins) for name, node in root(document).members(section)}
        changed: dict[str, JSON] = {name: item for name, item in whole.items() if item is not None}
        before = document.root.get(section)
        if changed and isinstance(before, dict):
            sections[section] = before | changed
    if not sections:
        return document
    return replace(document, root=document.root | sections, origins={**document.origins, **origins})


def _whole(document: Document, node: Node, origins: dict[Pointer, Origin]) -> dict[str, JSON] | None:
    """A path item merged with its target; None if it is a plain reference, has none, or the reference is broken."""
    if not isinstance(node.value, dict) or set(node.value) == {"$ref"}:
        return None
    item, passed = dict(node.value), {node.pointer}
    while isinstance(ref := item.pop("$ref", None), str):
        try:
            target = find(document, ref)
        except RefError:
            return None
        if target.pointer in passed or not isinstance(target.value, dict):
            return None
        passed.add(target.pointer)
        for key, value in target.value.items():
            place, source = (*node.pointer, key), Node(document, (*target.pointer, key), value)
            if key == "parameters" and isinstance(value, list):
                item[key] = _joined(item.get(key), source, place, origins)
            elif key not in item:
                item[key] = value
                origins[place] = Origin(document, source.pointer)
    return item if len(passed) > 1 else None


def _joined(own: JSON, added: Node, place: Pointer, origins: dict[Pointer, Origin]) -> JSON:
    """The parameters of a path item and of what it refers to; its own ones win."""
    found = list(own) if isinstance(own, list) else []
    known = [_identity(added.document, one) for one in found]
    for parameter in added.items():
        if _identity(added.document, parameter.value) not in known:
            origins[(*place, str(len(found)))] = Origin(added.document, parameter.pointer)
            found.append(parameter.value)
    return found


def _identity(document: Document, parameter: JSON) -> tuple[str, str]:
    target = Node(document, (), parameter).target_or_any()
    return target.text("in"), target.text("name")
