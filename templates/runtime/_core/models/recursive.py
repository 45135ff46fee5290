"""Types that contain themselves without a model in between, such as a list of such lists.

Type checkers read them as recursive aliases. At run time each is a class that returns its definition on demand, because
no annotation can refer to itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar


class Recursive:
    """Base of the classes of recursive types; they have no instances. `form` returns the definition."""

    form: ClassVar[Callable[[], Any]]  # Any: a type given as a value


def recursive(name: str, form: Callable[[], Any]) -> type[Recursive]:  # Any: as above
    """Make the class of a recursive type."""
    return type(name, (Recursive,), {"form": staticmethod(form), "__doc__": f"Stands for the type {name}."})
