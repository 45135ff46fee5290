"""Checks the stream of a response case: its end, the response that its events add up to, and its errors."""

from __future__ import annotations

from collections.abc import Iterator

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.extensions import FINISHED
from specpress.openapi.hints import nearest, shown
from specpress.openapi.index import Index
from specpress.openapi.node import Node
from specpress.openapi.properties import properties_of
from specpress.openapi.sequences import is_events

_KEYS = ("into", "by", "join", "last", "rename", "set")


def check_stream(index: Index, case: Node, media_type: str) -> Iterator[Diagnostic]:
    """Check that these keys describe server-sent events, and that they name members of the events."""
    for key in ("finished", "collect", "errors", "named"):
        node = case.get(key)
        if node is not None and not is_events(media_type):
            yield Diagnostic(node.location, f"only text/event-stream has `{key}`", "remove it")
            return
    schema = case.get("schema")
    finished = case.get("finished")
    if finished is not None:
        yield from _check_finished(index, finished, schema)
    collect = case.get("collect")
    if collect is not None:
        yield from _check_collect(index, collect)
    errors, named = case.get("errors"), case.get("named")
    if errors is not None and not _has_names(case, "errors"):
        yield Diagnostic(errors.location, "`errors` is a list of names of members", "write errors: [error]")
    if named is not None and named.value != "ignore":
        yield Diagnostic(named.location, "`named` has one value, `ignore`", "write named: ignore, or remove it")


def _has_names(holder: Node, key: str) -> bool:
    """Whether a member is a list of texts."""
    member = holder.get(key)
    names = holder.texts(key)
    return member is not None and bool(names) and len(names) == len(list(member.items()))


def _check_finished(index: Index, finished: Node, schema: Node | None) -> Iterator[Diagnostic]:
    found = FINISHED.fullmatch(finished.value) if isinstance(finished.value, str) else None
    if found is None:
        yield Diagnostic(
            finished.location, "`finished` is the path of a member", "write member, items[].member or items[key].member"
        )
        return
    names = [found["items"] or found["member"]]
    properties = properties_of(index, schema) if schema is not None else {}
    if found["items"] in properties:
        items = index.follow(properties[found["items"]]).get("items")
        inner = properties_of(index, items) if items is not None else {}
        if inner:
            names, properties = [name for name in (found["member"], found["key"]) if name], inner
    for name in names:
        if properties and name not in properties:
            yield Diagnostic(finished.location, f"the events have no {shown(name)}", nearest(name, properties, ""))


def _check_collect(index: Index, collect: Node) -> Iterator[Diagnostic]:
    for key, node in collect.members():
        if key not in _KEYS:
            hint = nearest(key, _KEYS, f"`collect` has {', '.join(_KEYS)}")
            yield Diagnostic(node.location, f"`collect` has no key {shown(key)}", hint)
    into = collect.get("into")
    if into is None or not isinstance(index.follow(into).value, dict):
        yield Diagnostic((into or collect).location, "`collect` needs `into`, a schema", "write into: {$ref: …}")
    yield from _check_texts(collect)
    for key in ("rename", "set"):
        member = collect.get(key)
        if member is not None and not isinstance(member.value, dict):
            yield Diagnostic(member.location, f"`{key}` is an object", "write {name: value}")
    for _, whole in collect.members("rename"):
        if not isinstance(whole.value, str):
            yield Diagnostic(whole.location, "`rename` leads from name to name", "write {old: new}")


def _check_texts(collect: Node) -> Iterator[Diagnostic]:
    by = collect.get("by")
    if by is not None and not (isinstance(by.value, str) or _has_names(collect, "by")):
        yield Diagnostic(by.location, "`by` is the name of a member, or a list of names", "write by: index")
    for key in ("join", "last"):
        member = collect.get(key)
        if member is not None and not _has_names(collect, key):
            yield Diagnostic(member.location, f"`{key}` is a list of names", f"write {key}: [text]")
    for name in sorted(set(collect.texts("join")) & set(collect.texts("last"))):
        yield Diagnostic(collect.location, f"both `join` and `last` name {shown(name)}", "remove it from one of them")
