"""Streams: how items are framed, how the end is recognized, and how events are collected."""

from __future__ import annotations

from specpress import ir
from specpress.lower.schemas import SchemaReader
from specpress.openapi.extensions import FINISHED
from specpress.openapi.node import Node
from specpress.openapi.sequences import Item


def read_framing(item: Item, case: Node | None) -> ir.Framing:
    """The framing of items; `case` is an entry of `x-response-cases`."""
    return ir.Framing(
        text=item.is_text,
        envelope=item.is_envelope,
        quoted=item.is_quoted,
        errors=case.texts("errors") if case is not None else (),
        ignore_named=case is not None and case.text("named") == "ignore",
    )


def read_finish(case: Node) -> ir.Finish | None:
    """The member that `finished` names."""
    found = FINISHED.fullmatch(case.text("finished"))
    return None if found is None else ir.Finish(found["member"], found["items"], found["key"] or None)


def read_collect(case: Node, reader: SchemaReader, hint: str) -> ir.Collect | None:
    """The rules of `collect`."""
    block = case.get("collect")
    into = block.get("into") if block is not None else None
    if block is None or into is None:
        return None
    by, *then_by = [block.text("by")] if block.text("by") else [*block.texts("by"), None]
    return ir.Collect(
        type=reader.type_of(into, f"{hint}Whole"),
        by=by,
        then_by=tuple(name for name in then_by if name is not None),
        join=block.texts("join"),
        last=block.texts("last"),
        rename=tuple((piece, str(whole.value)) for piece, whole in block.members("rename")),
        constants=tuple((name, value.value) for name, value in block.members("set")),
    )
