"""ir types in the words of JSON, with links to the models in them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from markupsafe import Markup, escape

from specpress import ir
from specpress.ir.walk import faces_of
from specpress.openapi.document import JSON

Link: TypeAlias = Callable[[str], str | None]
"""The address of a model's page, None where it has none."""

_MOST_VALUES: Final = 6
"""How many values of an enum are shown instead of its type."""
_MOST_VARIANTS: Final = 12


def type_html(one: ir.Type, link: Link) -> Markup:
    """The type for a `<code>` element."""
    parts = list(dict.fromkeys(_part(part, link) for part in faces_of(one, with_null=True)))
    shown = parts[:_MOST_VARIANTS] + ["…"] * (len(parts) > _MOST_VARIANTS)
    return Markup(" | ".join(shown))


def values_of(one: ir.Type) -> tuple[str, ...]:
    """The only values that a type has, where these are too many for the place of its name."""
    values = [value for part in faces_of(one, with_null=True) if isinstance(part, ir.Literal) for value in part.values]
    return tuple(map(json_text, values)) if len(values) > _MOST_VALUES else ()


def models_of(one: ir.Type) -> tuple[str, ...]:
    """The models that a value, or the items of a list, may be."""
    return tuple(dict.fromkeys(_models(one)))


def is_nullable(one: ir.Type) -> bool:
    """Whether a value may be null."""
    return any(isinstance(part, ir.NullType) for part in faces_of(one, with_null=True))


def json_text(value: JSON) -> str:
    """A value as JSON."""
    return json.dumps(value, ensure_ascii=False)


def _models(one: ir.Type) -> Iterator[str]:
    match one:
        case ir.Reference(name=name):
            yield name
        case ir.Array(items=inner) | ir.Map(values=inner) | ir.Nullable(inner=inner):
            yield from _models(inner)
        case ir.Union(variants=variants):
            for variant in variants:
                yield from _models(variant)
        case _:
            return


def _part(one: ir.Type, link: Link) -> str:
    match one:
        case ir.Scalar(kind=kind, format=form):
            return f"{kind} <i>{escape(form)}</i>" if form else kind
        case ir.Binary():
            return "file"
        case ir.NullType():
            return "null"
        case ir.AnyType():
            return "any"
        case ir.Literal(values=values):
            shown = [str(escape(json_text(value))) for value in values[:_MOST_VALUES]]
            return " | ".join(shown + ["…"] * (len(values) > _MOST_VALUES))
        case ir.Reference(name=name):
            address = link(name)
            return str(escape(name)) if address is None else f'<a href="{escape(address)}">{escape(name)}</a>'
        case _:
            return _container(one, link)


def _container(one: ir.Type, link: Link) -> str:
    match one:
        case ir.Array(items=items):
            inner = str(type_html(items, link))
            return f"({inner})[]" if " | " in inner else f"{inner}[]"
        case ir.Tuple(prefix=prefix, rest=rest):
            parts = [str(type_html(part, link)) for part in prefix]
            more = [f"…{type_html(rest, link)}"] if rest is not None else []
            return f"[{', '.join([*parts, *more])}]"
        case ir.Map(values=values):
            return f"{{[key]: {type_html(values, link)}}}"
        case _:
            return "any"
