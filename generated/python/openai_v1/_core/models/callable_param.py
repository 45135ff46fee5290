# Generated from openapi.yaml by specpress. Do not edit.
"""The type of an argument, `PetParam`, as programs call it: `PetParam(name="Rex")` makes the dict."""

from __future__ import annotations

from types import GenericAlias
from typing import TYPE_CHECKING, Any, Union, get_args

from .model import Model

if not TYPE_CHECKING:  # a type checker knows the union alone

    class _CallableParam(GenericAlias):
        """The union of a model and its TypedDict, which makes the dict when it is called."""

        def __call__(self, **members: Any) -> dict[str, Any]:
            return self.__args__[1](**members)


def callable_param(union: object) -> object:
    """The union of a model and its TypedDict as one that can be called; any other union as it is."""
    args = get_args(union)
    if len(args) != 2 or not hasattr(args[1], "__total__") or not issubclass(args[0], Model):
        return union
    return _CallableParam(Union, args)
