"""Removes the operations that cannot be generated, and everything that refers to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from specpress.edit.repair import without
from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.document import JSON, Document, Pointer, from_text
from specpress.openapi.index import Index
from specpress.openapi.node import root
from specpress.openapi.objects import METHODS
from specpress.openapi.refs import RefError, find


@dataclass(frozen=True, slots=True)
class Skipped:
    """An operation that is left out, and why."""

    method: str
    path: str
    reason: Diagnostic

    def __str__(self) -> str:
        return f"{self.method.upper()} {self.path}: {self.reason.message} ({self.reason.location})"


@dataclass(frozen=True, slots=True)
class Pruned:
    """The rest of a document."""

    document: Document
    skipped: tuple[Skipped, ...]


def prune(document: Document, reasons: Iterable[Diagnostic]) -> Pruned:
    """Remove the parts that the reasons name and all parts that refer to them. Raises `Diagnostics` for no reasons."""
    why: dict[Pointer, Diagnostic] = {}
    hopeless: list[Diagnostic] = []
    for reason in reasons:
        unit = _unit_at(document, from_text(reason.location.pointer))
        if unit is None:
            hopeless.append(reason)
        else:
            why.setdefault(unit, reason)
    if hopeless:
        raise Diagnostics(hopeless)
    users = _users(document)
    waiting = list(why)
    while waiting:
        unit = waiting.pop()
        for user in users.get(unit, ()):
            if user not in why:
                why[user] = why[unit]
                waiting.append(user)
    skipped = tuple(
        Skipped(one.method, one.path, why[unit])
        for one in Index(document).operations
        for unit in (one.item.pointer, one.node.pointer)
        if unit in why
    )
    return Pruned(without(document, why), skipped)


def _unit_at(document: Document, pointer: Pointer) -> Pointer | None:
    """The part around a place that can be removed as a whole: an operation, webhook, path item or component."""
    unit: Pointer
    match pointer:
        case ("paths", path, str(method), *_) if method in METHODS:
            unit = ("paths", path, method)
        case ("paths" | "webhooks" as section, name, *_):
            unit = (section, name)
        case ("components", section, name, *_) if section != "securitySchemes":
            unit = ("components", section, name)
        case _:
            return None
    return unit if _exists(document, unit) else None


def _exists(document: Document, unit: Pointer) -> bool:
    value: JSON = document.root
    for part in unit:
        if not isinstance(value, dict) or part not in value:
            return False
        value = value[part]
    return True


def _every_unit(document: Document) -> Iterator[tuple[Pointer, JSON]]:
    top = root(document)
    for _, item in top.members("paths"):
        for key, node in item.members():
            yield node.pointer if key in METHODS else item.pointer, {key: node.value}
    for _, node in top.members("webhooks"):
        yield node.pointer, node.value
    components = top.get("components")
    for _, section in components.members() if components else ():
        for _, node in section.members():
            yield node.pointer, node.value


def _users(document: Document) -> dict[Pointer, set[Pointer]]:
    """For each part, the parts that refer to it."""
    users: dict[Pointer, set[Pointer]] = {}
    for unit, value in _every_unit(document):
        for ref in _references(value):
            try:
                target = find(document, ref)
            except RefError:
                continue
            used = _unit_at(document, target.pointer)
            if used is not None:
                users.setdefault(used, set()).add(unit)
    return users


def _references(value: JSON) -> Iterator[str]:
    waiting: list[JSON] = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            ref = one.get("$ref")
            if isinstance(ref, str):
                yield ref
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one
