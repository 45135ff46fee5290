# Generated from openapi.yaml by specpress. Do not edit.
"""Named types that hold themselves without a model in between, such as a list of such lists.

Type checkers read them as recursive aliases. At run time a class stands for each, whose form is looked up when a value
is read: a type that really held itself could not be written down.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar


class Recursive:
    """Base of the classes that stand for recursive types; they have no instances."""

    form: ClassVar[Callable[[], Any]]  # Any: a type given as a value


def recursive(name: str, form: Callable[[], Any]) -> type[Recursive]:  # Any: as above
    """The class that stands for the type that `form` gives."""
    return type(name, (Recursive,), {"form": staticmethod(form), "__doc__": f"Stands for the type {name}."})
