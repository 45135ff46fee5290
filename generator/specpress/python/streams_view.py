"""Streams → the arguments of descriptors for their end, framing and collection."""

from __future__ import annotations

from specpress import ir
from specpress.python.annotations import Annotator
from specpress.python.literals import literal

OPERATION = ("_core", "operation", "descriptors")


def collected(operation: ir.Operation) -> ir.Type | None:
    """The rules to collect the events of an operation's only stream; None if there are none, or several streams."""
    streams: list[ir.Content] = []
    for response in operation.expected:
        content = response.content
        if content is not None and content.kind in ("events", "lines") and content not in streams:
            streams.append(content)
    first = streams[0].collect if len(streams) == 1 else None
    return None if first is None else first.type


def finish(one: ir.Finish, annotator: Annotator) -> str:
    """The constructor call of `Finish`, as Python source."""
    parts = [literal(one.member)]
    parts += [] if one.items is None else [f"items={literal(one.items)}"]
    parts += [] if one.key is None else [f"key={literal(one.key)}"]
    return f"{annotator.imports.own(OPERATION, 'Finish')}({', '.join(parts)})"


def framing(content: ir.Content) -> list[str]:
    """The arguments for the framing of a stream, as Python source."""
    one = content.framing
    flags = {"envelope": one.envelope, "quoted": one.quoted, "ignore_named": one.ignore_named}
    if content.kind == "lines":
        return ["text=True"] if one.text else []
    parts = [f"{name}=True" for name, is_set in flags.items() if is_set]
    return parts + ([f"errors={_tuple(one.errors)}"] if one.errors else [])


def collect(one: ir.Collect, annotator: Annotator) -> str:
    """The constructor call of `Collect`, as Python source."""
    parts = [annotator.response(one.type)]
    parts += [] if one.by is None else [f"by={literal(one.by)}"]
    parts += [f"then_by={_tuple(one.then_by)}"] if one.then_by else []
    parts += [f"join={_tuple(one.join)}"] if one.join else []
    parts += [f"last={_tuple(one.last)}"] if one.last else []
    parts += [f"rename={literal(dict(one.rename))}"] if one.rename else []
    parts += [f"constants={literal(dict(one.constants))}"] if one.constants else []
    return f"{annotator.imports.own(OPERATION, 'Collect')}({', '.join(parts)})"


def _tuple(texts: tuple[str, ...]) -> str:
    return f"({', '.join(map(literal, texts))}{',' if len(texts) == 1 else ''})"
