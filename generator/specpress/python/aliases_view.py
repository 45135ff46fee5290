"""Declarations → the aliases of one types module: types that are no classes, and what callers may pass for models."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from specpress import ir
from specpress.prose import sentences
from specpress.python.annotations import Annotator, Declarations
from specpress.python.imports import Imports
from specpress.python.literals import docstring

_IDENTIFIER = re.compile(r"[^\W\d]\w*")


@dataclass(frozen=True, slots=True)
class AliasView:
    """A named type expression. A circular one is `lazy` if callers pass it, `recursive` if responses have it."""

    name: str
    expression: str
    doc: str
    recursive: bool = False
    lazy: bool = False


def alias_views(
    members: Iterable[ir.Declaration], declarations: Declarations, imports: Imports
) -> tuple[AliasView, ...]:
    """The aliases of a module, in the order in which names must exist."""
    return _in_order(list(_aliases(members, declarations, imports)))


def _aliases(members: Iterable[ir.Declaration], declarations: Declarations, imports: Imports) -> Iterator[AliasView]:
    annotator = Annotator(declarations, imports)
    found = list(members)
    aliases = [one for one in found if isinstance(one, ir.Alias)]
    for one in aliases:
        doc = sentences.declaration(one.doc)
        is_response = one.usage.response or not one.usage.request
        expression = annotator.response(one.type) if is_response else annotator.request(one.type)
        is_circular = one.name in declarations.circular
        yield AliasView(
            one.name,
            expression,
            docstring(doc) if doc else "",
            recursive=is_circular and is_response,
            lazy=is_circular and not is_response,
        )
    for model in found:
        if isinstance(model, ir.Model) and model.usage.request:
            expression = f"{model.name} | {declarations.dict_name(model.name)}"
            values = _loose_values(model, declarations)
            if values:
                mapping = imports.name("collections.abc", "Mapping")
                expression += f" | {mapping}[{annotator.builtin('str')}, {annotator.builtin(values)}]"
            doc = docstring(f"What may be passed where {model.name} is asked for.")
            yield AliasView(declarations.request_name(model.name), expression, doc)
    for one in aliases:
        if one.usage.request and declarations.has_request_form(one):
            doc = docstring(f"What may be passed where {one.name} is asked for.")
            name = declarations.request_name(one.name)
            yield AliasView(name, annotator.request(one.type), doc, lazy=one.name in declarations.circular)


def _loose_values(model: ir.Model, declarations: Declarations) -> str:
    """The value type of the mappings that callers may pass for a model; None by default, so that keys are checked."""
    if model.additional is not None or any(not one.wire_name for one in model.fields):
        return "object"
    if not model.takes_mappings:
        return ""
    needed = [one for one in model.fields if one.is_asked_for and one.access != "read"]
    return "str" if needed and all(_is_text(one.type, declarations) for one in needed) else "object"


def _is_text(one: ir.Type, declarations: Declarations) -> bool:
    match one:
        case ir.Reference(name=name) if name not in declarations.circular:
            target = declarations.by_name[name]
            return isinstance(target, ir.Alias) and _is_text(target.type, declarations)
        case ir.Scalar(kind="string"):
            return True
        case ir.Literal(values=values):
            return all(isinstance(value, str) for value in values)
        case _:
            return False


def _in_order(aliases: list[AliasView]) -> tuple[AliasView, ...]:
    """Sort aliases: each comes after the aliases that it mentions, except in lazy ones."""
    table = {one.name: one for one in aliases}
    done: dict[str, AliasView] = {}
    entered: set[str] = set()
    # A stack of our own: chains of aliases may be longer than Python's.
    waiting = [(one, False) for one in reversed(aliases)]
    while waiting:
        one, is_ready = waiting.pop()
        if is_ready:
            done[one.name] = one
        elif one.name not in entered:
            entered.add(one.name)
            waiting.append((one, True))
            if not (one.recursive or one.lazy):
                mentioned = (table[name] for name in _IDENTIFIER.findall(one.expression) if name in table)
                waiting += [(other, False) for other in mentioned if other.name not in entered]
    return tuple(done.values())
