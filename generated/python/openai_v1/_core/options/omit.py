# Generated from openapi.yaml by specpress. Do not edit.
"""The value `omit`: an argument that was not given."""

from __future__ import annotations

from typing import Final, Literal

from ..lazy import show_as_exported

__all__ = ["NOT_GIVEN", "NotGiven", "Omit", "omit"]


_NAMES: Final = ("NotGiven", "Omit")


class _OmitMeta(type):
    """Lets `isinstance(value, Omit)` hold for the same value of another client, which frameworks pass on."""

    def __instancecheck__(cls, value: object) -> bool:
        return super().__instancecheck__(value) or (value.__class__.__name__ in _NAMES and not value)


class Omit(metaclass=_OmitMeta):
    """The type of `omit`, the default of optional arguments. `omit` is not sent at all; `None` is sent as null."""

    __slots__ = ()

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "omit"

    def __reduce__(self) -> str:
        return "omit"


omit: Final = Omit()
NotGiven = Omit
NOT_GIVEN: Final = omit


show_as_exported(__name__)
