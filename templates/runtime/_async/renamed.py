"""Marks a method some of whose arguments an older client called otherwise."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any, TypeVar, cast

MethodT = TypeVar("MethodT", bound=Callable[..., Awaitable[object]])


def renamed(**arguments: str) -> Callable[[MethodT], MethodT]:
    """Make a method name today's argument if a call uses the old one: `@renamed(old="new")`.

    Without it, a call that gives a required argument by its old name fails for the missing one, and says no more.
    """
    old_names = frozenset(arguments)

    def mark(method: MethodT) -> MethodT:
        @wraps(method)
        async def checked(*given: Any, **options: Any) -> object:  # Any: the arguments of any method
            if not old_names.isdisjoint(options):
                from .._core.old_names import renamed_argument  # loaded only for the message

                raise renamed_argument(method.__name__, next(name for name in arguments if name in options))
            return await method(*given, **options)

        return cast(MethodT, checked)

    return mark
