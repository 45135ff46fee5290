"""Parameters and properties → fields, with the fields of the models in them, level by level."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from specpress import ir
from specpress.site.prose import Reader
from specpress.site.types import Link, is_nullable, json_text, models_of, type_html, values_of
from specpress.site.views import BranchView, FieldView

_DEEPEST: Final = 4
"""How many models are opened inside each other; the page of a model shows the rest."""
_MOST_FIELDS: Final = 150
"""How many fields of models one page opens."""


@dataclass(slots=True)
class Opened:
    """The models that a page has opened, and how many more of their fields it may show."""

    names: set[str] = field(default_factory=set[str])
    left: int = _MOST_FIELDS


@dataclass(frozen=True, slots=True)
class Tree:
    """Makes the fields of one request, response or model.

    A page stays small: it opens each model once, to a depth, up to a number of fields; all else is only linked to.
    """

    declarations: Mapping[str, ir.Declaration]
    reader: Reader
    link: Link
    opened: Opened
    depth: int = 0

    def field(self, one: ir.Parameter | ir.Field) -> FieldView:
        """One field with its branches."""
        doc = one.doc
        return FieldView(
            name=one.wire_name,
            type=type_html(one.type, self.link),
            description=self.reader.block("\n\n".join(part for part in (doc.summary, doc.description) if part)),
            required=one.required,
            nullable=is_nullable(one.type),
            deprecated=one.deprecated,
            later=doc.later,
            access=one.access if isinstance(one, ir.Field) else "both",
            default=json_text(one.default.json) if one.default is not None else None,
            constraints=one.constraints,
            values=values_of(one.type),
            branches=self.branches(one.type),
        )

    def branches(self, one: ir.Type) -> tuple[BranchView, ...]:
        """The models that a value of a type may be, aliases seen through."""
        return tuple(self._branches(one))

    def _branches(self, one: ir.Type) -> Iterator[BranchView]:
        inner = replace(self, depth=self.depth + 1)
        for name in models_of(one):
            declared = self.declarations[name]
            if name in self.opened.names or self.depth >= _DEEPEST:
                continue
            if isinstance(declared, ir.Alias):
                # A circle of aliases must end; the models in one are opened once in any case.
                yield from inner.branches(declared.type)
            elif declared.fields and len(declared.fields) <= self.opened.left:
                self.opened.names.add(name)
                self.opened.left -= len(declared.fields)
                yield BranchView(name, tuple(inner.field(one) for one in declared.fields))
