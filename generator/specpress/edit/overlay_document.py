"""An OpenAPI Overlay document (1.0 or 1.1) → its actions, or its faults."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from jsonpath import CompoundJSONPath, JSONPath, JSONPathEnvironment, JSONPathError

from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.document import Document
from specpress.openapi.hints import nearest, shown
from specpress.openapi.limits import Limits
from specpress.openapi.node import Node, root

Kind: TypeAlias = Literal["update", "remove", "copy", "nothing"]

_VERSION: Final = re.compile(r"1\.[01]\.\d+")
_ROOT_KEYS: Final = ("overlay", "info", "extends", "actions")
_INFO_KEYS: Final = ("title", "version", "description")
_ACTION_KEYS: Final = ("target", "description", "update", "remove", "copy")


@dataclass(frozen=True, slots=True)
class Query:
    """A JSONPath expression, and its place in the overlay."""

    node: Node
    path: JSONPath | CompoundJSONPath


@dataclass(frozen=True, slots=True)
class Action:
    """One change: what to do with each value that `target` finds; `source` finds the value of a `copy`."""

    node: Node
    kind: Kind
    target: Query
    source: Query | None = None


@dataclass(frozen=True, slots=True)
class Overlay:
    """The changes that one overlay makes, in order."""

    document: Document
    is_1_0: bool
    extends: Node | None
    actions: tuple[Action, ...]


def read_overlay(document: Document, limits: Limits) -> Overlay:
    """Read the actions of an overlay. Raises `Diagnostics` with all its faults."""
    top = root(document)
    environment = JSONPathEnvironment(strict=True)
    environment.max_recursion_depth = limits.max_depth + 1
    problems = [*_root_problems(top)]
    version = top.text("overlay")
    is_1_0 = version.startswith("1.0.")
    actions: list[Action] = []
    for node in top.items("actions"):
        found = [*_action_problems(node, is_1_0=is_1_0)]
        if not found:
            try:
                actions.append(_action(node, environment))
            except Diagnostics as error:
                found += error.diagnostics
        problems += found
    if problems:
        raise Diagnostics(problems)
    return Overlay(document, is_1_0, top.get("extends"), tuple(actions))


def _root_problems(top: Node) -> Iterator[Diagnostic]:
    if not top.has("overlay"):
        yield _problem(top, "this is not an overlay: it has no `overlay` version", "begin it with `overlay: 1.1.0`")
        return
    version = member(top, "overlay")
    if not isinstance(version.value, str) or not _VERSION.fullmatch(version.value):
        message = f"{shown(version.value)} is no version of overlays that is supported, only 1.0.x and 1.1.x"
        yield _problem(version, message, "write all three parts, such as `overlay: 1.1.0`")
    yield from _unknown_keys(top, _ROOT_KEYS, "an overlay")
    info = top.get("info")
    if info is None:
        yield _problem(top, "the overlay has no `info`", "add `info` with a `title` and a `version`")
    elif not isinstance(info.value, dict):
        yield _problem(info, f"`info` is {shown(info.value)}, not an object", "give it a `title` and a `version`")
    else:
        yield from _unknown_keys(info, _INFO_KEYS, "`info`")
        yield from _texts(info, required=("title", "version"), optional=("description",))
    yield from _texts(top, required=(), optional=("extends",))
    yield from _list_problems(top)


def _list_problems(top: Node) -> Iterator[Diagnostic]:
    actions = top.get("actions")
    hint = "add a list of actions, each with a `target` and an `update` or `remove`"
    if actions is None:
        yield _problem(top, "the overlay has no `actions`", hint)
    elif not isinstance(actions.value, list):
        yield _problem(actions, f"`actions` is {shown(actions.value)}, not a list", hint)
    elif not actions.value:
        yield _problem(actions, "the list of actions is empty", hint)


def _action_problems(node: Node, *, is_1_0: bool) -> Iterator[Diagnostic]:
    if not isinstance(node.value, dict):
        yield _problem(node, f"an action is an object, not {shown(node.value)}", "give it a `target` and an `update`")
        return
    yield from _unknown_keys(node, _ACTION_KEYS, "an action")
    yield from _texts(node, required=("target",), optional=("description", "copy"))
    remove = node.get("remove")
    if remove is not None and not isinstance(remove.value, bool):
        yield _problem(remove, f"`remove` is {shown(remove.value)}, not true or false", "write `remove: true`")
    copy = node.get("copy")
    if copy is not None and is_1_0:
        yield _problem(copy, "overlays of version 1.0 have no `copy`", "begin the overlay with `overlay: 1.1.0`")
    elif copy is not None and node.has("update"):
        yield _problem(copy, "an action has either `update` or `copy`", "make two actions of it")


def _action(node: Node, environment: JSONPathEnvironment) -> Action:
    target = _query(member(node, "target"), environment)
    if node.flag("remove"):
        return Action(node, "remove", target)
    if node.has("update"):
        return Action(node, "update", target)
    if node.has("copy"):
        return Action(node, "copy", target, _query(member(node, "copy"), environment))
    return Action(node, "nothing", target)


def _query(node: Node, environment: JSONPathEnvironment) -> Query:
    text = node.value if isinstance(node.value, str) else ""
    try:
        if not text.startswith("$"):
            raise _refused(node, "it does not begin with $")
        return Query(node, environment.compile(text))
    except (JSONPathError, RecursionError) as error:
        raise _refused(node, reason(error)) from None


def _refused(node: Node, why: str) -> Diagnostics:
    hint = "write a query of RFC 9535, such as $.paths['/pets'].get"
    return Diagnostics([_problem(node, f"{shown(node.value)} is no JSONPath query: {why}", hint)])


def member(node: Node, key: str) -> Node:
    """A member that is known to exist."""
    found = node.get(key)
    assert found is not None
    return found


def reason(error: Exception) -> str:
    """The message of a JSONPath error, without its drawing of the place."""
    return " ".join(str(error.args[0]).split()) if error.args else type(error).__name__


def _unknown_keys(node: Node, known: tuple[str, ...], what: str) -> Iterator[Diagnostic]:
    for key, member in node.members():
        if key not in known and not key.startswith("x-"):
            hint = nearest(key, known, f"it may have {', '.join(known)}")
            yield _problem(member, f"{what} has no {shown(key)}", hint)


def _texts(node: Node, *, required: tuple[str, ...], optional: tuple[str, ...]) -> Iterator[Diagnostic]:
    for key in (*required, *optional):
        member = node.get(key)
        if member is None:
            if key in required:
                yield _problem(node, f"`{key}` is missing", f"add a `{key}`")
        elif not isinstance(member.value, str):
            yield _problem(member, f"`{key}` is {shown(member.value)}, not text", "put it in quotes")


def _problem(node: Node, message: str, hint: str) -> Diagnostic:
    return Diagnostic(node.location, message, hint)
