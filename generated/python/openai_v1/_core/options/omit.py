# Generated from openapi.yaml by specpress. Do not edit.
"""The value that stands for an argument that was not given."""

from __future__ import annotations

from typing import Final, Literal


class Omit:
    """An argument that is left out of the request; `None` is sent as null, `omit` is not sent at all."""

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
