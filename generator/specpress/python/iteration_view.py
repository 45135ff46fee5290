"""How a model whose items are in one of its fields is iterated."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from specpress import ir
from specpress.python.annotations import Annotator
from specpress.python.imports import Imports


@dataclass(frozen=True, slots=True)
class IterationView:
    """The field with the items, and the types of the iterators over them."""

    items: str
    iterator: str
    async_iterator: str


def iteration_of(
    model: ir.Model, shown: Iterable[ir.Field], annotator: Annotator, imports: Imports
) -> IterationView | None:
    """The iteration over the items of a model; None if it has none."""
    field = next((one for one in shown if one.name == model.items), None)
    if field is None or not isinstance(field.type, ir.Array):
        return None
    imports.name("typing", "TYPE_CHECKING")
    inner = annotator.response(field.type.items)
    iterator, async_iterator = (imports.name("collections.abc", name) for name in ("Iterator", "AsyncIterator"))
    return IterationView(field.name, f"{iterator}[{inner}]", f"{async_iterator}[{inner}]")
