"""ir.Model and ir.Alias → pages, with the places that use them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from specpress import ir
from specpress.ir.walk import references_of
from specpress.markdown.places import Places, relative
from specpress.site.operations import Context
from specpress.site.prose import to_html
from specpress.site.types import json_text, type_html
from specpress.site.views import LinkView, ModelPage

_MOST_USES: Final = 40


@dataclass(frozen=True, slots=True)
class Uses:
    """The operations and models that mention a model: the text and the target of a link to each."""

    by_name: Mapping[str, tuple[tuple[str, str], ...]]

    @classmethod
    def of(cls, api: ir.API, places: Places) -> Uses:
        """All uses in one API."""
        found: dict[str, dict[tuple[str, str], None]] = {}
        for page in places.pages:
            for operation in page.resource.operations if page.resource is not None else ():
                call = (*(page.resource.path if page.resource is not None else ()), operation.name)
                for name in _mentioned(operation):
                    found.setdefault(name, {})[".".join(call), places.operations[call]] = None
        for one in api.declarations:
            types = [field.type for field in one.fields] if isinstance(one, ir.Model) else [one.type]
            for name in (name for part in types for name in references_of(part)):
                if one.name != name and places.has(one.name):
                    found.setdefault(name, {})[one.name, places.declarations[one.name]] = None
        return cls({name: tuple(uses) for name, uses in found.items()})

    def links(self, name: str, page: str) -> tuple[LinkView, ...]:
        """Links from a page to what mentions a model; the first ones, where there are many."""
        uses = self.by_name.get(name, ())[:_MOST_USES]
        return tuple(LinkView(text, to_html(relative(target, page))) for text, target in uses)


def _mentioned(operation: ir.Operation) -> Iterator[str]:
    for one in operation.parameters:
        yield from references_of(one.type)
    if operation.body is not None:
        if operation.body.declaration is not None:
            yield operation.body.declaration
        for content in operation.body.contents:
            yield from references_of(content.type)
    replies = [one.content for one in (*operation.responses, *operation.alternatives)]
    for reply in (*replies, *(one.content for one in operation.errors)):
        if reply is not None:
            yield from references_of(reply.type)


def model_page(context: Context, one: ir.Declaration, uses: Uses, path: str) -> ModelPage:
    """The page of one model or alias."""
    tree = context.tree()
    context.opened.names.add(one.name)
    alias = one if isinstance(one, ir.Alias) else None
    additional = one.additional if isinstance(one, ir.Model) else None
    literals = list(_literals(alias.type)) if alias is not None else []
    return ModelPage(
        title=one.name,
        description=context.reader.block("\n\n".join(part for part in (one.doc.summary, one.doc.description) if part)),
        deprecated=one.deprecated,
        later=one.doc.later,
        type=type_html(alias.type, context.link) if alias is not None else None,
        fields=tuple(tree.field(field) for field in one.fields) if isinstance(one, ir.Model) else (),
        values=tuple(json_text(value) for literal in literals for value in literal.values),
        branches=tree.branches(alias.type) if alias is not None else (),
        additional=type_html(additional, context.link) if additional is not None else None,
        uses=uses.links(one.name, path),
    )


def _literals(one: ir.Type) -> Iterator[ir.Literal]:
    match one:
        case ir.Literal():
            yield one
        case ir.Nullable(inner=inner):
            yield from _literals(inner)
        case ir.Union(variants=variants):
            for variant in variants:
                yield from _literals(variant)
        case _:
            return
