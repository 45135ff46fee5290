# Generated from openapi.yaml by specpress. Do not edit.
"""The docstring of a model with those of its fields, for `help()`: Python itself forgets the text below a field.

It is read from the source when it is asked for, so that importing a package of many models costs no more.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from inspect import cleandoc
from textwrap import indent


def documented(cls: type) -> str | None:
    """The docstring of a model, with a section for its fields if the source is there and docstrings are on."""
    own: str | None = cls.__dict__.get("__doc__")
    fields = "" if sys.flags.optimize > 1 else "\n".join(_fields(cls))
    if not fields:
        return own
    return "\n\n".join([*([cleandoc(own)] if own else []), f"Attributes:\n{fields}"])


def _fields(cls: type) -> Iterator[str]:
    members = _members(cls)
    for place, member in enumerate(members):
        if not (isinstance(member, ast.AnnAssign) and isinstance(member.target, ast.Name)):
            continue
        yield f"    {member.target.id}: {ast.unparse(member.annotation)}"
        match members[place + 1 : place + 2]:
            case [ast.Expr(ast.Constant(str(text)))]:
                yield indent(cleandoc(text), "        ")
            case _:
                pass


def _members(cls: type) -> list[ast.stmt]:
    """The statements of a class that stands at the top of its module."""
    loader: object = getattr(sys.modules.get(cls.__module__), "__loader__", None)
    read: Callable[[str], str | None] = getattr(loader, "get_source", lambda _: None)
    try:
        source = read(cls.__module__)
    except ImportError:  # the sources went, or were never packed
        source = None
    statements = ast.parse(source or "").body
    found = [one.body for one in statements if isinstance(one, ast.ClassDef) and one.name == cls.__name__]
    return found[0] if found else []
