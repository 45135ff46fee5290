"""ir types as Python annotations in Markdown, with links to declarations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from specpress import ir
from specpress.ir.walk import faces_of
from specpress.markdown import markup
from specpress.markdown.places import Places
from specpress.python.annotations import FORMATS
from specpress.python.literals import literal

SCALARS: Final = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}


def annotation(one: ir.Type) -> str:
    """The type as a Python annotation."""
    return " | ".join(_parts(one))


def linked(one: ir.Type, places: Places, page: str) -> str:
    """The same as Markdown, each alternative a link to the one declaration in it."""
    return " | ".join(_linked_part(part, places, page) for part in faces_of(one, with_null=True))


def _linked_part(one: ir.Type, places: Places, page: str) -> str:
    span = markup.code(annotation(one))
    targets = [places.link(name, page) for name in dict.fromkeys(_references(one)) if places.has(name)]
    if len(targets) == 1:
        return markup.link(span, targets[0])
    names = [name for name in dict.fromkeys(_references(one)) if places.has(name)]
    links = ", ".join(markup.link(markup.code(name), target) for name, target in zip(names, targets, strict=True))
    return f"{span} ({links})" if links else span


def _parts(one: ir.Type) -> tuple[str, ...]:
    alternatives = list(dict.fromkeys(_name(part) for part in faces_of(one, with_null=True)))
    last = ["None"] if "None" in alternatives else []
    return (*(part for part in alternatives if part != "None"), *last)


def _name(one: ir.Type) -> str:
    match one:
        case ir.Scalar(kind=kind, format=form):
            return _scalar(kind, form)
        case ir.Binary():
            return "FileInput"
        case ir.NullType():
            return "None"
        case ir.Literal(values=values):
            return f"Literal[{', '.join(literal(value) for value in values)}]"
        case ir.Reference(name=name):
            return name
        case ir.AnyType():
            return "object"
        case _:
            return _container(one)


def _scalar(kind: ir.ScalarKind, form: str | None) -> str:
    if kind == "string" and form == "byte":
        return "bytes"
    if kind == "string" or (kind, form) == ("number", "decimal"):
        return FORMATS[form][1] if form in FORMATS else SCALARS[kind]
    return SCALARS[kind]


def _container(one: ir.Type) -> str:
    match one:
        case ir.Array(items=items):
            return f"list[{annotation(items)}]"
        case ir.Tuple(prefix=prefix, rest=None):
            return f"tuple[{', '.join(annotation(part) for part in prefix)}]"
        case ir.Tuple(prefix=prefix, rest=rest):
            return f"list[{annotation(ir.Union((*prefix, rest or ir.AnyType())))}]"
        case ir.Map(values=values):
            return f"dict[str, {annotation(values)}]"
        case _:
            return annotation(one)


def _references(one: ir.Type) -> Iterator[str]:
    match one:
        case ir.Reference(name=name):
            yield name
        case ir.Array(items=inner) | ir.Map(values=inner) | ir.Nullable(inner=inner):
            yield from _references(inner)
        case ir.Union(variants=parts):
            for part in parts:
                yield from _references(part)
        case ir.Tuple(prefix=prefix, rest=rest):
            for part in (*prefix, *((rest,) if rest is not None else ())):
                yield from _references(part)
        case _:
            return
