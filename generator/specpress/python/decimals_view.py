"""Bodies and parameters → the types of decimals that are sent as JSON numbers."""

from __future__ import annotations

from collections.abc import Iterator

from specpress import ir
from specpress.ir.walk import parts_of
from specpress.python.annotations import Annotator
from specpress.python.literals import literal
from specpress.python.signatures import is_spread


def decimals(content: ir.Content, body: ir.Body, annotator: Annotator) -> Iterator[str]:
    """The arguments of a descriptor: the type of the body, or the types of those of its fields that need one."""
    if content.kind in ("text", "binary"):
        return
    if body.fields is None or not is_spread(content, body):
        if _has_numbers(content.type, annotator):
            yield f"decimals={annotator.response(content.type)}"
        return
    found = {one.wire_name: one.type for one in body.fields if _has_numbers(one.type, annotator)}
    if found:
        pairs = ", ".join(f"{literal(name)}: {annotator.response(one)}" for name, one in found.items())
        yield f"decimal_fields={{{pairs}}}"


def decimals_of_parameter(one: ir.Parameter, annotator: Annotator) -> str:
    """The argument for the type of a parameter that is written as JSON; empty if it needs none."""
    return f", decimals={annotator.response(one.type)}" if one.content and _has_numbers(one.type, annotator) else ""


def _has_numbers(one: ir.Type, annotator: Annotator) -> bool:
    waiting, seen = [one], set[str]()
    while waiting:
        for part in parts_of(waiting.pop()):
            if part == ir.Scalar("number", "decimal"):
                return True
            if isinstance(part, ir.Reference) and part.name not in seen:
                seen.add(part.name)
                waiting += _parts_of_declaration(annotator.declarations.by_name[part.name])
    return False


def _parts_of_declaration(one: ir.Declaration) -> Iterator[ir.Type]:
    if isinstance(one, ir.Alias):
        yield one.type
        return
    yield from (field.type for field in one.fields)
    if one.additional is not None:
        yield one.additional
